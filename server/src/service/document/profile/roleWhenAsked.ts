import { lazy } from '../../support/lazy.ts';
import { readOnce, type SourceDocument } from '../sourceDocument.ts';
import type { RoleProfile } from './profile.ts';
import { type RoleHead, readRole, readRoleHead } from './readRole.ts';

/** Whether a key says who a role is; an exhaustive table, so that nothing is forgotten when heads say more. */
const isInHead: Readonly<Record<keyof RoleHead, true>> = {
  kind: true,
  uri: true,
  id: true,
  title: true,
  family: true,
  grade: true,
  status: true,
  lang: true,
  frameworks: true,
  extends: true,
  progressesTo: true,
  reportsTo: true,
  replacedBy: true,
};

/** What is known of such a role before the rest of its file has been read. */
export const headKeys = Object.keys(isInHead) as readonly (keyof RoleHead)[];

/**
 * A stored role for who needs few of very many: it says who it is, and what else is in its file is read as soon as somebody asks for it. Of the document no more than the
 * text is kept until then.
 */
export function readRoleWhenAsked(document: SourceDocument): RoleProfile {
  const { uri, version, text } = document;
  const head = readRoleHead(document);
  const whole = lazy(() => readRole(readOnce(uri, 'role', version, text)));
  const partWith = (key: string | symbol): object => (key in isInHead ? head : whole());
  // A copy of the role, or what it is merged to with others, has all of its keys. Nobody changes a profile.
  return new Proxy<RoleProfile>(Object.create(null), {
    get: (_, key) => Reflect.get(partWith(key), key),
    has: (_, key) => Reflect.has(partWith(key), key),
    ownKeys: () => Reflect.ownKeys(whole()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(partWith(key), key),
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
}

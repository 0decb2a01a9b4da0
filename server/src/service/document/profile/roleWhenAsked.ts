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
  return new Proxy(nothing, new RoleWhenAsked(document));
}

/** What is asked of a role is asked of its handler alone. */
const nothing: RoleProfile = Object.create(null);

/** A copy of the role, or what it is merged to with others, has all of its keys. Nobody changes a profile. */
class RoleWhenAsked implements ProxyHandler<RoleProfile> {
  readonly #head: RoleHead;
  readonly #version: number;
  readonly #text: string;
  #whole: RoleProfile | undefined;

  constructor(document: SourceDocument) {
    this.#head = readRoleHead(document);
    this.#version = document.version;
    this.#text = document.text;
  }

  get(_: RoleProfile, key: string | symbol): unknown {
    return Reflect.get(this.#partWith(key), key);
  }

  has(_: RoleProfile, key: string | symbol): boolean {
    return Reflect.has(this.#partWith(key), key);
  }

  ownKeys(): ArrayLike<string | symbol> {
    return Reflect.ownKeys(this.#read());
  }

  getOwnPropertyDescriptor(_: RoleProfile, key: string | symbol): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.#partWith(key), key);
  }

  set(): boolean {
    return false;
  }

  defineProperty(): boolean {
    return false;
  }

  deleteProperty(): boolean {
    return false;
  }

  #partWith(key: string | symbol): object {
    return key in isInHead ? this.#head : this.#read();
  }

  #read(): RoleProfile {
    this.#whole ??= readRole(readOnce(this.#head.uri, 'role', this.#version, this.#text));
    return this.#whole;
  }
}

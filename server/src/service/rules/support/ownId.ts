import { URI } from 'vscode-uri';
import { insertPair, plainOrQuoted, replaceScalar } from '../../document/edits/edits.ts';
import { roleIdOfFile } from '../../document/kind.ts';
import { scalarAt } from '../../document/places.ts';
import type { RoleProfile } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { writtenId } from '../../model/roleLabels.ts';
import { numberedIfTaken, slug } from '../../text/slug.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * Of several roles with one id the one that had it first, as far as the names of their files tell: it is called as its id is, or, where none is, its name is in
 * the names of all others, as `lead` is in `lead-copy` and `copy-of-lead`. `undefined` where that is true of none or of several.
 */
export function originalOf(roles: readonly RoleProfile[]): RoleProfile | undefined {
  const named = roles.map((role) => ({ role, name: nameOf(role) }));
  const called = named.filter(({ role, name }) => name === slug(role.id?.value ?? ''));
  const [only, ...more] =
    called.length > 0
      ? called
      : named.filter((one) => named.every((other) => other === one || isCopyName(other.name, one.name)));
  return more.length === 0 ? only?.role : undefined;
}

function nameOf({ uri }: RoleProfile): string {
  return slug(roleIdOfFile(uri) ?? '');
}

function isCopyName(name: string, original: string): boolean {
  return original !== '' && name !== original && `-${name}-`.includes(`-${original}-`);
}

/**
 * Gives a role an id of its own, made of its file's name, where that is not free with its folder's name before it. Whoever refers to the id means the
 * other role from then on.
 */
export function ownIdFix(document: SourceDocument, role: RoleProfile, workspace: Workspace): Fix[] {
  const id = freeId(role, workspace);
  const written = writtenId(role);
  const node = written && scalarAt(document, written.range);
  const pair = `id: ${plainOrQuoted(id, false)}`;
  const root = document.root?.kind === 'mapping' ? document.root : undefined;
  const edit = written
    ? node && replaceScalar(document, node, id)
    : root && insertPair(document, root, undefined, { lines: [pair], flow: pair });
  return edit
    ? [{ kind: say`give an own id`, title: say`Give this role an id of its own, "${id}"`, edits: [edit], safe: false }]
    : [];
}

function freeId({ uri }: RoleProfile, workspace: Workspace): string {
  const name = slug(roleIdOfFile(uri) ?? '') || 'role';
  const folder = slug(URI.parse(uri).path.split('/').at(-2) ?? '');
  const isTaken = (id: string) => workspace.rolesWithId(id).length > 0;
  const inFolder = folder === '' ? name : `${folder}-${name}`;
  return isTaken(name) && !isTaken(inFolder) ? inFolder : numberedIfTaken(name, isTaken);
}

import { URI } from 'vscode-uri';
import { insertPair, plainOrQuoted, replaceScalar } from '../../document/edits/edits.ts';
import { nameOfFile } from '../../document/kind.ts';
import { scalarAt } from '../../document/places.ts';
import type { Framework, RoleProfile, Text } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { writtenId } from '../../model/roleLabels.ts';
import { numberedIfTaken, slug } from '../../text/slug.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A role or a framework. */
type Identified = Pick<RoleProfile | Framework, 'uri' | 'id'>;

/**
 * Of several files with one id the one that had it first, as far as the names of their files tell: it is called as its id is, or, where none is, its name is in
 * the names of all others, as `lead` is in `lead-copy` and `copy-of-lead`. `undefined` where that is true of none or of several.
 */
export function originalOf<F extends Identified>(files: readonly F[]): F | undefined {
  const named = files.map((file) => ({ file, name: nameOf(file) }));
  const called = named.filter(({ file, name }) => name === slug(file.id?.value ?? ''));
  const [only, ...more] =
    called.length > 0
      ? called
      : named.filter((one) => named.every((other) => other === one || isCopyName(other.name, one.name)));
  return more.length === 0 ? only?.file : undefined;
}

function nameOf({ uri }: Identified): string {
  return slug(nameOfFile(uri) ?? '');
}

function isCopyName(name: string, original: string): boolean {
  return original !== '' && name !== original && `-${name}-`.includes(`-${original}-`);
}

/**
 * Gives a role an id of its own, made of its file's name, where that is not free with its folder's name before it. Whoever refers to the id means the
 * other role from then on.
 */
export function ownIdFix(document: SourceDocument, role: RoleProfile, workspace: Workspace): Fix[] {
  const id = freeId(role, (one) => workspace.rolesWithId(one).length > 0);
  const title = say`Give this role an id of its own, "${id}"`;
  return idFix(document, writtenId(role), id, title);
}

/** The same for a framework, which roles refer to by the path of its file. */
export function ownFrameworkIdFix(document: SourceDocument, framework: Framework, workspace: Workspace): Fix[] {
  const taken = new Set([...workspace.frameworks()].map((one) => one.id?.value));
  const id = freeId(framework, (one) => taken.has(one));
  return idFix(document, framework.id, id, say`Give this framework an id of its own, "${id}"`);
}

function idFix(document: SourceDocument, written: Text | undefined, id: string, title: Message): Fix[] {
  const node = written && scalarAt(document, written.range);
  const pair = `id: ${plainOrQuoted(id, false)}`;
  const root = document.root?.kind === 'mapping' ? document.root : undefined;
  const edit = written
    ? node && replaceScalar(document, node, id)
    : root && insertPair(document, root, undefined, { lines: [pair], flow: pair });
  return edit ? [{ kind: say`give an own id`, title, edits: [edit], safe: false }] : [];
}

function freeId({ uri }: Identified, isTaken: (id: string) => boolean): string {
  const name = slug(nameOfFile(uri) ?? '') || 'role';
  const folder = slug(URI.parse(uri).path.split('/').at(-2) ?? '');
  const inFolder = folder === '' ? name : `${folder}-${name}`;
  return isTaken(name) && !isTaken(inFolder) ? inFolder : numberedIfTaken(name, isTaken);
}

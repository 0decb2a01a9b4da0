import { URI, Utils } from 'vscode-uri';
import { applyEdits } from '../document/edits/edits.ts';
import type { RoleProfile } from '../document/profile/profile.ts';
import { readRole } from '../document/profile/readRole.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from '../document/sourceDocument.ts';
import { editByPlace } from '../editing/edit.ts';
import { isRefused, type Operation } from '../editing/operations.ts';
import { type Refusal, say } from '../message.ts';
import type { Frameworks } from '../model/frameworks.ts';
import { gradeOf, nextGrades } from '../model/grades.ts';
import { writtenId } from '../model/roleLabels.ts';
import { freeName, titleAtGrade } from './names.ts';
import { raisedLevels } from './raise.ts';

/** A role to step up from, as it is open or stored. */
export interface LowerRole {
  readonly document: SourceDocument;
  readonly role: RoleProfile;
  /** Those that it names, the inherited ones included. */
  readonly frameworks: Frameworks;
}

/** A role one step up, and what the lower one has to say of it. */
export interface HigherRole {
  readonly uri: string;
  readonly text: string;
  readonly title: string;
  /** The edits by which the lower role leads to it. */
  readonly edits: readonly OffsetEdit[];
}

/**
 * The next grade of a role, as a copy of its file in which each skill is a step higher: what it says of duties and background is what an
 * author compares with and changes. Its grade is the next one of the framework, its title that of the lower role with the other grade's
 * name, and its status `draft`. What was said of the lower file alone (version, date, next roles) is not taken over.
 *
 * @param title The new role's title where its author has chosen one.
 * @param isTaken Whether there is a file with this URI, or a role with this id.
 */
export function nextGrade(
  { document, role, frameworks }: LowerRole,
  title: string | undefined,
  isTaken: (uri: string, id: string) => boolean,
): HigherRole | Refusal {
  if (document.problems.length > 0)
    return { refusal: say`The file has YAML errors: mend them first, since a copy would keep them.` };
  const current = gradeOf({ role, frameworks });
  const [nextId] = nextGrades(role.grade?.value, frameworks);
  const higher = current?.framework.grades.find(({ id }) => id === nextId);
  const ownTitle = role.title?.value ?? '';
  const newTitle = title ?? titleAtGrade(ownTitle, current?.grade.name ?? role.grade?.value, higher?.name);
  const folder = Utils.dirname(URI.parse(document.uri));
  const id = freeName(newTitle, (name) => isTaken(uriIn(folder, name), name));
  const uri = uriIn(folder, id);
  const copied = editByPlace(document, [
    ...(writtenId(role) ? [set('id', id)] : []),
    set('title', newTitle),
    ...(higher ? [set('grade', higher.id)] : []),
    ...(role.status ? [set('status', 'draft')] : []),
    ...(['version', 'updated', 'progressesTo'] as const).flatMap((key) => (isWritten(role, key) ? [remove(key)] : [])),
    ...raisedLevels(role, frameworks),
    // Last, since a key that is missing would move what stands below it.
    ...(role.status ? [] : [set('status', 'draft')]),
  ]);
  if (isRefused(copied)) return { refusal: copied.refused.message };
  const linked = editByPlace(document, [link(role, id)]);
  if (isRefused(linked)) return { refusal: linked.refused.message };
  return { uri, text: applyEdits(document.text, copied.edits), title: newTitle, edits: linked.edits };
}

/** Roles one above the other, from a first one on, as far as its framework's grades go or `count` roles. */
export function ladderFrom(
  first: LowerRole,
  count: number,
  isTaken: (uri: string) => boolean,
): readonly { readonly uri: string; readonly text: string }[] {
  const files: { uri: string; text: string }[] = [{ uri: first.document.uri, text: first.document.text }];
  let lower = first;
  while (files.length < count && nextGrades(lower.role.grade?.value, lower.frameworks).size > 0) {
    const higher = nextGrade(lower, undefined, (uri) => isTaken(uri) || files.some((file) => file.uri === uri));
    if ('refusal' in higher) break;
    const last = files.at(-1);
    if (last) last.text = applyEdits(last.text, higher.edits);
    files.push({ uri: higher.uri, text: higher.text });
    const document = readDocument(higher.uri, 'role', 1, higher.text);
    lower = { document, role: readRole(document), frameworks: lower.frameworks };
  }
  return files;
}

function uriIn(folder: URI, id: string): string {
  return Utils.joinPath(folder, `${id}.role.yaml`).toString();
}

function set(key: string, value: string): Operation {
  return { op: 'set', path: `/${key}`, value };
}

function remove(key: string): Operation {
  return { op: 'remove', path: `/${key}` };
}

function isWritten(role: RoleProfile, key: 'version' | 'updated' | 'progressesTo'): boolean {
  const value = role[key];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** The lower role names the higher one beside those that it names already. */
function link({ progressesTo }: RoleProfile, id: string): Operation {
  return progressesTo.length === 0
    ? { op: 'set', path: '/progressesTo', value: [id] }
    : { op: 'insert', path: '/progressesTo', index: progressesTo.length, value: id };
}

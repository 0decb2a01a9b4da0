import type { FrameworkUse, RoleProfile, Text } from '../document/profile/profile.ts';
import { relativePath } from '../document/relativePath.ts';
import type { Operation } from '../editing/operations.ts';
import { allOf, type Message, say } from '../message.ts';
import { frameworkLabel } from '../model/catalogue.ts';
import { frameworksFor, frameworkUri } from '../model/frameworks.ts';
import { heirsOf } from '../model/heirs.ts';
import { splitReference } from '../model/reference.ts';
import { fileLabel } from '../model/roleLabels.ts';
import { unusedAmong } from '../model/unusedFrameworks.ts';
import { fileNameOf } from '../text/decoded.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A role or framework that is to be deleted, and who refers to it. */
export interface DeletedFile {
  readonly uri: string;
  readonly name: string;
  /** In the order of their URIs; never empty, and none that is to be deleted as well. */
  readonly referrers: readonly Referrer[];
}

export interface Referrer {
  readonly uri: string;
  readonly name: string;
  /** How it refers to the file, as the end of a sentence that begins with its name: "leads to it". */
  readonly says: Message;
  /** Whether all of that can be mended, and nothing else is lost. */
  readonly isLoose: boolean;
}

export interface Deletion {
  /** Those that other files refer to. */
  readonly files: readonly DeletedFile[];
  /**
   * What takes references away that say nothing without the file, or leads them to another file that has the same, by file. What a role inherits stays, and
   * what it takes from the only file of a catalogue: its author has to decide.
   */
  readonly operations: ReadonlyMap<string, readonly Operation[]>;
}

/** Who refers to the roles and frameworks among files and below folders. Of an id that another role has as well, none is said to refer to the deleted one. */
export function deletionOf(uris: readonly string[], workspace: Workspace): Deletion {
  const isDeleted = (uri: string) => uris.some((one) => uri === one || uri.startsWith(`${one.replace(/\/$/, '')}/`));
  const deleted = new Map<string, { readonly name: string; readonly referrers: Referrer[] }>();
  const byId = new Map<string, string>();
  for (const { uri, profile } of workspace.entries()) {
    if (!isDeleted(uri) || profile.kind === 'config') continue;
    if (profile.kind === 'framework') deleted.set(uri, { name: frameworkLabel(profile) ?? uri, referrers: [] });
    else {
      deleted.set(uri, { name: fileLabel(profile), referrers: [] });
      const isLast = profile.id && workspace.rolesWithId(profile.id.value).every((one) => isDeleted(one.uri));
      if (profile.id && isLast) byId.set(profile.id.value.normalize(), uri);
    }
  }
  if (deleted.size === 0) return { files: [], operations: new Map() };
  const operations = new Map<string, Operation[]>();
  for (const role of workspace.roles()) {
    if (isDeleted(role.uri)) continue;
    const said = new Map<string, { readonly words: Message; readonly isLoose: boolean }[]>();
    const add = (uri: string | undefined, words: Message, isLoose = false) => {
      if (uri !== undefined) said.set(uri, [...(said.get(uri) ?? []), { words, isLoose }]);
    };
    for (const use of role.frameworks) {
      const { path, alias } = use;
      const uri = frameworkUri(path.uri, path.value);
      if (uri === undefined || !deleted.has(uri)) continue;
      const repair = repairOf(role, use, uri, isDeleted, workspace);
      const words = skillsWords(skillsOf(role, alias.value).length);
      const also = repair?.from === undefined ? words : say`${words}, which ${fileNameOf(repair.from)} has as well`;
      add(uri, also, repair !== undefined);
      if (repair) operations.set(role.uri, [...(operations.get(role.uri) ?? []), repair.operation]);
    }
    const fileOf = (id: Text | undefined) => id && byId.get(id.value.normalize());
    add(fileOf(role.extends), inherits);
    for (const { words, ids } of looseReferences(role)) {
      for (const id of ids) {
        const uri = fileOf(id);
        if (uri === undefined) continue;
        add(uri, words, true);
        // Of a list the last goes first, so that the places of the others stay.
        operations.set(role.uri, [{ op: 'remove', path: id.path }, ...(operations.get(role.uri) ?? [])]);
      }
    }
    for (const [uri, all] of said) {
      const says = allOf([...new Set(all.map(({ words }) => words))]);
      const isLoose = all.every((one) => one.isLoose);
      deleted.get(uri)?.referrers.push({ uri: role.uri, name: fileLabel(role), says, isLoose });
    }
  }
  const files = [...deleted].flatMap(([uri, file]) => (file.referrers.length > 0 ? [{ uri, ...file }] : []));
  return { files, operations };
}

/** Each is one and the same message, so that a role that refers in one way twice is said to do so once. */
const inherits = say`inherits from it`;
const leads = say`leads to it`;
const reports = say`reports to it`;
const isReplaced = say`is replaced by it`;

/** The references that can go without anything else being lost. */
function looseReferences(role: RoleProfile): readonly { readonly words: Message; readonly ids: readonly Text[] }[] {
  const { progressesTo, reportsTo, replacedBy } = role;
  return [
    { words: leads, ids: progressesTo },
    { words: reports, ids: reportsTo ? [reportsTo] : [] },
    { words: isReplaced, ids: replacedBy ? [replacedBy] : [] },
  ];
}

/** What a role does without a framework: it takes the same from another file of the same framework, or no longer names one that it takes nothing from. */
interface Repair {
  readonly operation: Operation;
  /** The other file. */
  readonly from?: string;
}

function repairOf(
  role: RoleProfile,
  { alias, path }: FrameworkUse,
  uri: string,
  isDeleted: (uri: string) => boolean,
  workspace: Workspace,
): Repair | undefined {
  const concerned = [role, ...heirsOf([role], workspace)];
  const frameworks = frameworksFor(role, workspace);
  const use = role.frameworks.filter((one) => one.alias === alias);
  if (concerned.every((one) => unusedAmong(use, one, frameworks).length > 0)) {
    return { operation: { op: 'remove', path: path.path, was: path.value } };
  }
  const id = workspace.framework(uri)?.id?.value;
  const skills = concerned.flatMap((one) => skillsOf(one, alias.value));
  for (const other of id === undefined ? [] : workspace.frameworks()) {
    if (other.id?.value !== id || isDeleted(other.uri) || !skills.every((skill) => other.skills.has(skill))) continue;
    const value = relativePath(role.uri, other.uri);
    if (value === undefined) continue;
    return { operation: { op: 'set', path: path.path, value, was: path.value }, from: other.uri };
  }
  return undefined;
}

/** The ids of the skills that a role takes by an alias. */
function skillsOf({ skills }: RoleProfile, alias: string): string[] {
  return skills.flatMap(({ items }) =>
    items.flatMap(({ ref }) => {
      const parts = ref && splitReference(ref.value);
      return parts?.alias === alias ? parts.id : [];
    }),
  );
}

function skillsWords(count: number): Message {
  if (count === 0) return say`names it`;
  return count === 1 ? say`takes 1 skill from it` : say`takes ${count} skills from it`;
}

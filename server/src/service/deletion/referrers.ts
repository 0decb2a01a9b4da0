import type { RoleProfile, Text } from '../document/profile/profile.ts';
import type { Operation } from '../editing/operations.ts';
import { frameworkLabel } from '../model/catalogue.ts';
import { frameworkUri } from '../model/frameworks.ts';
import { splitReference } from '../model/reference.ts';
import { fileLabel } from '../model/roleLabels.ts';
import { counted } from '../text/counted.ts';
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
  readonly says: string;
  /** Whether taking its references away takes all of that away, and nothing else. */
  readonly isLoose: boolean;
}

export interface Deletion {
  /** Those that other files refer to. */
  readonly files: readonly DeletedFile[];
  /** What takes references away that say nothing without the file, by file. What a role inherits or takes from a catalogue stays: its author has to decide. */
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
    const said = new Map<string, { readonly words: string; readonly isLoose: boolean }[]>();
    const say = (uri: string | undefined, words: string, isLoose = false) => {
      if (uri !== undefined) said.set(uri, [...(said.get(uri) ?? []), { words, isLoose }]);
    };
    for (const { path, alias } of role.frameworks) {
      const uri = frameworkUri(path.uri, path.value);
      if (uri !== undefined && deleted.has(uri)) say(uri, skillsWords(skillsOf(role, alias.value)));
    }
    const fileOf = (id: Text | undefined) => id && byId.get(id.value.normalize());
    say(fileOf(role.extends), 'inherits from it');
    for (const { words, ids } of looseReferences(role)) {
      for (const id of ids) {
        const uri = fileOf(id);
        if (uri === undefined) continue;
        say(uri, words, true);
        // Of a list the last goes first, so that the places of the others stay.
        operations.set(role.uri, [{ op: 'remove', path: id.path }, ...(operations.get(role.uri) ?? [])]);
      }
    }
    for (const [uri, all] of said) {
      const says = [...new Set(all.map(({ words }) => words))].join(' and ');
      const isLoose = all.every((one) => one.isLoose);
      deleted.get(uri)?.referrers.push({ uri: role.uri, name: fileLabel(role), says, isLoose });
    }
  }
  const files = [...deleted].flatMap(([uri, file]) => (file.referrers.length > 0 ? [{ uri, ...file }] : []));
  return { files, operations };
}

/** The references that can go without anything else being lost. */
function looseReferences(role: RoleProfile): readonly { readonly words: string; readonly ids: readonly Text[] }[] {
  const { progressesTo, reportsTo, replacedBy } = role;
  return [
    { words: 'leads to it', ids: progressesTo },
    { words: 'reports to it', ids: reportsTo ? [reportsTo] : [] },
    { words: 'is replaced by it', ids: replacedBy ? [replacedBy] : [] },
  ];
}

function skillsOf({ skills }: RoleProfile, alias: string): number {
  return skills.reduce(
    (sum, { items }) => sum + items.filter(({ ref }) => ref && splitReference(ref.value)?.alias === alias).length,
    0,
  );
}

function skillsWords(count: number): string {
  return count === 0 ? 'names it' : `takes ${counted(count, 'skill')} from it`;
}

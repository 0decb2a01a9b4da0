import type { Position } from 'vscode-languageserver-types';
import type { RoleProfile } from '../../document/profile/profile.ts';
import { heirsOf } from '../../model/heirs.ts';
import type { Steps } from '../../support/steps.ts';
import type { FileEntry } from '../index/fileEntry.ts';
import type { Workspace } from '../workspace.ts';
import { type Occurrence, rangeOf } from './occurrences.ts';
import { type Referent, referentsIn } from './referents.ts';

/** An occurrence and the file it is in. */
export interface Mention {
  readonly uri: string;
  readonly occurrence: Occurrence;
}

export interface SymbolAt {
  readonly occurrence: Occurrence;
  /** `undefined` where nothing tells what the id could mean, such as an alias that the role does not name. */
  readonly referent: Referent | undefined;
}

/**
 * The id at a position, the cursor right behind it included; in the title of a role whose id is the name of its file, that id. `undefined` where
 * there is none.
 */
export function symbolAt(entry: FileEntry, position: Position, workspace: Workspace): SymbolAt | undefined {
  const { line, character } = position;
  const occurrence =
    entry.occurrences.find(
      (candidate) =>
        candidate.line === line &&
        candidate.start <= character &&
        character <= candidate.end &&
        candidate.form !== 'unwritten',
    ) ?? (isInTitle(entry, position) ? entry.occurrences.find(({ form }) => form === 'unwritten') : undefined);
  return occurrence && { occurrence, referent: referentsIn(entry, workspace)(occurrence) };
}

function isInTitle({ profile }: FileEntry, { line, character }: Position): boolean {
  const range = profile.kind === 'role' ? profile.title?.range : undefined;
  if (!range || line !== range.start.line || line !== range.end.line) return false;
  return range.start.character <= character && character <= range.end.character;
}

/** True when two ids mean the same thing. */
export function sameReferent(a: Referent | undefined, b: Referent | undefined): boolean {
  return (
    a !== undefined && b !== undefined && a.kind === b.kind && a.id === b.id && a.uri === b.uri && a.scale === b.scale
  );
}

/** Where a file defines or names something, in the order of the text. */
export function mentionsIn(entry: FileEntry, referent: Referent, workspace: Workspace): Mention[] {
  const referentOf = referentsIn(entry, workspace);
  return entry.occurrences
    .filter((occurrence) => mayMean(occurrence, referent) && sameReferent(referentOf(occurrence), referent))
    .map((occurrence) => ({ uri: entry.uri, occurrence }));
}

/** Where something is defined or named, in all files: one step for each file. */
export function* mentionsOf(referent: Referent, workspace: Workspace): Steps<Mention[]> {
  const mentions: Mention[] = [];
  for (const uri of filesThatMayName(referent, workspace)) {
    const entry = workspace.entry(uri);
    if (entry) for (const mention of mentionsIn(entry, referent, workspace)) mentions.push(mention);
    yield;
  }
  return mentions;
}

/** Where something is defined: more than one place when an id is not unique, none for what is built in or unknown. */
export function definitionsOf(referent: Referent, workspace: Workspace): Mention[] {
  const uris =
    referent.kind === 'role'
      ? workspace.rolesWithId(referent.id).map(({ uri }) => uri)
      : referent.uri === undefined
        ? []
        : [referent.uri];
  return uris.flatMap((uri) => {
    const entry = workspace.entry(uri);
    return entry ? mentionsIn(entry, referent, workspace).filter(({ occurrence }) => occurrence.isDefinition) : [];
  });
}

/** The range of a mention in the protocol's form. */
export function locationOf({ uri, occurrence }: Mention) {
  return { uri, range: rangeOf(occurrence) };
}

function mayMean(occurrence: Occurrence, { kind, id }: Referent): boolean {
  if (occurrence.kind !== kind) return false;
  // A level may be given by its number or its name.
  return occurrence.id === id || kind === 'framework' || (kind === 'level' && /^\d+$|[^a-z0-9._-]/.test(occurrence.id));
}

/** The files to look into: a few of thousands. */
function filesThatMayName({ kind, id, uri }: Referent, workspace: Workspace): Iterable<string> {
  const files = new Set<string>();
  const add = (roles: readonly RoleProfile[]) => {
    for (const role of roles) files.add(role.uri);
  };
  if (kind === 'role') {
    add(workspace.rolesWithId(id));
    add(workspace.rolesExtending(id));
    add(workspace.rolesProgressingTo(id));
    add(workspace.rolesReportingTo(id));
    add(workspace.rolesReplacedBy(id));
  } else if (uri === undefined) {
    for (const entry of workspace.entries()) files.add(entry.uri);
  } else if (kind === 'alias') {
    files.add(uri);
    const owner = workspace.role(uri);
    if (owner) add(heirsOf([owner], workspace));
  } else if (kind === 'framework') add(workspace.rolesUsing(uri));
  else {
    files.add(uri);
    const users = workspace.rolesUsing(uri);
    add(kind === 'skill' ? workspace.rolesReferringTo(uri, id) : users);
    // An alias is inherited, so that heirs may refer to frameworks that they do not name themselves.
    add(heirsOf(users, workspace));
  }
  return files;
}

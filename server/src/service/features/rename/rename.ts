import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { plainOrQuoted } from '../../document/edits/edits.ts';
import { allOf, capitalisedMessage, type Message, type Refusal, say } from '../../message.ts';
import type { Steps } from '../../support/steps.ts';
import { isId } from '../../text/slug.ts';
import { type Occurrence, type Place, rangeOf } from '../../workspace/references/occurrences.ts';
import { definitionsOf, type Mention, mentionsOf, symbolAt } from '../../workspace/references/references.ts';
import type { Referent } from '../../workspace/references/referents.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FileContext } from '../support/fileContext.ts';
import { clash } from './clash.ts';
import { describe, fileName, kindNames } from './kindNames.ts';

export interface Renameable {
  readonly range: Range;
  readonly placeholder: string;
}

/** What would be renamed at a position; `undefined` where there is no id at all. */
export function prepareRename(context: FileContext, position: Position): Renameable | Refusal | undefined {
  const subject = subjectAt(context, position);
  if (!subject || 'refusal' in subject) return subject;
  return { range: rangeOf(subject.occurrence), placeholder: subject.referent.id };
}

/**
 * Gives what the id at a position means another id, in every file that names it: in frameworks and roles, open or not. Quotes, comments
 * and everything else stay as they are. Nothing is edited unless all of it can be, and all edits are to one state of the workspace. One step
 * for each file that is looked into.
 */
export function* rename(
  context: FileContext,
  position: Position,
  newId: string,
  { renamesFiles = false }: RenameOptions = {},
): Steps<WorkspaceEdit | Refusal | undefined> {
  const subject = subjectAt(context, position);
  if (!subject || 'refusal' in subject) return subject;
  const { referent } = subject;
  const { workspace } = context;
  const { revision } = workspace;
  if (newId === referent.id) return { changes: {} };
  if (!isId(newId)) {
    return {
      refusal: say`"${newId}" is no id: start with a letter or a digit and use only letters, digits, dots, hyphens and underscores.`,
    };
  }
  const mentions = yield* mentionsOf(referent, workspace);
  const refusal = (yield* clash(referent, newId, mentions, workspace)) ?? obstacle(mentions, referent, workspace);
  if (workspace.revision !== revision) {
    return { refusal: say`A file of the workspace has changed while its places were looked for; rename again.` };
  }
  if (refusal !== undefined) return { refusal };
  const unwritten = mentions.find(({ occurrence }) => occurrence.form === 'unwritten');
  const changes = editsOf(mentions, newId);
  if (!unwritten) return { changes };
  return renamesFiles ? withFile(changes, unwritten.uri, newId) : withId(changes, unwritten.uri, newId, workspace);
}

/** What a client can do. */
export interface RenameOptions {
  /** Files can be renamed together with edits. */
  readonly renamesFiles?: boolean;
}

/** The same, with the name of the file that is the id of its role. */
function withFile(changes: Record<string, TextEdit[]>, uri: string, newId: string): WorkspaceEdit {
  const extension = /\.role\.ya?ml$/i.exec(uri)?.[0] ?? '.role.yaml';
  const newUri = uri.slice(0, uri.lastIndexOf('/') + 1) + encodeURIComponent(newId) + extension;
  const edits = Object.entries(changes).map(([one, list]) => ({
    textDocument: { uri: one, version: null },
    edits: list,
  }));
  return { documentChanges: [...edits, { kind: 'rename', oldUri: uri, newUri }] };
}

/** The same, with the id written into the file, which keeps its name. */
function withId(
  changes: Record<string, TextEdit[]>,
  uri: string,
  newId: string,
  workspace: Workspace,
): WorkspaceEdit | Refusal {
  const role = workspace.role(uri);
  if (!role || role.range.start.character > 0) {
    return { refusal: say`The id of the role is the name of ${fileName(uri)}; rename the file.` };
  }
  const { start } = role.range;
  const first = { range: { start, end: start }, newText: `id: ${plainOrQuoted(newId, false)}\n` };
  return { changes: { ...changes, [uri]: [first, ...(changes[uri] ?? [])] } };
}

interface Subject {
  readonly occurrence: Occurrence;
  readonly referent: Referent;
}

function subjectAt({ entry, workspace }: FileContext, position: Position): Subject | Refusal | undefined {
  const symbol = entry && symbolAt(entry, position, workspace);
  // A title is no id, though the role is known by its file.
  if (!symbol || symbol.occurrence.form === 'unwritten') return undefined;
  const { occurrence, referent } = symbol;
  if (!workspace.isSettled) {
    return {
      refusal: say`The files of the workspace are still being read; rename again when that has come to its end.`,
    };
  }
  if (occurrence.kind === 'framework') {
    return {
      refusal: say`"${occurrence.id}" is a file; rename it in the explorer, and the paths that name it follow.`,
    };
  }
  if (!referent) {
    return {
      refusal: say`Nothing tells which ${kindNames[occurrence.kind]} "${occurrence.id}" means; mend the reference first.`,
    };
  }
  if (referent.uri === undefined && referent.kind !== 'role') {
    return { refusal: say`${capitalisedMessage(describe(referent))} is built in, so that it cannot be renamed.` };
  }
  if (occurrence.form === 'number') {
    return { refusal: say`Here ${describe(referent)} is given by its number; rename it where its id is written.` };
  }
  const definitions = definitionsOf(referent, workspace);
  if (definitions.length === 0) {
    return {
      refusal: say`No file defines ${describe(referent)}, so that there is nothing to rename; mend the reference first.`,
    };
  }
  if (definitions.length > 1) {
    const files = allOf([...new Set(definitions.map(({ uri }) => fileName(uri)))]);
    return {
      refusal: say`${capitalisedMessage(describe(referent))} is defined more than once, in ${files}; make the ids differ first.`,
    };
  }
  return obstacleAt({ uri: entry.uri, occurrence }) ?? { occurrence, referent };
}

/** A place that cannot be edited, so that the rename would tear what belongs together. */
function obstacle(mentions: readonly Mention[], referent: Referent, workspace: Workspace): Message | undefined {
  for (const mention of mentions) {
    const { uri, occurrence } = mention;
    if (occurrence.form === 'number' && !hasNumber(referent, occurrence, workspace)) {
      return say`${fileName(uri)} gives ${describe(referent)} as the number ${occurrence.id} in line ${String(occurrence.line + 1)}; write the id in quotes there first.`;
    }
    const covered =
      occurrence.form === 'reused' &&
      mentions.some((other) => other.uri === uri && samePlace(other.occurrence, occurrence.written));
    const refused = covered ? undefined : obstacleAt(mention);
    if (refused) return refused.refusal;
  }
  return undefined;
}

function obstacleAt({ uri, occurrence: { id, form, line } }: Mention): Refusal | undefined {
  const where = say`line ${String(line + 1)} of ${fileName(uri)}`;
  if (form === 'reused') {
    return { refusal: say`In ${where} "${id}" comes through a YAML alias or merge key; write it out there first.` };
  }
  if (form === 'shared') {
    return {
      refusal: say`In ${where} "${id}" has an anchor, and its YAML alias stands for something else too; write that out first.`,
    };
  }
  if (form === 'escaped') {
    return { refusal: say`In ${where} "${id}" is written with escapes or line breaks; write it plainly there first.` };
  }
  return undefined;
}

/** True when a number means a level by its value, which stays what it is when the id changes. */
function hasNumber({ uri, scale, id }: Referent, { id: written }: Occurrence, workspace: Workspace): boolean {
  const levels = workspace.framework(uri ?? '')?.scales.get(scale ?? '')?.levels ?? [];
  return levels.some((level) => level.id === id && level.value === Number(written));
}

function editsOf(mentions: readonly Mention[], newId: string): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  const plain = plainOrQuoted(newId, true);
  for (const { uri, occurrence } of mentions) {
    if (['number', 'reused', 'unwritten'].includes(occurrence.form)) continue;
    // A level that is given by its name keeps it.
    if (occurrence.kind === 'level' && !isDefinitionOrId(occurrence, mentions)) continue;
    const newText = occurrence.form === 'plain' ? plain : newId;
    changes[uri] ??= [];
    changes[uri].push({ range: rangeOf(occurrence), newText });
  }
  return changes;
}

function isDefinitionOrId({ id }: Occurrence, mentions: readonly Mention[]): boolean {
  return mentions.some(({ occurrence }) => occurrence.isDefinition && occurrence.id === id);
}

function samePlace(a: Place, b: Place | undefined): boolean {
  return b !== undefined && a.line === b.line && a.start === b.start && a.end === b.end;
}

import type { TextEdit } from 'vscode-languageserver-types';
import { plainOrQuoted } from '../../document/edits/edits.ts';
import type { FileChange } from '../../document/edits/fileChange.ts';
import type { RoleProfile, Text } from '../../document/profile/profile.ts';
import type { Steps } from '../../support/steps.ts';
import type { Workspace } from '../workspace.ts';
import { type Occurrence, rangeOf } from './occurrences.ts';
import { mentionsOf } from './references.ts';
import type { Referent } from './referents.ts';

/*
 * Who uses something that is retired: roles that refer to a skill, and roles that progress or report to a role. Roles that are retired themselves
 * may keep it, and who extends a retired role takes its words, which are still there.
 */

/** The edits by which all of these use something else. One step for each file that may name it. */
export function* changesToUse(heir: string, retired: Referent, workspace: Workspace): Steps<FileChange[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const { uri, occurrence } of yield* mentionsOf(retired, workspace)) {
    const role = workspace.role(uri);
    if (!role || role.status?.value === 'retired' || occurrence.isDefinition) continue;
    if (retired.kind === 'role' && !isLadderLink(role, occurrence)) continue;
    // What comes through an alias or is written with escapes is left to its author.
    if (!replaceable.has(occurrence.form)) continue;
    const newText = occurrence.form === 'plain' ? plainOrQuoted(heir, true) : heir;
    edits.set(uri, [...(edits.get(uri) ?? []), { range: rangeOf(occurrence), newText }]);
  }
  return [...edits].map(([uri, some]) => ({ uri, edits: some }));
}

const replaceable: ReadonlySet<string> = new Set(['plain', 'single', 'double', 'block', 'part']);

/** Where a role names those that it progresses or reports to. */
export function ladderLinks({ progressesTo, reportsTo }: RoleProfile): readonly Text[] {
  return reportsTo ? [...progressesTo, reportsTo] : progressesTo;
}

function isLadderLink(role: RoleProfile, { line, start }: Occurrence): boolean {
  return ladderLinks(role).some(
    ({ range }) => range.start.line === line && range.start.character <= start && start <= range.end.character,
  );
}

import type { TextEdit } from 'vscode-languageserver-types';
import { plainOrQuoted, replaceScalar } from '../../document/edits/edits.ts';
import type { FileChange } from '../../document/edits/fileChange.ts';
import { scalarAt } from '../../document/places.ts';
import type { RoleProfile, Text } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { withoutPauses } from '../../support/steps.ts';
import { type Occurrence, rangeOf } from '../../workspace/references/occurrences.ts';
import { mentionsOf } from '../../workspace/references/references.ts';
import type { Referent } from '../../workspace/references/referents.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A reference to something that is retired. */
export interface RetiredReference {
  readonly at: Text;
  readonly referent: Referent;
  /** The id of what takes its place, and the reference to it as it would be written here. */
  readonly heir: string;
  readonly written: string;
  /** Whether a role uses the thing at a place, rather than say something else of it. */
  readonly isUse: (role: RoleProfile, occurrence: Occurrence) => boolean;
}

/** Ways to use what takes the place of something that is retired: here, and in all files of roles that are not retired, where others use it as well. */
export function replacedFixes(
  document: SourceDocument,
  { at, referent, heir, written, isUse }: RetiredReference,
  workspace: Workspace,
): Fix[] {
  const node = scalarAt(document, at.range);
  const here = node && {
    kind: `use what replaces the retired ${referent.kind}`,
    title: `Use ${quoted(written)}`,
    edits: [replaceScalar(document, node, written)],
    safe: false,
  };
  const changes = usesOf(referent, heir, workspace, isUse);
  const others = changes.filter(({ uri }) => uri !== document.uri);
  if (others.length === 0) return here ? [here] : [];
  const own = changes.find(({ uri }) => uri === document.uri)?.edits ?? [];
  const everywhere = {
    kind: `use what replaces the retired ${referent.kind} in all files`,
    title: `Use ${quoted(heir)} in all ${changes.length} files`,
    edits: own.map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      newText,
    })),
    elsewhere: others,
    safe: false,
  };
  return here ? [here, everywhere] : [everywhere];
}

function usesOf(
  referent: Referent,
  heir: string,
  workspace: Workspace,
  isUse: RetiredReference['isUse'],
): FileChange[] {
  const edits = new Map<string, TextEdit[]>();
  for (const { uri, occurrence } of withoutPauses(mentionsOf(referent, workspace))) {
    const role = workspace.role(uri);
    if (!role || role.status?.value === 'retired' || occurrence.isDefinition || !isUse(role, occurrence)) continue;
    // What comes through an alias or is written with escapes is left to its author.
    if (!replaceable.has(occurrence.form)) continue;
    const newText = occurrence.form === 'plain' ? plainOrQuoted(heir, true) : heir;
    edits.set(uri, [...(edits.get(uri) ?? []), { range: rangeOf(occurrence), newText }]);
  }
  return [...edits].map(([uri, some]) => ({ uri, edits: some }));
}

const replaceable: ReadonlySet<string> = new Set(['plain', 'single', 'double', 'block', 'part']);

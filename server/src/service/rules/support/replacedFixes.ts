import { replaceScalar } from '../../document/edits/edits.ts';
import { scalarAt } from '../../document/places.ts';
import type { Text } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { withoutPauses } from '../../support/steps.ts';
import type { Referent } from '../../workspace/references/referents.ts';
import { changesToUse } from '../../workspace/references/retiredUses.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A reference to something that is retired. */
export interface RetiredReference {
  readonly at: Text;
  readonly retired: Referent;
  /** The id of what takes its place, and the reference to it as it would be written here. */
  readonly heir: string;
  readonly written: string;
}

/** Ways to use what takes the place of something that is retired: here, and in all files of roles that are not retired, where others use it as well. */
export function replacedFixes(
  document: SourceDocument,
  { at, retired, heir, written }: RetiredReference,
  workspace: Workspace,
): Fix[] {
  const what = retired.kind === 'role' ? say`role` : say`skill`;
  const node = scalarAt(document, at.range);
  const here = node && {
    kind: say`use what replaces the retired ${what}`,
    title: say`Use ${quoted(written)}`,
    edits: [replaceScalar(document, node, written)],
    safe: false,
  };
  const changes = withoutPauses(changesToUse(heir, retired, workspace));
  const others = changes.filter(({ uri }) => uri !== document.uri);
  if (others.length === 0) return here ? [here] : [];
  const own = changes.find(({ uri }) => uri === document.uri)?.edits ?? [];
  const everywhere = {
    kind: say`use what replaces the retired ${what} in all files`,
    title: say`Use ${quoted(heir)} in all ${changes.length} files`,
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

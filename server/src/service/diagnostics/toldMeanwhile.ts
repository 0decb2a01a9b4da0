import { itemLinesAround } from '../document/itemLines.ts';
import type { DocumentKind } from '../document/kind.ts';
import { movedRange } from '../document/profile/movedValues.ts';
import { readProfile } from '../document/profile/readProfile.ts';
import { readOnce } from '../document/sourceDocument.ts';
import { readSuppressions } from '../document/suppressions.ts';
import { TextVersion } from '../document/textVersion.ts';
import type { Finding } from '../model/finding.ts';
import type { FileEntry } from '../workspace/index/fileEntry.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { applySettings } from './applySettings.ts';
import { evaluateDocument } from './evaluateDocument.ts';
import { firstInOrder } from './order.ts';
import type { Plan } from './plan.ts';

/*
 * What is told of a long document that is edited while it is still being read and judged, which takes a second or two: what was told of the version before,
 * moved with its lines, and of the items that were edited what rules find in them alone. It is told again when all is known.
 */

/** What was told of a version of a document. */
export interface Told {
  readonly text: TextVersion;
  readonly findings: readonly Finding[];
}

/** A version of a document that may not have been read yet. */
export interface UnreadVersion {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly version: number;
  readonly text: string;
}

export function toldOf(text: string, findings: readonly Finding[]): Told {
  return { text: TextVersion.of(text), findings };
}

/** What is to be told of a later version. `entry` is what is known of the stored file, if there is one. */
export function toldAfter(
  before: Told,
  version: UnreadVersion,
  { entry, plan, workspace }: { entry: FileEntry | undefined; plan: Plan; workspace: Workspace },
): Told {
  const { version: text, edited, more } = before.text.next(version.text);
  if (text.text === before.text.text) return before;
  const items = itemLinesAround(text.text, edited);
  const { start, end } = items ?? edited;
  const first = text.lineAt(start);
  const last = before.text.lineAt(Math.max(start, end - more - 1));
  const moreLines = text.lastLine - before.text.lastLine;
  const kept = before.findings.flatMap((finding) => {
    if (finding.range.end.line < first) return finding;
    return finding.range.start.line > last ? movedBy(finding, moreLines, version.uri, last) : [];
  });
  const found = items
    ? findingsIn(version, text.text.slice(start, end), items.key, entry, plan, workspace).map((finding) =>
        movedBy(finding, first, version.uri, -1),
      )
    : [];
  return { text, findings: firstInOrder([...kept, ...found]) };
}

/** The finding so many lines further down, and what is related to it in the same file below a line. */
function movedBy(finding: Finding, lines: number, uri: string, below: number): Finding {
  const related = finding.related?.map((place) =>
    place.uri === uri && place.range.start.line > below ? { ...place, range: movedRange(place.range, lines) } : place,
  );
  return { ...finding, range: movedRange(finding.range, lines), ...(related ? { related } : {}) };
}

/** What rules find in the lines of items by themselves, on lines that are counted from the first of these. */
function findingsIn(
  { uri, kind, version }: UnreadVersion,
  items: string,
  key: string,
  entry: FileEntry | undefined,
  plan: Plan,
  workspace: Workspace,
): Finding[] {
  const known = entry?.profile;
  const lang = known && known.kind !== 'config' ? known.lang?.value : undefined;
  const head = [...(lang === undefined ? [] : [`lang: ${JSON.stringify(lang)}`]), key];
  const document = readOnce(uri, kind, version, [...head, items].join('\n'));
  // Other rules look at the rest of the file, too.
  const alone: Plan = {
    ...plan,
    documentRules: plan.documentRules.filter(({ code, reach }) => reach === 'item' || code === 'yaml/syntax'),
  };
  const { lines } = readSuppressions(document);
  const suppressions = { file: entry?.suppressions.file ?? new Set<string>(), lines };
  return applySettings(
    evaluateDocument(document, alone),
    { profile: known ?? readProfile(document), suppressions },
    plan,
    workspace,
  ).flatMap((finding) => (finding.range.start.line < head.length ? [] : movedBy(finding, -head.length, uri, -1)));
}

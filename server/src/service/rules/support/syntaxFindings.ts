import type { Repair, RepairKind } from '../../document/repair/repair.ts';
import { repairedText } from '../../document/repair/repairs.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { firstLine, lineEnd, lineStart } from '../../document/syntax/spans.ts';
import type { DefectKind, SyntaxDefect } from '../../document/syntaxErrors/syntaxDefect.ts';
import { syntaxDefects } from '../../document/syntaxErrors/syntaxDefects.ts';
import { capitalisedMessage, inEnglish, type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import type { RuleFinding } from '../rule.ts';
import { repairMessages, repairTitles } from './repairMessages.ts';
import { syntaxFixesIn } from './syntaxFixes.ts';

/** Repairs of slips for which the parser's problem says more exactly what is wrong. */
const toldByDefect: ReadonlySet<RepairKind> = new Set([
  'quotes',
  'unclosed-quote',
  'bracket',
  'missing-colon',
  'missing-space',
  'tab',
  'indentation',
  'marker',
  'whole',
]);

/** Defects that say exactly what is wrong, whatever else has to be repaired with them. */
const exactDefects: ReadonlySet<DefectKind> = new Set([
  'text-after-block-indicator',
  'missing-key-before-colon',
  'key-not-text',
  'anchor',
  'directive',
  'bad-escape',
  'missing-comma',
  'unexpected-comma',
  'block-in-brackets',
  'mismatched-bracket',
  'unexpected-bracket',
]);

/** Repairs of texts that YAML can read: nothing is lost, but it is not shown as it was meant. */
const warnings: ReadonlySet<RepairKind> = new Set(['hash', 'bullets', 'table', 'quotes']);

/**
 * What is wrong with a document as YAML, in the order of the text: what its repairs are about, and defects for which there is no repair.
 * `messageOf` words a defect.
 */
export function* syntaxFindings(
  document: SourceDocument,
  messageOf: (defect: SyntaxDefect) => Message,
): Generator<RuleFinding> {
  const { repairs, isReadable } = document.derived(repairedText);
  const defects = syntaxDefects(document);
  const fixesOf = syntaxFixesIn(document, defects);
  const told = new Set<SyntaxDefect>();
  const findings: RuleFinding[] = [...lostLetters(document)];
  let next = 0;
  for (const repair of repairs) {
    const from = lineStart(document.text, repair.lines.start);
    const to = lineEnd(document.text, repair.lines.end);
    let first: SyntaxDefect | undefined;
    while (next < defects.length && (defects[next]?.start ?? 0) <= to) {
      const defect = defects[next++];
      if (!defect || defect.start < from) continue;
      first ??= defect;
      told.add(defect);
    }
    findings.push(findingOf(document, repair, first, { messageOf, fixesOf }));
  }
  for (const defect of defects) {
    // Where all can be read after the repairs, what else the parser reported followed from what they are about.
    if (told.has(defect) || (repairs.length > 0 && isReadable)) continue;
    findings.push({
      at: { start: defect.start, end: defect.end },
      message: messageOf(defect),
      fixes: () => fixesOf(defect),
    });
  }
  yield* findings.sort((a, b) => a.at.start - b.at.start);
}

/** What is said of a defect, and how it may be mended by itself. */
interface DefectWords {
  readonly messageOf: (defect: SyntaxDefect) => Message;
  readonly fixesOf: (defect: SyntaxDefect) => readonly Fix[];
}

/** Bytes that are no UTF-8 have been read as this character: told once, where the first of them stands. */
function lostLetters({ text }: SourceDocument): RuleFinding[] {
  const start = text.indexOf('\ufffd');
  if (start < 0) return [];
  const message = say`This file is saved in another encoding than UTF-8, so that letters such as this one cannot be read; save it as UTF-8.`;
  return [{ at: { start, end: start + 1 }, message, fixes: () => [] }];
}

function findingOf(
  document: SourceDocument,
  repair: Repair,
  defect: SyntaxDefect | undefined,
  { messageOf, fixesOf }: DefectWords,
): RuleFinding {
  const isReadable = document.problems.length === 0;
  // A value of which nothing is left is an error whatever the key.
  const isAll = repair.kind === 'hash' && repair.at.start === repair.lines.start;
  const severity = isReadable && warnings.has(repair.kind) && !isAll ? { severity: 'warning' as const } : {};
  if (!defect || !(toldByDefect.has(repair.kind) || isExact(document, repair, defect))) {
    const at = firstLine(document.text, repair.at);
    const fixes = () => (defect ? withFix(fixOf(repair), fixesOf(defect)) : [fixOf(repair)]);
    return { at, message: repairMessages[repair.kind]({ ...repair, at }, document), ...severity, fixes };
  }
  return {
    at: { start: defect.start, end: defect.end },
    message: messageOf(defect),
    fixes: () => withFix(fixOf(repair), fixesOf(defect)),
  };
}

/** Whether a defect is told as it is: it says exactly what is wrong, or it is a colon on the first line of the text. */
function isExact(
  { text }: SourceDocument,
  { kind: repairKind, lines }: Repair,
  { kind, start }: SyntaxDefect,
): boolean {
  if (exactDefects.has(kind)) return true;
  return (
    kind === 'colon-in-value' &&
    repairKind === 'lines-of-text' &&
    lineStart(text, start) === lineStart(text, lines.start)
  );
}

function fixOf({ kind, edits, safe }: Repair): Fix {
  return { kind: repairTitles[kind], title: capitalisedMessage(repairTitles[kind]), edits, safe };
}

/** The repair first, under the name of a fix that does the same; removals of words are never before it. */
function withFix(repair: Fix, fixes: readonly Fix[]): Fix[] {
  const same = fixes.find((fix) => sameEdits(fix.edits, repair.edits));
  if (same) return fixes.map((fix) => (fix === same ? { ...same, safe: same.safe || repair.safe } : fix));
  const others = fixes.filter(({ title }) => inEnglish(title) !== inEnglish(repair.title));
  if (repair.safe) return [repair, ...others];
  return [...others.filter(({ removes }) => !removes), repair, ...others.filter(({ removes }) => removes)];
}

function sameEdits(a: readonly OffsetEdit[], b: readonly OffsetEdit[]): boolean {
  return a.length === b.length && a.every((edit, i) => JSON.stringify(edit) === JSON.stringify(b[i]));
}

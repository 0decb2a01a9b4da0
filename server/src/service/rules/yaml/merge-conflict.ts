import type { OffsetEdit, Span } from '../../document/sourceDocument.ts';
import { lineEnd } from '../../document/syntax/spans.ts';
import { type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import type { DocumentRule } from '../rule.ts';

/** Git's conflict markers, left in the text: one finding for the whole file, which is two texts in one. */
export const mergeConflict: DocumentRule = {
  code: 'yaml/merge-conflict',
  severity: 'error',
  reach: 'file',
  documentation: () => ({
    text: 'Git left both sides of a conflict in the file, which makes it two texts in one. Nothing else is checked until the markers are gone. A comment cannot silence this rule.',
    fix: 'Choose *Keep our version*, *Keep their version* or *Keep both versions*, for one conflict or for all.',
    // Written so that Git does not take this file for one with conflicts.
    bad: ['<<<<<<< HEAD', 'grade: lead', '=======', 'grade: senior', '>>>>>>> new-grades'].join('\n'),
    good: 'grade: lead',
    source: 'The manual of [`git merge`](https://git-scm.com/docs/git-merge), “How conflicts are presented”.',
  }),
  check({ document }) {
    const { text } = document;
    const first = document.holds(marker) ? marker.exec(text) : undefined;
    if (!first) return [];
    const message = say`Git could not merge this file: keep one of the versions between the markers and remove the markers.`;
    const at = { start: first.index, end: lineEnd(text, first.index) };
    return [{ at, message, fixes: () => fixesFor(text) }];
  },
};

const marker = /^(<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$(?![\s\S]))/m;

/** One conflict by offsets: its marker lines lie between the parts. */
interface Conflict {
  readonly start: number;
  readonly ours: Span;
  readonly theirs: Span;
  readonly end: number;
  readonly ourName: string;
  readonly theirName: string;
}

/** The conflicts that are whole; Git writes their markers in this order, the second one only on request. */
function conflictsIn(text: string): Conflict[] {
  const conflicts: Conflict[] = [];
  const markers = [...text.matchAll(/^(<{7}|\|{7}|={7}|>{7})(?:[ \t]+([^\r\n]*))?\r?(?:\n|$(?![\s\S]))/gm)];
  for (let i = 0; i < markers.length; i++) {
    const opening = markers[i];
    if (opening?.[1] !== '<<<<<<<') continue;
    const base = markers[i + 1]?.[1] === '|||||||' ? markers[i + 1] : undefined;
    const middle = markers[i + (base ? 2 : 1)];
    const closing = markers[i + (base ? 3 : 2)];
    if (middle?.[1] !== '=======' || closing?.[1] !== '>>>>>>>') continue;
    conflicts.push({
      start: opening.index,
      ours: { start: opening.index + opening[0].length, end: (base ?? middle).index },
      theirs: { start: middle.index + middle[0].length, end: closing.index },
      end: closing.index + closing[0].length,
      ourName: opening[2]?.trim() || 'ours',
      theirName: closing[2]?.trim() || 'theirs',
    });
  }
  return conflicts;
}

function fixesFor(text: string): Fix[] {
  const conflicts = conflictsIn(text);
  const [first] = conflicts;
  if (!first) return [];
  const fixes = [
    keep(say`keep ours`, say`Keep our version (${first.ourName})`, [first], ({ ours }) => [ours]),
    keep(say`keep theirs`, say`Keep their version (${first.theirName})`, [first], ({ theirs }) => [theirs]),
    keep(say`keep both`, say`Keep both versions, ours first`, [first], ({ ours, theirs }) => [ours, theirs]),
  ];
  if (conflicts.length > 1) {
    const where = say`in all ${conflicts.length} conflicts`;
    fixes.push(
      keep(say`keep all ours`, say`Keep our version ${where}`, conflicts, ({ ours }) => [ours]),
      keep(say`keep all theirs`, say`Keep their version ${where}`, conflicts, ({ theirs }) => [theirs]),
    );
  }
  return fixes;
}

/** Removes everything of the conflicts but the parts that are kept. */
function keep(kind: Message, title: Message, conflicts: readonly Conflict[], kept: (one: Conflict) => Span[]): Fix {
  const edits = conflicts.flatMap((conflict) => {
    const removals: OffsetEdit[] = [];
    let { start } = conflict;
    for (const part of kept(conflict)) {
      removals.push({ start, end: part.start, newText: '' });
      start = part.end;
    }
    return [...removals, { start, end: conflict.end, newText: '' }];
  });
  return {
    kind,
    title,
    edits,
    safe: false,
    ...(conflicts.every((one) => kept(one).length === 2) ? {} : { removes: true }),
  };
}

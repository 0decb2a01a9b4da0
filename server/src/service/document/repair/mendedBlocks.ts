import type { OffsetEdit, Span } from '../../text/span.ts';
import { applyEdits } from '../edits/edits.ts';
import type { DocumentKind } from '../kind.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { parseText } from '../syntax/parse.ts';
import type { Node, PairNode } from '../syntax/tree.ts';
import type { Region } from './draft.ts';
import { type Damaged, type Excerpt, excerptOf } from './excerpt.ts';
import { editsOf, isSound, provenRepairs, wholeAsText } from './provenRepairs.ts';
import { readOutline } from './readOutline.ts';
import type { MendedBlock, Repair, RepairedText } from './repair.ts';
import { valueRepairs } from './valueRepairs.ts';

/**
 * A long text with the repairs of its damaged blocks, for which no more than these and what is around them is looked at. `undefined` where
 * more has to be looked at.
 */
export function mendedByBlocks(document: SourceDocument): RepairedText | undefined {
  const { text, kind } = document;
  const excerpt = excerptOf(document);
  const found = excerpt && repairsOf(excerpt, kind);
  if (!found) return undefined;
  const all = editsOf(found);
  const mended = excerpt.damage.map((damaged) => mendedBlock(text, damaged, all));
  // What would end the list in whose midst it stands is left as it is read.
  const left = excerpt.damage.filter((_, index) => mended[index] === undefined).map(({ whole }) => whole);
  const repairs = found.filter((one) => !one.edits.some((edit) => left.some((damage) => isWithin(edit, damage))));
  const edits = editsOf(repairs);
  const known = excerpt.damage.map((damaged, index) => mended[index] ?? unmended(text, damaged));
  if (known.reduce((sum, one) => sum + one.edits.length, 0) !== edits.length) return undefined;
  const isReadable = known.every(({ root }) => root !== undefined);
  if (isReadable && needsValues(document, known)) return undefined;
  return { text: applyEdits(text, edits), repairs, edits, isReadable, mended: known };
}

/** The repairs of an excerpt, at their places in the whole text; `undefined` where they cannot be told apart from what was left out. */
function repairsOf(excerpt: Excerpt, kind: DocumentKind): readonly Repair[] | undefined {
  const { regions, isMarkdown } = readOutline(excerpt.text, kind);
  if (isMarkdown) return undefined;
  const first = excerpt.damage.reduce((least, { start, whole }) => {
    const [problem] = whole.problems;
    return problem ? Math.min(least, start + problem.start - whole.start) : least;
  }, excerpt.text.length);
  const repairs: Repair[] = [];
  for (const region of regions) {
    const isCut = excerpt.cuts.some((cut) => region.start < cut && cut < region.end);
    repairs.push(...(isCut ? repairsOfItems(excerpt, region) : provenRepairs(excerpt.text, region, first)));
  }
  const { original } = excerpt;
  return repairs.map(({ at, lines, edits, ...repair }) => ({
    ...repair,
    at: original(at),
    lines: original(lines),
    edits: edits.map(({ newText, ...span }) => ({ ...original(span), newText })),
  }));
}

/** The repairs of a list of which items were left out: those of its damaged items alone. */
function repairsOfItems({ text, damage }: Excerpt, region: Region): readonly Repair[] {
  const own = damage.filter(
    ({ start, end, column }) => column !== undefined && start >= region.start && end <= region.end,
  );
  const within = ({ edits }: Repair, blocks: readonly Damaged[]) =>
    edits.every((edit) => blocks.some((block) => isWithin(edit, block)));
  const all = region.repairs.filter((repair) => within(repair, own));
  if (!region.isHopeless && all.length > 0 && isSound(text, region, all)) return all;
  return own.flatMap((item) => {
    const part = { start: item.start, end: item.end, column: item.column ?? 0, rootKind: 'sequence' as const };
    const repairs = region.repairs.filter((repair) => within(repair, [item]));
    if (repairs.length > 0 && isSound(text, part, repairs)) return repairs;
    const whole = wholeAsText(text, part);
    return whole && isSound(text, part, [whole]) ? [whole] : [];
  });
}

/** A block with the repairs in it; `undefined` where it is no such block any more after them. */
function mendedBlock(text: string, damaged: Damaged, all: readonly OffsetEdit[]): MendedBlock | undefined {
  const { whole, column } = damaged;
  const { start, end } = whole;
  const edits = all
    .filter((edit) => isWithin(edit, whole))
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  if (edits.length === 0) return unmended(text, damaged);
  const isItem = column !== undefined;
  const mended = applyEdits(text.slice(start, end), edits);
  const { root, problems, composable } = parseText(mended);
  const isBlock = isItem ? root?.kind === 'sequence' : root?.kind === 'mapping';
  if (!isBlock || !composable || problems.length > 0) return undefined;
  return { damage: whole, isItem, edits, text: mended, root };
}

function unmended(text: string, { whole, column }: Damaged): MendedBlock {
  const isItem = column !== undefined;
  return { damage: whole, isItem, edits: [], text: text.slice(whole.start, whole.end), root: undefined };
}

function isWithin(edit: OffsetEdit, { start, end }: Span): boolean {
  return start <= edit.start && edit.end <= end;
}

/** Whether there are values to be repaired of which YAML reads less than is written. */
function needsValues(document: SourceDocument, mended: readonly MendedBlock[]): boolean {
  if (document.kind === 'config') return false;
  if (mended.some(({ text, root }) => valueRepairs(text, root).length > 0)) return true;
  const sound = withMended(document, mended, () => []);
  return valueRepairs(document.text, sound, document).length > 0;
}

/** The tree of a document with other nodes in the place of its damaged blocks. */
export function withMended(
  { root }: SourceDocument,
  mended: readonly MendedBlock[],
  nodesOf: (block: MendedBlock, written: readonly (Node | PairNode)[]) => readonly (Node | PairNode)[],
): Node | undefined {
  if (root?.kind !== 'mapping') return root;
  const keys = mended.filter(({ isItem }) => !isItem);
  const items = mended.filter(({ isItem }) => isItem);
  const pairs: PairNode[] = [];
  for (const [index, pair] of root.pairs.entries()) {
    const end = root.pairs[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const block = keys.find(({ damage }) => damage.start <= pair.start && pair.start < damage.end);
    if (block) {
      if (pair.start > block.damage.start) continue;
      const written = root.pairs.filter(({ start }) => start >= block.damage.start && start < block.damage.end);
      pairs.push(...(nodesOf(block, written) as readonly PairNode[]));
      continue;
    }
    const own = items.filter(({ damage }) => damage.start > pair.start && damage.start < end);
    pairs.push(own.length === 0 ? pair : withItems(pair, own));
  }
  return { ...root, pairs };

  function withItems(pair: PairNode, blocks: readonly MendedBlock[]): PairNode {
    if (pair.value.kind !== 'sequence') return pair;
    const { items: written } = pair.value;
    const all: Node[] = [];
    let done = 0;
    for (const block of blocks) {
      // Each block of a list is one item, and an item without words stands behind its dash.
      const at = written.findLastIndex(({ start }) => start <= block.damage.start) + 1;
      for (; done < at; done++) all.push(written[done] as Node);
      all.push(...(nodesOf(block, written.slice(at, at + 1)) as readonly Node[]));
      done = at + 1;
    }
    for (; done < written.length; done++) all.push(written[done] as Node);
    const last = all.at(-1)?.end ?? pair.value.end;
    return { ...pair, end: last, value: { ...pair.value, end: last, items: all } };
  }
}

import { applyEdits } from '../edits/edits.ts';
import { readDocument, type SourceDocument } from '../sourceDocument.ts';
import { parseText } from '../syntax/parse.ts';
import { mendedByBlocks } from './mendedBlocks.ts';
import { OffsetMap } from './offsetMap.ts';
import { editsOf, provenRepairs } from './provenRepairs.ts';
import { readOutline } from './readOutline.ts';
import type { Repair, RepairedText } from './repair.ts';
import { otherFile } from './severalFiles.ts';
import { valueRepairs } from './valueRepairs.ts';

/**
 * The repairs that together make a text readable as its author meant it, in the order of the text and without overlaps. Each can be made alone.
 * Every word of the text is still there after them: a repair that would lose one is not among them. Takes time in proportion to the length of
 * the text, and next to none for a text that can be read as it is.
 */
export function repairsOf(document: SourceDocument): readonly Repair[] {
  return repairedText(document).repairs;
}

/** The text of a document with all of its repairs; to be had through `derived`, since rules and reading both need it. */
export function repairedText(document: SourceDocument): RepairedText {
  const other = document.derived(otherFile);
  if (other !== undefined) return repairedUntil(document, other);
  // What YAML finds no fault with is repaired wherever it stands.
  const isLocal = document.problems.length > 0 && needsOutline(document) && !document.holds(signs);
  return (isLocal && mendedByBlocks(document)) || repairedAsWhole(document);
}

/** The text with the repairs above the place where another role or framework begins, all of which stays as it is and is not read. */
function repairedUntil({ uri, kind, version, text }: SourceDocument, end: number): RepairedText {
  const above = repairedText(readDocument(uri, kind, version, text.slice(0, end)));
  const { repairs, edits, text: mended, parsed = parseText(mended) } = above;
  return { text: mended + text.slice(end), repairs, edits, isReadable: false, parsed };
}

function repairedAsWhole(document: SourceDocument): RepairedText {
  const { text, kind } = document;
  const byLines = needsOutline(document) ? outlineRepairs(document) : [];
  const edits = editsOf(byLines);
  const outlined = edits.length > 0 ? applyEdits(text, edits) : text;
  const parsed = edits.length > 0 ? parseText(outlined) : document.parsed;
  const { root, problems } = parsed;
  const isSound = problems.length === 0;
  const inValues =
    isSound && kind !== 'config' ? valueRepairs(outlined, root, edits.length > 0 ? undefined : document) : [];
  if (inValues.length === 0) return { text: outlined, repairs: byLines, edits, isReadable: isSound, parsed };
  const map = new OffsetMap(edits);
  const repairs = [...byLines, ...inValues.flatMap((repair) => led(repair, map))].sort(
    (a, b) => a.at.start - b.at.start,
  );
  const all = editsOf(repairs);
  return { text: applyEdits(text, all), repairs, edits: all, isReadable: isSound };
}

/** A repair of the text that is repaired already, as one of the original; none where the same words were repaired before. */
function led(repair: Repair, map: OffsetMap): Repair[] {
  const [at, lines] = [map.untouched(repair.at), map.untouched(repair.lines)];
  const edits = repair.edits.map(({ start, end, newText }) => {
    const place = map.untouched({ start, end });
    return place && { ...place, newText };
  });
  const known = edits.filter((edit) => edit !== undefined);
  return at && lines && known.length === edits.length ? [{ ...repair, at, lines, edits: known }] : [];
}

/** Whether a text has to be read by its lines, since YAML cannot read it, or reads no keys at all from it. */
export function needsOutline(document: SourceDocument): boolean {
  const { text, kind, problems, root } = document;
  if (kind === 'config' || text.includes('\0')) return false;
  if (problems.length > 0) return !problems.some((problem) => problem.kind === 'TOO_DEEP') && !document.holds(conflict);
  if (document.holds(signs)) return true;
  if (root?.kind === 'mapping') return false;
  if (root?.kind === 'scalar') return severalWords.test(text.slice(root.start, root.end));
  return /^#{1,6}[ \t]+\S/m.test(text) && (root === undefined ? /^##/m.test(text) : true);
}

/** Three words or more, or two lines that begin with a word and a colon. */
const severalWords = /\s\S+\s+\S|^\p{L}+:\S*\r?\n\p{L}+:\S/u;

/** Markers of a merge. */
const conflict = /^(?:<{7}|>{7})(?:\s|$)/m;

/**
 * What YAML may read otherwise than it was meant though it finds no fault: bullets before the words of a line, numbers at the first column, blanks
 * and colons that only look like such, a sentence with a colon below a key for a text.
 */
const signs =
  /[:-][\u00a0\u2000-\u200b\u202f\u3000]|[\p{L}]：|^[ \t]*(?:[\u00a0\u2000-\u200b\u202f\u3000]|[•▪●○◦‣∙■□➢➤✓✔→·\uf0b7\uf0a7]|[–—‐‑−―][ \t\u00a0])|^(?:\d{1,2}[.)]|[a-z]\)|o(?=\t))[ \t]|^(?:summary|notes|description):[ \t]*\r?\n[^\s#:'"]\S*[ \t]+\S+[ \t]+\S/mu;

function outlineRepairs({ text, kind, problems }: SourceDocument): Repair[] {
  const repairs: Repair[] = [];
  const { regions, isMarkdown } = readOutline(text, kind);
  const firstProblem = problems[0]?.start ?? text.length;
  for (const region of regions) repairs.push(...provenRepairs(text, region, firstProblem));
  const [first] = repairs;
  if (!first || !isMarkdown || !repairs.some((repair) => repair.kind === 'heading')) return repairs;
  // Half of a file in Markdown and half in YAML would be read as neither.
  const lines = { start: first.lines.start, end: repairs.reduce((end, repair) => Math.max(end, repair.lines.end), 0) };
  return [{ kind: 'markdown', at: first.at, lines, edits: editsOf(repairs), safe: true }];
}

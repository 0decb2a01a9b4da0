import { handOf, linesOfMapping } from '../../document/edits/commonForm.ts';
import { lineBreakOf } from '../../document/edits/edits.ts';
import type { Leftover } from '../../document/longForm/longForm.ts';
import { longFormOf } from '../../document/longForm/longForm.ts';
import { knownPair, mappingOf, pairNamed, pairOf, scalar, sequenceOf } from '../../document/longForm/nodes.ts';
import { secondRole } from '../../document/longForm/severalRoles.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { lineEnd } from '../../document/syntax/spans.ts';
import { dereference, keyName, type Node, type PairNode } from '../../document/syntax/tree.ts';
import { isWordForKey } from '../../format/writtenWords.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { commentsWithin, isPlainTree, keepsAllWords } from './keptWords.ts';
import { followSchema, type MeantForm, mostPairs, textsInQuotes } from './meantForm.ts';

/*
 * A whole file written anew as it is read: a list in the place of keys, keys in braces as programs write them, and as the last resort any file
 * in which one key cannot be mended alone. What has no place becomes sections, so that nothing of it is lost.
 */

/** In characters. A longer file is mended part by part. */
const longestFile = 50_000;

/** The most items of a list that is a whole file. */
const mostItems = 2000;

/** A whole file as it is read; `undefined` where a word would be lost or the result would not follow the schema. */
export function formOfFile(document: SourceDocument): MeantForm | undefined {
  const { root, kind, problems, text } = document;
  if (kind === 'config' || problems.length > 0 || root === undefined || text.length > longestFile) return undefined;
  if (root.kind === 'mapping' ? root.pairs.length > mostPairs : root.kind !== 'sequence') return undefined;
  if (root.kind === 'sequence' && root.items.length > mostItems) return undefined;
  // Another role is no section of the first.
  if (root.kind === 'sequence' && secondRole(root.items) > 0) return undefined;
  if (!isPlainTree(document, [root], root)) return undefined;
  const long = longFormOf(root, kind, text);
  if (long.root !== undefined && long.root.kind !== 'mapping') return undefined;
  if (long.root === root && !root.flow && long.leftovers.length === 0) return undefined;
  const kept = kind === 'role' ? sectionsOf(long.leftovers, text) : [];
  if (!kept || (kind !== 'role' && long.leftovers.length > 0)) return undefined;
  const pairs = withSections(long.root?.kind === 'mapping' ? long.root.pairs : [], kept);
  if (pairs.length === 0) return undefined;
  const first = textsInQuotes(document, [root]);
  if (first) return first;
  const span = { start: root.start, end: lineEnd(text, root.end) };
  const written = linesOfMapping(handOf(document), pairs, kind);
  const lines = [...commentsWithin(document, span, written), ...written];
  if (!keepsAllWords(document, withoutHeadings(root), lines) || !followSchema(document, lines)) return undefined;
  const edits = [{ ...span, newText: lines.join(lineBreakOf(text)) }];
  return { edits, keys: pairs.flatMap((pair) => keyName(pair) ?? []) };
}

/** The nodes of a file but for items that stand as words for keys above others: "Duties". */
function withoutHeadings(root: Node): readonly Node[] {
  if (root.kind !== 'sequence') return [root];
  return root.items.filter((item) => {
    return item.kind !== 'scalar' || typeof item.value !== 'string' || !isWordForKey(item.value.trim());
  });
}

/** The sections that leftovers become; `undefined` where something of them has no place there either. */
function sectionsOf(leftovers: readonly Leftover[], text: string): readonly Node[] | undefined {
  const sections: Node[] = [];
  for (const { title, content } of titled(leftovers)) {
    const pair = pairOf(title, content);
    const root = mappingOf([knownPair('sections', mappingOf([pair], pair), title)], pair);
    const long = longFormOf(root, 'role', text);
    const list = long.root?.kind === 'mapping' ? dereference(pairNamed(long.root.pairs, 'sections')?.value) : undefined;
    if (list?.kind !== 'sequence' || long.leftovers.length > 0) return undefined;
    sections.push(...list.items);
  }
  return sections;
}

/** The title of a section for which its author has no words. */
const otherwise = 'Other';

interface Titled {
  readonly title: Node;
  readonly content: Node;
}

/** What is left over, below its own words; texts without any, one after the other, are one list below the first of them. */
function titled(leftovers: readonly Leftover[]): Titled[] {
  const all: Titled[] = [];
  let loose: Node[] = [];
  const close = (): void => {
    const [first, ...others] = loose;
    loose = [];
    if (first && others.length > 0) all.push({ title: first, content: sequenceOf(others, first) });
    else if (first) all.push({ title: scalar(otherwise, first), content: first });
  };
  for (const { label, node } of leftovers) {
    const isLoose = label.trim() === '' && dereference(node)?.kind === 'scalar';
    if (isLoose) {
      loose.push(node);
      continue;
    }
    close();
    all.push({ title: scalar(label.trim() === '' ? otherwise : label, node), content: node });
  }
  close();
  return all;
}

function withSections(pairs: readonly PairNode[], kept: readonly Node[]): readonly PairNode[] {
  if (kept.length === 0) return pairs;
  const before = pairNamed(pairs, 'sections');
  const own = dereference(before?.value);
  const all: readonly Node[] = [...(own?.kind === 'sequence' ? own.items : []), ...kept];
  const [first] = all;
  if (!first) return pairs;
  const sections = knownPair('sections', sequenceOf(all, first), before?.key);
  return [...pairs.filter((pair) => pair !== before), sections];
}

/** In characters. Each finding of a file may ask for this, which costs the whole of it. */
const longestInstead = 10_000;

/** The fix that writes the whole file anew, for what cannot be mended by itself; `undefined` where there is none. */
export function instead(document: SourceDocument): Fix | undefined {
  const form = document.text.length > longestInstead ? undefined : formOfFile(document);
  return (
    form && {
      kind: say`write the file in the usual form`,
      title: say`Write the whole file in the usual form`,
      edits: form.edits,
      safe: false,
    }
  );
}

/** Whether a file is one mapping in braces, whose keys cannot be moved or mended one by one. */
export function isInBraces({ root }: SourceDocument): boolean {
  return root?.kind === 'mapping' && root.flow;
}

import { importanceOf, isListedWord, meantKey } from '../../format/otherWords.ts';
import { pathBelow } from '../syntax/pointer.ts';
import { dereference, keyName, type Node, type PairNode, type ScalarNode } from '../syntax/tree.ts';
import { isPlainFact } from './details.ts';
import { type Form, isNothing } from './form.ts';
import { knownPair, pairOf, sequenceOf } from './nodes.ts';

/*
 * A whole file that is one list, without keys: its first item is the title, words such as "Duties" stand above the items that follow them, and
 * what comes before the first of these introduces the role.
 */

/** In words and characters. What is longer is an item rather than the heading of some. */
const mostWordsOfHeading = 5;
const longestHeading = 40;
const mostWordsOfTitle = 10;

/**
 * The pairs that a flat list stands for, with all of its items in them; `undefined` for a list in which no item is a heading, such as one of
 * mappings with one key each.
 */
export function pairsOfFlatList(form: Form, items: readonly Node[]): PairNode[] | undefined {
  if (!items.some((item) => headingOf(form, item) !== undefined)) return undefined;
  const pairs: PairNode[] = [];
  const before: Node[] = [];
  let heading: ScalarNode | undefined;
  let listed: Node[] = [];
  const close = (): void => {
    if (heading && listed.length > 0) pairs.push(pairBelow(form, heading, listed));
    else if (heading) form.leave('', { node: heading, path: form.standing.get(heading) ?? '' });
    listed = [];
  };
  for (const [index, item] of items.entries()) {
    if (isNothing(item) && dereference(item)?.kind !== 'mapping') continue;
    const path = `/${index}`;
    const next = headingOf(form, item);
    if (next) {
      close();
      heading = next;
      form.standing.set(next, dereference(item)?.kind === 'mapping' ? pathBelow(path, form.textOf(next)) : path);
      continue;
    }
    const own = ownPair(item);
    if (own && (!heading || isFactKey(own))) {
      form.standing.set(own.value, pathBelow(path, keyName(own) ?? ''));
      pairs.push(own);
    } else {
      form.standing.set(item, path);
      (heading ? listed : before).push(item);
    }
  }
  close();
  return [...introduction(form, before, pairs), ...pairs];
}

/** Words that stand above further items: a short text, or a key without a value, that is a word for a key of a role. */
function headingOf(form: Form, item: Node): ScalarNode | undefined {
  const content = dereference(item);
  let node = content;
  if (content?.kind === 'mapping') {
    const [only, ...others] = content.pairs;
    if (!only || others.length > 0 || !isNothing(only.value)) return undefined;
    node = dereference(only.key);
  }
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const text = form.textOf(node).trim();
  if (text === '' || text.length > longestHeading || text.split(/\s+/).length > mostWordsOfHeading) return undefined;
  const isMeant = isListedWord(text, 'role') && meantKey(text, 'role') !== 'title';
  return isMeant || importanceOf(text) !== undefined || content?.kind === 'mapping' ? node : undefined;
}

/** `- salary: £20,000` is a pair of the role rather than an item. */
function ownPair(item: Node): PairNode | undefined {
  const content = dereference(item);
  return content?.kind === 'mapping' && content.pairs.length === 1 ? content.pairs[0] : undefined;
}

function isFactKey(pair: PairNode): boolean {
  const name = keyName(pair) ?? '';
  return (
    dereference(pair.value)?.kind !== 'scalar' || (isListedWord(name, 'role') && meantKey(name, 'role') === 'details')
  );
}

/** A heading with the items below it; one short text below words for a fact is the fact. */
function pairBelow(form: Form, heading: ScalarNode, items: readonly Node[]): PairNode {
  const [only, ...others] = items;
  const text = form.textOf(heading).trim();
  if (only && others.length === 0 && isPlainFact(only) && meantKey(text, 'role') === 'details')
    return pairOf(heading, only);
  const end = { start: heading.end, end: heading.end };
  return pairOf(heading, sequenceOf(items, end));
}

/** The first text is the title, where no key says it; the others introduce the role. */
function introduction(form: Form, before: readonly Node[], pairs: readonly PairNode[]): PairNode[] {
  const isTitled = pairs.some((pair) => keyName(pair) === 'title' || meantKey(keyName(pair) ?? '', 'role') === 'title');
  const [first, ...others] = before;
  const content = dereference(first);
  const isTitle =
    !isTitled &&
    content?.kind === 'scalar' &&
    form.textOf(content).split(/\s+/).length <= mostWordsOfTitle &&
    !form.textOf(content).includes('\n');
  const found: PairNode[] = [];
  if (first && isTitle) found.push(knownPair('title', first));
  const [opening, ...rest] = isTitle ? others : before;
  if (opening) {
    const all = [opening, ...rest];
    found.push(knownPair('summary', rest.length === 0 ? opening : sequenceOf(all, opening)));
  }
  return found;
}

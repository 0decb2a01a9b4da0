import { knownKeys } from '../../format/knownKeys.ts';
import { importanceOf, isListedWord, lettersOf, meantKey } from '../../format/otherWords.ts';
import { itemSectionKeys } from '../../format/sections.ts';
import { nearest } from '../../text/nearest.ts';
import { dereference, keyName, type Node, type PairNode } from '../syntax/tree.ts';
import { addTo, isFigureBelow, pairsOf } from './convertMapping.ts';
import { isListText, isPlainFact, longestFact } from './details.ts';
import { type Above, spacedLabel } from './draft.ts';
import { fits } from './fits.ts';
import { pairsOfFlatList } from './flatList.ts';
import { type Form, hasText, isNothing, type Label, type Written, writtenPairs, writtenValue } from './form.ts';
import { mappingOf, sequenceOf } from './nodes.ts';
import { isGeneral, listPairs, type Role, type RoleCandidate, sectionPairs } from './roleLists.ts';
import { secondRole } from './severalRoles.ts';

/** A pair of the file, and the path of the mapping that it stands in. */
interface FilePair {
  readonly pair: PairNode;
  readonly parent: string;
  /** Whether it stands for items of a list that is the file, which know their places. */
  readonly isFlat?: boolean;
}

const keys = knownKeys('role');
const itemLists: ReadonlySet<string> = new Set(itemSectionKeys);

/** The pairs of a file that is a role: of its mapping, or of the mappings that it lists. */
export function convertRole(form: Form, root: Node): Node | undefined {
  const content = dereference(root);
  if (content === undefined || content.kind === 'scalar') {
    if (!isNothing(root)) form.leave('', { node: root, path: '' });
    return undefined;
  }
  const role: Role = { form, slots: new Map(), lists: new Map(), sections: [] };
  const flat = content.kind === 'sequence' ? pairsOfFlatList(form, content.items) : undefined;
  const second = content.kind === 'sequence' && !flat ? secondRole(content.items) : -1;
  const own = content.kind === 'sequence' && second > 0 ? sequenceOf(content.items.slice(0, second), content) : content;
  for (const one of flat?.map(flatPair) ?? filePairs(own, '')) read(role, one, {}, 0);
  if (content.kind === 'sequence' && !flat) leaveLoose(form, content.items, second);
  const sections = sectionPairs(role);
  const pairs = [...pairsOf(form, role.slots, keys, ''), ...listPairs(role), ...sections];
  return form.mapping(inOrder(pairs), root, '');
}

/** The pairs in a mapping, or in the mappings of a list. */
function filePairs(node: Node, path: string): FilePair[] {
  const content = dereference(node);
  if (content?.kind === 'mapping') return writtenPairs(content).map((pair) => ({ pair, parent: path }));
  if (content?.kind !== 'sequence') return [];
  return content.items.flatMap((item, i) => {
    const mapping = dereference(item);
    return mapping?.kind === 'mapping' ? writtenPairs(mapping).map((pair) => ({ pair, parent: `${path}/${i}` })) : [];
  });
}

/** A pair that nobody wrote as one: its items stand in the list that is the file. */
function flatPair(pair: PairNode): FilePair {
  return { pair, parent: '', isFlat: true };
}

/** Texts between the keys of a role, and all that stands behind the place where another role begins. */
function leaveLoose(form: Form, items: readonly Node[], second: number): void {
  for (const [index, item] of items.entries()) {
    const isOther = second > 0 && index >= second;
    if ((isOther || dereference(item)?.kind !== 'mapping') && !isNothing(item))
      form.leave('', { node: item, path: `/${index}` });
  }
}

/** Deeper wrapping than this is not looked into for keys of a role. */
const deepestWrapping = 3;

/** What a pair of the file is meant for. */
function read(role: Role, { pair, parent, isFlat }: FilePair, above: Above, depth: number): void {
  const { form } = role;
  const written = isFlat ? { node: pair.value, path: form.standing.get(pair.value) ?? '' } : writtenValue(pair, parent);
  const name = keyName(pair);
  if (name === undefined || name.startsWith('x-')) {
    if (hasText(pair.value)) form.leave(name ?? '', written);
    return;
  }
  const label = spacedLabel(form.labelOf(pair, written.path));
  const isExact = keys.has(name);
  const key = isExact ? name : meantKey(label.text, 'role');
  const candidate = { written, label: name, pair, isExact, isInPlace: isExact && parent === '' && !isFlat, above };
  if (isNothing(pair.value)) {
    if (isExact) addTo(role.slots, name, candidate);
    else if (key === undefined) form.leave(name, written);
    return;
  }
  if (depth < deepestWrapping && !isExact && lifted(role, candidate, key, label, depth)) return;
  place(role, key, candidate, label);
}

/** Keys of a role that stand together below another key, such as `job:` or `Person specification:`, are read as if they stood above. */
function lifted(
  role: Role,
  { written, above, pair }: RoleCandidate,
  key: string | undefined,
  label: Label,
  depth: number,
): boolean {
  const inner = filePairs(written.node, written.path);
  const content = dereference(written.node);
  if (inner.length === 0 || (content?.kind === 'sequence' && !content.items.every(isLonePair))) return false;
  const meanings = inner.map(({ pair }) => {
    const name = keyName(pair) ?? '';
    return keys.has(name) ? name : isListedWord(name, 'role') ? meantKey(name, 'role') : undefined;
  });
  const importance = importanceOf(label.text);
  const within = importance ? { ...above, importance: { value: importance, label } } : above;
  if (key === 'skills') {
    // "Knowledge" above what is essential and what is not is a field of the specification.
    if (inner.some(({ pair }) => isRated(pair.value))) return false;
    const names = inner.map(({ pair }) => keyName(pair) ?? '');
    const isSpecification = meanings.every((meant, i) => {
      const name = names[i] ?? '';
      if (meant === 'skills') return importanceOf(name) !== undefined || isGeneral(name);
      return meant !== undefined && itemLists.has(meant);
    });
    const hasOthers = meanings.some((meant) => meant !== undefined && itemLists.has(meant));
    if (isSpecification) for (const one of inner) read(role, one, within, depth + 1);
    else if (hasOthers && content?.kind === 'mapping')
      liftSome(role, { pair, inner, meanings, written, key, label, within, depth });
    else return false;
    return true;
  }
  if (key !== undefined && key !== 'title' && key !== 'summary' && key !== 'details' && key !== 'family') return false;
  const telling = meanings.filter((meant) => meant !== undefined && (key !== 'details' || meant !== 'details'));
  if (telling.length * 2 < inner.length || (key === undefined && (telling.length < 2 || telling.length < inner.length)))
    return false;
  if (key === undefined) role.form.leaveWords(label);
  for (const one of inner) read(role, one, within, depth + 1);
  return true;
}

/** A mapping of nothing but words for an importance. */
function isRated(node: Node): boolean {
  const content = dereference(node);
  if (content?.kind !== 'mapping' || content.pairs.length === 0) return false;
  return content.pairs.every((pair) => importanceOf(keyName(pair) ?? '') !== undefined);
}

function isLonePair(node: Node): boolean {
  const content = dereference(node);
  return content?.kind === 'mapping' && content.pairs.length === 1;
}

interface Wrapper {
  readonly pair: PairNode;
  readonly inner: readonly FilePair[];
  readonly meanings: readonly (string | undefined)[];
  readonly written: Written;
  readonly key: string;
  readonly label: Label;
  readonly within: Above;
  readonly depth: number;
}

/** Of a mapping about the person, what has a place of its own in a role goes there and the rest stays what it was. */
function liftSome(role: Role, { pair, inner, meanings, written, key, label, within, depth }: Wrapper): void {
  const rest: PairNode[] = [];
  for (const [index, one] of inner.entries()) {
    const meant = meanings[index];
    if (meant !== undefined && itemLists.has(meant)) read(role, one, within, depth + 1);
    else rest.push(one.pair);
  }
  if (rest.length === 0) return;
  const node = mappingOf(rest, written.node);
  place(
    role,
    key,
    {
      written: { node, path: written.path },
      label: label.text,
      pair: { ...pair, value: node },
      isExact: false,
      isInPlace: false,
      above: within,
    },
    label,
  );
}

/** Puts a value where its key says that it belongs, unless the value cannot be that. */
function place(role: Role, key: string | undefined, candidate: RoleCandidate, label: Label): void {
  const { form, slots, lists, sections } = role;
  const { written, isExact } = candidate;
  const { node } = written;
  const content = dereference(node);
  const isScalar = content?.kind === 'scalar';
  const text = isScalar ? form.textOf(content) : '';
  switch (key) {
    case undefined:
      if (isFact(node) && !(isScalar && isListText(form, content)) && !isMisspelt(label.text)) addFact(role, candidate);
      else form.leave(label.text, written);
      return;
    case 'details':
      if (isExact) addTo(slots, 'details', candidate);
      else if (containers.has(lettersOf(label.text)) && !isScalar) {
        addTo(slots, 'details', { ...candidate, isContainer: true });
      } else if (isScalar && !isListText(form, content) && isLong(text)) sections.push(candidate);
      else addFact(role, candidate);
      return;
    case 'sections':
      if (isExact) addTo(slots, 'sections', candidate);
      else sections.push(candidate);
      return;
    case 'summary':
    case 'notes': {
      const before = slots.get(key);
      if (!before) addTo(slots, key, candidate);
      else if (isExact && before[0] && !before[0].isExact) {
        sections.push(before[0]);
        slots.set(key, [candidate]);
      } else sections.push(candidate);
      return;
    }
    case 'title':
      if (!isExact && isScalar && (text.split(/\s+/).length > 12 || text.includes('\n')))
        place(role, 'summary', candidate, label);
      else if (isExact || isScalar) addTo(slots, key, candidate);
      else placeUnknown(role, candidate, label);
      return;
    case 'skills':
      if (!isExact && isScalar && isProse(text)) sections.push(candidate);
      else addList(lists, key, candidate);
      return;
    case 'lang':
      if (isExact || /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) addTo(slots, key, candidate);
      else addFact(role, candidate);
      return;
    case 'status':
      if (isScalar && (isExact || /^(?:draft|published|retired)$/i.test(text.trim()))) addTo(slots, key, candidate);
      else if (isFact(node)) addFact(role, candidate);
      else placeUnknown(role, candidate, label);
      return;
    case 'updated':
      if (isExact || /^\d{4}-\d{2}-\d{2}$/.test(text)) addTo(slots, key, candidate);
      else addFact(role, candidate);
      return;
    case 'progressesTo':
      // Words that are no ids would be roles that nobody finds.
      if (isExact || hasIdsAlone(form, node)) addTo(slots, key, candidate);
      else if (isFact(node)) addFact(role, candidate);
      else sections.push(candidate);
      return;
    case 'extends':
    case 'frameworks':
      if (isExact || hasIdsAlone(form, node)) addTo(slots, key, candidate);
      else placeUnknown(role, candidate, label);
      return;
    default:
      if (!isExact && isFigureBelow(key, node)) addFact(role, candidate);
      else if (itemLists.has(key)) addList(lists, key, candidate);
      else if (isExact || fits(node, keys.get(key)?.shape ?? 'text') || isListShape(key)) addTo(slots, key, candidate);
      else placeUnknown(role, candidate, label);
  }
}

/** Keys above facts that are no fact themselves. */
const containers: ReadonlySet<string> = new Set(
  'facts,key facts,detail,details,job details,role details,post details,basic details,particulars,at a glance'
    .split(',')
    .map(lettersOf),
);

function isLong(text: string): boolean {
  return text.length > longestFact || text.trimEnd().includes('\n');
}

function isListShape(key: string): boolean {
  return key === 'links' || key === 'codes' || key === 'frameworks' || key === 'source';
}

/** Whether a key is nearly a known one: it begins with the same letter and differs by a slip. */
function isMisspelt(name: string): boolean {
  const lower = name.toLowerCase();
  if (lower.length < 4 || /\s/.test(lower)) return false;
  return nearest(name, keys.keys(), 1).some(
    (key) => key.charAt(0) === lower.charAt(0) && Math.abs(key.length - name.length) <= 2,
  );
}

/** Whether all texts of a value look like ids or files rather than words. */
function hasIdsAlone(form: Form, node: Node): boolean {
  const content = dereference(node);
  if (content?.kind === 'sequence') return content.items.every((item) => hasIdsAlone(form, item));
  if (content?.kind === 'mapping') return content.pairs.every((pair) => hasIdsAlone(form, pair.value));
  return content !== undefined && /^[^\s\p{Lu}]+$/u.test(form.textOf(content));
}

/** A text that is a sentence rather than the name of something: with bullets or short parts it is a list. */
function isProse(text: string): boolean {
  if (/[\n•]|(?:^|\s)(?:\d[.)]|[*–-])\s/.test(text)) return false;
  return text.split(/\s+/).length > 12 && /[.!?](?:\s|$)/.test(text);
}

/** A short text, a list of such, or a mapping that holds nothing else. */
function isFact(node: Node): boolean {
  const content = dereference(node);
  if (content?.kind === 'sequence') return false;
  if (content?.kind === 'mapping')
    return content.pairs.length > 0 && content.pairs.every((pair) => isFactBelow(pair.value));
  return isPlainFact(node);
}

function isFactBelow(node: Node): boolean {
  const content = dereference(node);
  if (content?.kind === 'mapping') return content.pairs.every((pair) => isFactBelow(pair.value));
  return content !== undefined && isPlainFact(node);
}

function placeUnknown(role: Role, candidate: RoleCandidate, label: Label): void {
  if (isFact(candidate.written.node) || isPlainFact(candidate.written.node)) addFact(role, candidate);
  else role.form.leave(label.text, candidate.written);
}

function addFact(role: Role, candidate: RoleCandidate): void {
  addTo(role.slots, 'details', { ...candidate, isExact: false, isInPlace: false });
}

function addList(lists: Map<string, RoleCandidate[]>, key: string, candidate: RoleCandidate): void {
  const before = lists.get(key);
  if (before) before.push(candidate);
  else lists.set(key, [candidate]);
}

/** Pairs as they stand in the text; of pairs with the same key the last one, which holds the others. */
function inOrder(pairs: readonly PairNode[]): PairNode[] {
  const byName = new Map<string, PairNode>();
  for (const pair of pairs) byName.set(keyName(pair) ?? '', pair);
  return [...byName.values()].sort((a, b) => a.start - b.start);
}

import { knownKeys, type ListShape, listContexts } from '../../format/knownKeys.ts';
import { importanceOf, meantKey } from '../../format/otherWords.ts';
import { nearest } from '../../text/nearest.ts';
import { dereference, keyName, type Node, type PairNode } from '../syntax/tree.ts';
import { addTo, type Candidate, pairsOf, type Slots } from './convertMapping.ts';
import { isPlainFact, longestFact } from './details.ts';
import { type Above, plainLabel } from './draft.ts';
import { fits } from './fits.ts';
import { type Form, hasText, isNothing, type Label, type Written, writtenPairs, writtenValue } from './form.ts';
import { groupsIn, itemsIn } from './lists.ts';
import { around, knownPair, mappingOf } from './nodes.ts';
import { sectionOf } from './sections.ts';

/** A pair of the file, and the path of the mapping that it stands in. */
interface FilePair {
  readonly pair: PairNode;
  readonly parent: string;
}

interface RoleCandidate extends Candidate {
  readonly above: Above;
}

/** A role on its way to the long form. */
interface Role {
  readonly form: Form;
  readonly slots: Slots;
  /** The values for lists of items and groups, by known key. */
  readonly lists: Map<string, RoleCandidate[]>;
  readonly sections: Candidate[];
}

const keys = knownKeys('role');
const itemLists: ReadonlySet<string> = new Set([
  'background',
  'workActivities',
  'training',
  'developmentActivities',
  'qualifications',
]);

/** The pairs of a file that is a role: of its mapping, or of the mappings that it lists. */
export function convertRole(form: Form, root: Node): Node | undefined {
  const content = dereference(root);
  if (content === undefined || content.kind === 'scalar') {
    if (!isNothing(root)) form.leave('', { node: root, path: '' });
    return undefined;
  }
  const role: Role = { form, slots: new Map(), lists: new Map(), sections: [] };
  for (const one of filePairs(content, '')) read(role, one, {}, 0);
  if (content.kind === 'sequence') leaveLoose(form, content.items);
  const pairs = [...pairsOf(form, role.slots, keys, ''), ...listPairs(role), ...sectionPairs(role)];
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

function leaveLoose(form: Form, items: readonly Node[]): void {
  for (const [index, item] of items.entries()) {
    if (dereference(item)?.kind !== 'mapping' && !isNothing(item)) form.leave('', { node: item, path: `/${index}` });
  }
}

/** Deeper wrapping than this is not looked into for keys of a role. */
const deepestWrapping = 3;

/** What a pair of the file is meant for. */
function read(role: Role, { pair, parent }: FilePair, above: Above, depth: number): void {
  const { form } = role;
  const written = writtenValue(pair, parent);
  const name = keyName(pair);
  if (name === undefined || name.startsWith('x-')) {
    if (hasText(pair.value)) form.leave(name ?? '', written);
    return;
  }
  const label = plainLabel(form.labelOf(pair, written.path));
  const isExact = keys.has(name);
  const key = isExact ? name : meantKey(label.text, 'role');
  const candidate = { written, label: name, pair, isExact, above };
  if (isNothing(pair.value)) {
    if (isExact) addTo(role.slots, name, candidate);
    else if (key === undefined && /\s/.test(name)) form.leave(name, written);
    return;
  }
  if (depth < deepestWrapping && !isExact && lifted(role, candidate, key, label, depth)) return;
  place(role, key, candidate, label);
}

/** Keys of a role that stand together below another key, such as `job:` or `Person specification:`, are read as if they stood above. */
function lifted(
  role: Role,
  { written, above }: RoleCandidate,
  key: string | undefined,
  label: Label,
  depth: number,
): boolean {
  const inner = filePairs(written.node, written.path);
  const content = dereference(written.node);
  if (inner.length === 0 || (content?.kind === 'sequence' && !content.items.every(isLonePair))) return false;
  const meanings = inner.map(({ pair }) => {
    const name = keyName(pair) ?? '';
    return keys.has(name) ? name : meantKey(name, 'role');
  });
  const importance = importanceOf(label.text);
  const within = importance ? { ...above, importance: { value: importance, label } } : above;
  if (key === 'skills') {
    const isSpecification = meanings.every((meant, i) => {
      return (
        (meant !== undefined && itemLists.has(meant)) ||
        (meant === 'skills' && importanceOf(keyName(inner[i]?.pair as PairNode) ?? '') !== undefined)
      );
    });
    const hasOthers = meanings.some((meant) => meant !== undefined && itemLists.has(meant));
    const isRated = meanings.every((_, i) => importanceOf(keyName(inner[i]?.pair as PairNode) ?? '') !== undefined);
    if (isSpecification && hasOthers) for (const one of inner) read(role, one, within, depth + 1);
    else if (isRated) for (const one of inner) read(role, one, within, depth + 1);
    else if (hasOthers && content?.kind === 'mapping')
      liftSome(role, { inner, meanings, written, key, label, within, depth });
    else return false;
    return true;
  }
  if (key !== undefined && key !== 'title' && key !== 'summary' && key !== 'details' && key !== 'family') return false;
  const telling = meanings.filter((meant) => meant !== undefined && (key !== 'details' || meant !== 'details'));
  if (telling.length * 2 < inner.length || (key === undefined && (telling.length < 2 || telling.length < inner.length)))
    return false;
  for (const one of inner) read(role, one, within, depth + 1);
  return true;
}

function isLonePair(node: Node): boolean {
  const content = dereference(node);
  return content?.kind === 'mapping' && content.pairs.length === 1;
}

interface Wrapper {
  readonly inner: readonly FilePair[];
  readonly meanings: readonly (string | undefined)[];
  readonly written: Written;
  readonly key: string;
  readonly label: Label;
  readonly within: Above;
  readonly depth: number;
}

/** Of a mapping about the person, what has a place of its own in a role goes there and the rest stays what it was. */
function liftSome(role: Role, { inner, meanings, written, key, label, within, depth }: Wrapper): void {
  const rest: PairNode[] = [];
  for (const [index, one] of inner.entries()) {
    const meant = meanings[index];
    if (meant !== undefined && itemLists.has(meant)) read(role, one, within, depth + 1);
    else rest.push(one.pair);
  }
  const [first] = rest;
  if (!first) return;
  const node = mappingOf(rest, written.node);
  place(
    role,
    key,
    { written: { node, path: written.path }, label: label.text, pair: first, isExact: false, above: within },
    label,
  );
}

/** Puts a value where its key says that it belongs, unless the value cannot be that. */
function place(role: Role, key: string | undefined, candidate: RoleCandidate, label: Label): void {
  const { form, slots, lists, sections } = role;
  const { written, isExact, above } = candidate;
  const { node } = written;
  const content = dereference(node);
  const isScalar = content?.kind === 'scalar';
  const text = isScalar ? form.textOf(content) : '';
  switch (key) {
    case undefined:
      if (isFact(node) && nearest(label.text, keys.keys(), 1).length === 0) addFact(role, candidate);
      else form.leave(label.text, written);
      return;
    case 'details':
      if (isExact) addTo(slots, 'details', candidate);
      else if (isScalar && (text.length > longestFact || text.trimEnd().includes('\n'))) sections.push(candidate);
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
      if (isScalar && /^(?:draft|published|retired)$/i.test(text.trim())) addTo(slots, key, candidate);
      else if (isFact(node)) addFact(role, candidate);
      else placeUnknown(role, candidate, label);
      return;
    case 'updated':
      if (isExact || /^\d{4}-\d{2}-\d{2}$/.test(text)) addTo(slots, key, candidate);
      else addFact(role, candidate);
      return;
    case 'progressesTo':
      if (isExact || isFact(node)) addTo(slots, key, candidate);
      else sections.push(candidate);
      return;
    default:
      if (itemLists.has(key)) addList(lists, key, candidate);
      else if (isExact || fits(node, keys.get(key)?.shape ?? 'text') || isListShape(key)) addTo(slots, key, candidate);
      else placeUnknown(role, candidate, label);
  }
  void above;
}

function isListShape(key: string): boolean {
  return key === 'links' || key === 'codes' || key === 'frameworks' || key === 'source';
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
  addTo(role.slots, 'details', { ...candidate, isExact: false });
}

function addList(lists: Map<string, RoleCandidate[]>, key: string, candidate: RoleCandidate): void {
  const before = lists.get(key);
  if (before) before.push(candidate);
  else lists.set(key, [candidate]);
}

/** Keys that name nothing more than the list itself. */
const general: ReadonlySet<string> = new Set(
  (
    'skills,competencies,competences,requirements,capabilities,abilities,key skills,skills required,required skills,person specification,' +
    'person spec,what you need,what we are looking for,about you,you,needs,need,needed,experience,education,criteria,selection criteria'
  ).split(','),
);

/** The lists of items and groups; lists under several keys are one, in which the words of the keys stand above their items. */
function listPairs(role: Role): PairNode[] {
  const { form } = role;
  const pairs: PairNode[] = [];
  for (const [key, candidates] of role.lists) {
    const shape = keys.get(key)?.shape;
    const [first] = candidates;
    if (!first || !shape) continue;
    if (
      candidates.length === 1 &&
      fits(first.written.node, shape) &&
      !first.above.importance &&
      !needsLabel(key, first, candidates)
    ) {
      const value = form.put(first.written.node, first.written.path);
      pairs.push(first.isExact ? first.pair : knownPair(key, value, first.pair.key));
      continue;
    }
    const nodes = candidates.flatMap((one) => {
      const within = aboveOf(form, key, one, candidates);
      return shape === 'groups'
        ? groupsIn(form, one.written, within)
        : itemsIn(form, one.written, listContexts[shape as ListShape], within);
    });
    if (nodes.length === 0) continue;
    const value = form.sequence(nodes, around(nodes, first.pair), first.written.path);
    pairs.push(knownPair(key, value, first.pair.key));
  }
  return pairs;
}

function needsLabel(key: string, candidate: RoleCandidate, candidates: readonly RoleCandidate[]): boolean {
  if (candidate.isExact) return false;
  const plain = candidate.label.toLowerCase().replace(/[_-]/g, ' ').trim();
  const isOnly = new Set(candidates.map(({ label }) => label)).size === 1;
  if (key === 'skills') return importanceOf(candidate.label) === undefined && !general.has(plain);
  return !isOnly && !general.has(plain);
}

function aboveOf(form: Form, key: string, candidate: RoleCandidate, candidates: readonly RoleCandidate[]): Above {
  const { above, pair, written } = candidate;
  const label = plainLabel(form.labelOf(pair, written.path));
  const importance = importanceOf(candidate.label);
  if (key === 'skills') {
    const rated: Above = importance ? { ...above, importance: { value: importance, label } } : above;
    return needsLabel(key, candidate, candidates) ? { ...rated, label } : rated;
  }
  // Other items have no importance, so that the word for it says what kind of item they are.
  const words = [above.importance?.label.text, needsLabel(key, candidate, candidates) ? label.text : undefined];
  const text = words.filter((word) => word !== undefined).join(' – ');
  return text === '' ? {} : { label: { ...(above.importance?.label ?? label), text } };
}

/** Sections of the author's own, after those that are written under `sections`. */
function sectionPairs(role: Role): PairNode[] {
  const { form, slots } = role;
  if (role.sections.length === 0) return [];
  const own: Node[] = [];
  for (const { written, pair } of role.sections) {
    own.push(sectionOf(form, plainLabel(form.labelOf(pair, written.path)), written));
  }
  for (const candidate of slots.get('sections') ?? []) {
    const { written, label } = candidate;
    const fitting = fits(written.node, 'sectionList');
    const list = dereference(fitting ? written.node : form.convert('sectionList', written, label));
    if (list?.kind !== 'sequence') continue;
    const items = list.items.map((item, i) => (fitting ? form.put(item, `${written.path}/${i}`) : item));
    own.unshift(...items);
  }
  slots.delete('sections');
  const [first] = role.sections;
  const path = first?.written.path ?? '';
  return [knownPair('sections', form.sequence(own, around(own, { start: 0, end: 0 }), path))];
}

/** Pairs as they stand in the text; of pairs with the same key the last one, which holds the others. */
function inOrder(pairs: readonly PairNode[]): PairNode[] {
  const byName = new Map<string, PairNode>();
  for (const pair of pairs) byName.set(keyName(pair) ?? '', pair);
  return [...byName.values()].sort((a, b) => a.start - b.start);
}

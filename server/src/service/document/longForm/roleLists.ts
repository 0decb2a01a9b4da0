import { type KeyContext, knownKeys, type ListShape, listContexts } from '../../format/knownKeys.ts';
import { importanceOf, isListedWord, lettersOf, saysImportanceAlone } from '../../format/otherWords.ts';
import { lazy } from '../../support/lazy.ts';
import { languages } from '../../text/languages/languages.ts';
import { dereference, type Node, type PairNode } from '../syntax/tree.ts';
import type { Candidate, Slots } from './convertMapping.ts';
import { isListText } from './details.ts';
import { type Above, nodeOf, spacedLabel } from './draft.ts';
import { fits } from './fits.ts';
import type { Form } from './form.ts';
import { groupsIn, itemsIn } from './lists.ts';
import { around, knownPair } from './nodes.ts';
import { sectionOf } from './sections.ts';
import { draftOfPair } from './textDrafts.ts';

/*
 * The lists of a role, each from all keys that mean it.
 */

export interface RoleCandidate extends Candidate {
  readonly above: Above;
}

/** A role on its way to the long form. */
export interface Role {
  readonly form: Form;
  readonly slots: Slots;
  /** The values for lists of items and groups, by known key. */
  readonly lists: Map<string, RoleCandidate[]>;
  readonly sections: Candidate[];
}

const keys = knownKeys('role');

/** What names nothing more than the list itself: its keys, and the headings of the sections in other languages, which their pages show without being told. */
const general = lazy(() => {
  const words =
    'competencies,competences,requirements,capabilities,abilities,key skills,skills required,required skills,person specification,' +
    'person spec,person,what you need,what we are looking for,what were looking for,about you,you,needs,need,needed,experience,education,' +
    'criteria,selection criteria';
  const headings = languages().flatMap((language) => Object.values(language.sections));
  return new Set([...keys.keys(), ...words.split(','), ...headings].map(lettersOf));
});

/** Whether a key says no more than that the list is one of skills, of duties and so on. */
export function isGeneral(label: string): boolean {
  return general().has(lettersOf(label));
}

/** The lists of items and groups; lists under several keys are one, in which the words of the keys stand above their items. */
export function listPairs(role: Role): PairNode[] {
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
    const sources = candidates.map((one) => ({ ...one, above: aboveOf(form, key, one, candidates) }));
    const nodes =
      shape === 'groups'
        ? groupsIn(form, sources)
        : sources.flatMap((one) => itemsOf(form, one, listContexts[shape as ListShape]));
    if (nodes.length === 0) continue;
    const value = form.sequence(nodes, around(nodes, first.pair), first.written.path);
    pairs.push(knownPair(key, value, first.pair.key));
  }
  return pairs;
}

/** The items below a key; a text below a key that is more than a word for the list is an item with the key as its name. */
function itemsOf(form: Form, { written, above, isExact, label, pair }: RoleCandidate, context: KeyContext): Node[] {
  const content = dereference(written.node);
  if (isExact || content?.kind !== 'scalar' || isListedWord(label, 'role'))
    return itemsIn(form, written, context, above);
  const text = form.linesOf(content);
  if (text.includes('\n') || isListText(form, content)) return itemsIn(form, written, context, above);
  const parent = written.path.slice(0, written.path.lastIndexOf('/'));
  return [nodeOf(form, draftOfPair(form, pair, parent, { context, isGrouped: false }))];
}

function needsLabel(key: string, candidate: RoleCandidate, candidates: readonly RoleCandidate[]): boolean {
  if (candidate.isExact) return false;
  if (isGeneral(candidate.label)) return false;
  if (key === 'skills') return !saysImportanceAlone(candidate.label);
  return candidates.some(({ label }) => label !== candidate.label);
}

function aboveOf(form: Form, key: string, candidate: RoleCandidate, candidates: readonly RoleCandidate[]): Above {
  const { above, pair, written } = candidate;
  const label = spacedLabel(form.labelOf(pair, written.path));
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

/** Sections of the author's own, after those that are written under `sections`, which are then no longer among the slots. */
export function sectionPairs(role: Role): PairNode[] {
  const { form, slots } = role;
  if (role.sections.length === 0) return [];
  const own: Node[] = [];
  for (const { written, label } of slots.get('sections') ?? []) {
    const fitting = fits(written.node, 'sectionList');
    const list = dereference(fitting ? written.node : form.convert('sectionList', written, label));
    if (list?.kind !== 'sequence') continue;
    for (const [i, item] of list.items.entries()) own.push(fitting ? form.put(item, `${written.path}/${i}`) : item);
  }
  for (const { written, pair } of role.sections) {
    own.push(sectionOf(form, spacedLabel(form.labelOf(pair, written.path)), written));
  }
  slots.delete('sections');
  const [first] = role.sections;
  const path = first?.written.path ?? '';
  return [knownPair('sections', form.sequence(own, around(own, { start: 0, end: 0 }), path))];
}

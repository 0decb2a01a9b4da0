import type { KeyContext } from '../../format/knownKeys.ts';
import { whenAsked } from '../../support/lazy.ts';
import { type Entry, entryMapping, originOf } from '../syntax/moved.ts';
import type { MappingNode, PairNode } from '../syntax/tree.ts';
import { type Above, type Draft, newDraft } from './draft.ts';
import type { Form, Label } from './form.ts';
import { knownPair } from './nodes.ts';

/*
 * Skills that are written as a mapping by their ids, as catalogues of thousands are. A skill that is in the long form but for its id follows from its entry
 * alone, so that it is made once for all versions of the file in which nobody edits it.
 */

/** The skill that an entry is known to be from an earlier version; `path` is that of its value. */
export function knownItem(
  form: Form,
  pair: PairNode,
  path: string,
  context: KeyContext,
  above: Above,
): Draft | undefined {
  const known = context === 'skill' ? form.known : undefined;
  if (!known || above.label || above.importance || !isEntry(pair)) return undefined;
  const before = known.entries.get(originOf(pair.value));
  if (!before) return undefined;
  const skill = entryMapping(pair, 'id', before);
  return originOf(skill) === before ? draftOf(skill, pair, path) : undefined;
}

/** An item whose id is the key of its entry; `own` are the pairs of the entry's value in the long form. */
export function itemOfEntry(
  form: Form,
  pair: PairNode,
  own: readonly PairNode[],
  label: Label,
  path: string,
  context: KeyContext,
): Draft {
  const known = context === 'skill' ? form.known : undefined;
  if (!known || !isEntry(pair) || pair.key.value !== label.text || !areAsWritten(own, pair.value)) {
    return newDraft([knownPair('id', form.words(label)), ...own], pair, path);
  }
  const origin = originOf(pair.value);
  const skill = entryMapping(pair, 'id', known.entries.get(origin));
  known.entries.set(origin, originOf(skill));
  return draftOf(skill, pair, path);
}

function isEntry(pair: PairNode): pair is Entry {
  return pair.key.kind === 'scalar' && pair.value.kind === 'mapping';
}

function areAsWritten(own: readonly PairNode[], { pairs }: MappingNode): boolean {
  return own.length === pairs.length && own.every((pair, index) => pair === pairs[index]);
}

function draftOf(node: MappingNode, { key, start, end }: Entry, path: string): Draft {
  const id = String(key.value);
  return withPairs(() => node.pairs, { node, id, span: { start, end }, path });
}

const withPairs = whenAsked('pairs');

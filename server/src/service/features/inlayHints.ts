import type { InlayHint, Range } from 'vscode-languageserver-types';
import { isGroup } from '../document/longForm/fits.ts';
import type { ScaleLevel } from '../document/profile/profile.ts';
import { defined, Reader } from '../document/profile/reader.ts';
import type { Span } from '../document/sourceDocument.ts';
import { dereference, findPair, type Node, type ScalarNode } from '../document/syntax/tree.ts';
import { findSkill } from '../model/frameworks.ts';
import {
  type ItemFacts,
  inheritedGroups,
  readSurroundings,
  type Surroundings,
  withInherited,
} from '../model/inherited.ts';
import { findLevel, levelOfKey } from '../model/levels.ts';
import { scaleOf, scaleOfSkill } from '../model/scales.ts';
import { sameName } from '../text/names.ts';
import type { FileContext } from './support/fileContext.ts';

/**
 * What ids stand for, behind them: the name of the skill that an item refers to, unless the item has a name of its own, and the name
 * of a level that is written as a number or an id that says nothing, such as `L3`; in a framework that of the levels that a skill is
 * described at. Only what is within the range is read.
 */
export function inlayHints(context: FileContext, range: Range): InlayHint[] {
  const { document, workspace } = context;
  if (document.kind === 'config') return [];
  const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  if (document.kind === 'framework') return ownItems(document.root, 'skills', asked).flatMap(describedLevelHints);
  const inherited = inheritedGroups(document.uri, workspace);
  const hints: InlayHint[] = [];
  for (const first of ownItems(document.root, 'skills', asked)) {
    const content = dereference(first);
    const isInGroup = content?.kind === 'mapping' && isGroup(content);
    const groupNode = isInGroup ? first : undefined;
    for (const node of isInGroup ? ownItems(first, 'items', asked) : [first]) {
      const facts = withInherited(inherited, readSurroundings(document, groupNode, node));
      hints.push(...skillHint(node, facts.item), ...levelHints(node, facts));
    }
  }
  return hints;

  function skillHint(node: Node, item: ItemFacts): InlayHint[] {
    const place = ownValue(node, 'ref');
    const name = item.ref && findSkill(context.frameworks, item.ref.value)?.name;
    return place && name && !item.name ? hintBehind(place, name.value) : [];
  }

  function levelHints(node: Node, { group, item }: Surroundings): InlayHint[] {
    const value = ownValue(node, 'level');
    const scale = value && scaleOf(item, group, context.frameworks);
    if (!scale) return [];
    const hintAt = (place: ScalarNode) => levelHint(place, findLevel(scale, writtenIn(place)));
    const places = value.kind === 'mapping' ? ['min', 'max'].map((key) => ownValue(value, key)) : [value];
    return places.flatMap((place) => (place?.kind === 'scalar' ? hintAt(place) : []));
  }

  /** In a framework: the names of the levels that a skill is described at. */
  function describedLevelHints(node: Node): InlayHint[] {
    const scale = scaleOfSkill(defined({ scale: new Reader(document, node).text('scale') }), context.framework);
    const levels = ownValue(node, 'levels');
    if (!scale || levels?.kind !== 'mapping') return [];
    return levels.pairs.flatMap(({ key }) =>
      key.kind === 'scalar' ? levelHint(key, levelOfKey(scale, String(key.value ?? ''))) : [],
    );
  }

  function levelHint(place: ScalarNode, level: ScaleLevel | undefined): InlayHint[] {
    return level && !isTelling(writtenIn(place), level.name) ? hintBehind(place, level.name) : [];
  }

  function hintBehind({ end }: Span, label: string): InlayHint[] {
    if (end < asked.start || end > asked.end) return [];
    return [{ position: document.positionAt(end), label, paddingLeft: true }];
  }
}

function writtenIn({ value }: ScalarNode): string | number {
  return typeof value === 'number' ? value : String(value ?? '');
}

/** Whether an id explains a level by itself: not a number, nor an id without a word in it, unless it reads like the name. */
function isTelling(id: string | number, name: string): boolean {
  if (typeof id === 'number') return false;
  return sameName(id, name) || (!/\d/.test(id) && /\p{L}{3}/u.test(id));
}

/** The mappings of a list within the span, without what aliases and merge keys bring in from elsewhere. */
function ownItems(parent: Node | undefined, key: string, span: Span): Node[] {
  const list = ownValue(parent, key);
  if (list?.kind !== 'sequence') return [];
  return list.items.filter(({ kind, start, end }) => kind === 'mapping' && start <= span.end && end >= span.start);
}

function ownValue(parent: Node | undefined, key: string): Node | undefined {
  const value = findPair(parent, key)?.value;
  return parent && value && value.start >= parent.start && value.end <= parent.end ? value : undefined;
}

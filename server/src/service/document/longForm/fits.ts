import { type KeyContext, knownKeys, type ListShape, listContexts, type ValueShape } from '../../format/knownKeys.ts';
import { importanceOf } from '../../format/otherWords.ts';
import { leftToCheck } from '../syntax/lineage.ts';
import { dereference, isMergeKey, keyName, type MappingNode, mergedMappings, type Node } from '../syntax/tree.ts';
import { type CleanForms, hasText } from './form.ts';

/*
 * Whether a value is in the long form already. Nearly all are, on each keystroke: this pass makes nothing.
 */

/** What makes a mapping within `skills` a group rather than an item. */
export const groupKeys: ReadonlySet<string> = new Set(['title', 'items', 'category', 'framework']);

/** The mappings that cannot do without an id, which a text becomes. */
export const withId: ReadonlySet<KeyContext> = new Set<KeyContext>(['scaleLevel', 'category', 'grade', 'skill']);

/**
 * The mappings of a catalogue carry the author's own `x-` keys as they are. In a role, whose page shows all that was written, texts below such
 * keys are left over.
 */
export const carriesOwnKeys: ReadonlySet<KeyContext> = new Set<KeyContext>([
  'framework',
  'scale',
  'scaleLevel',
  'category',
  'grade',
  'skill',
  'skillLevel',
  'indicator',
]);

const states: ReadonlySet<unknown> = new Set(['draft', 'published', 'retired']);

/** Whether a value has the shape that its key asks for, all below it included. */
export function fits(node: Node, shape: ValueShape, clean?: CleanForms): boolean {
  const content = dereference(node);
  if (content === undefined) return true;
  if (content.kind === 'scalar' && content.value === null) return true;
  switch (shape) {
    case 'text':
    case 'line':
    case 'word':
    case 'number':
    case 'flag':
      return content.kind === 'scalar';
    case 'status':
      return content.kind === 'scalar' && fitsStatus(content.value);
    case 'importance':
      return content.kind === 'scalar' && fitsImportance(content.value);
    case 'level':
      return content.kind === 'scalar' || (content.kind === 'mapping' && isRange(content));
    case 'texts':
      return content.kind === 'sequence' && content.items.every(isScalar);
    case 'details':
      return content.kind === 'mapping' && fitsFreely(content, isFact);
    case 'frameworkUses':
      return content.kind === 'mapping' && fitsFreely(content, isScalar);
    case 'sourceMapping':
      return content.kind === 'mapping' && fitsMapping(content, 'source');
    case 'scaleMapping':
      return content.kind === 'mapping' && fitsFreely(content, isScale, true);
    case 'levelMapping':
      return content.kind === 'mapping' && fitsFreely(content, isSkillLevel, true);
    case 'groups':
      return content.kind === 'sequence' && fitsGroups(content.items, clean);
    default:
      return content.kind === 'sequence' && fitsList(content.items, shape, clean);
  }
}

/** Any word but a known one in capitals: what is no status is shown as it is written. */
function fitsStatus(value: unknown): boolean {
  return typeof value !== 'string' || states.has(value) || !states.has(value.trim().toLowerCase());
}

function fitsImportance(value: unknown): boolean {
  if (value === 'essential' || value === 'desirable') return true;
  return typeof value === 'string' && importanceOf(value) === undefined && !/^(?:yes|y|x|✓)$/i.test(value.trim());
}

function isScalar(node: Node): boolean {
  return dereference(node)?.kind !== 'mapping' && dereference(node)?.kind !== 'sequence';
}

function isRange(mapping: MappingNode): boolean {
  for (const pair of mapping.pairs) {
    const name = keyName(pair);
    if ((name !== 'min' && name !== 'max') || !isScalar(pair.value)) return false;
  }
  return true;
}

function isFact(node: Node): boolean {
  const content = dereference(node);
  return content?.kind === 'sequence' ? content.items.every(isScalar) : content?.kind !== 'mapping';
}

function isScale(node: Node): boolean {
  const content = dereference(node);
  return content?.kind === 'mapping' && fitsMapping(content, 'scale');
}

function isSkillLevel(node: Node): boolean {
  const content = dereference(node);
  return content?.kind === 'mapping' ? fitsMapping(content, 'skillLevel') : content?.kind !== 'sequence';
}

function fitsGroups(items: readonly Node[], clean: CleanForms | undefined): boolean {
  const known = clean?.('group');
  return items.every((item) => {
    const content = dereference(item);
    if (content?.kind !== 'mapping') return false;
    if (known?.has(content)) return true;
    if (!isGroup(content) || !fitsMapping(content, 'group', clean)) return false;
    known?.add(content);
    return true;
  });
}

/** Whether a mapping within `skills` is a group by its keys. */
export function isGroup(mapping: MappingNode): boolean {
  for (const pair of mapping.pairs) {
    if (isMergeKey(pair) ? mergedMappings(pair).some(isGroup) : groupKeys.has(keyName(pair) ?? '')) return true;
  }
  return false;
}

function fitsList(items: readonly Node[], shape: ListShape, clean: CleanForms | undefined): boolean {
  const context = listContexts[shape];
  const known = clean?.(context);
  for (const index of leftToCheck(items, known)) {
    const content = dereference(items[index]);
    if (content?.kind === 'sequence') return false;
    if (content?.kind === 'mapping') {
      if (known?.has(content)) continue;
      if (!fitsMapping(content, context)) return false;
      known?.add(content);
    }
    if (content?.kind === 'scalar' && content.value !== null && shape !== 'indicatorList') return false;
  }
  return true;
}

/** Whether a mapping has known keys alone, each once, with values that fit. */
export function fitsMapping(mapping: MappingNode, context: KeyContext, clean?: CleanForms): boolean {
  const keys = knownKeys(context);
  let met = 0;
  for (const pair of mapping.pairs) {
    const { key } = pair;
    // Nearly all keys are known ones, written plainly.
    const name = key.kind === 'scalar' && typeof key.value === 'string' ? key.value : keyName(pair);
    const known = name === undefined ? undefined : keys.get(name);
    if (known) {
      if ((met & known.bit) !== 0 || !fits(pair.value, known.shape, clean)) return false;
      met |= known.bit;
    } else if (isMergeKey(pair)) {
      if (!mergedMappings(pair).every((merged) => fitsPart(merged, context))) return false;
      met |= keys.get('id')?.bit ?? 0;
    } else if (!name?.startsWith('x-') || (!carriesOwnKeys.has(context) && hasText(pair.value))) return false;
  }
  return !withId.has(context) || (met & (keys.get('id')?.bit ?? 0)) !== 0 || mapping.pairs.length === 0;
}

/** The same for a mapping that is merged into another one, which may have the id. */
function fitsPart(mapping: MappingNode, context: KeyContext): boolean {
  const keys = knownKeys(context);
  return mapping.pairs.every((pair) => {
    if (isMergeKey(pair)) return mergedMappings(pair).every((merged) => fitsPart(merged, context));
    const name = keyName(pair);
    if (name?.startsWith('x-')) return carriesOwnKeys.has(context) || !hasText(pair.value);
    const known = name === undefined ? undefined : keys.get(name);
    return known !== undefined && fits(pair.value, known.shape);
  });
}

/** A mapping in small numbers of pairs is compared key by key; a long one through a set. */
const fewPairs = 12;

function fitsFreely(mapping: MappingNode, fitsValue: (node: Node) => boolean, carriesOwn = false): boolean {
  const { pairs } = mapping;
  const names = pairs.length > fewPairs ? new Set<string>() : undefined;
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i];
    if (!pair) continue;
    if (isMergeKey(pair)) {
      if (!mergedMappings(pair).every((merged) => fitsFreely(merged, fitsValue, carriesOwn))) return false;
      continue;
    }
    const name = keyName(pair);
    if (name === undefined) return false;
    if (name.startsWith('x-')) {
      if (!carriesOwn && hasText(pair.value)) return false;
      continue;
    }
    if (!fitsValue(pair.value)) return false;
    if (names ? names.has(name) : hasEarlier(mapping, i, name)) return false;
    names?.add(name);
  }
  return true;
}

function hasEarlier({ pairs }: MappingNode, index: number, name: string): boolean {
  for (let i = 0; i < index; i++) {
    const pair = pairs[i];
    if (pair && keyName(pair) === name) return true;
  }
  return false;
}

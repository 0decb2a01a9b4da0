import { say } from '../../../service/message.ts';
import type { DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import { type Data, valueAt, wordsOf } from '../../support/data/data.ts';
import { GivenIds } from '../../support/givenIds.ts';
import { withWords } from './catalogue.ts';
import type { CaseContext } from './context.ts';
import type { CaseNode } from './nodes.ts';
import { partOf } from './parts.ts';
import { relationsOf } from './relations.ts';
import { codeOf, factsOf, idFor, statementOf, textsOf } from './texts.ts';

/** What the skills of a package refer to. */
export interface SkillReferences {
  categoryIdOf(node: CaseNode): string | undefined;
  scaleOf(node: CaseNode): string | undefined;
  levelOf(node: CaseNode): string | undefined;
  readonly defaultScale: string | undefined;
}

const kindReason = say`it is the kind of the item`;

/** The skills of a package in their order. */
export function skillsOf(context: CaseContext, references: SkillReferences): DraftMapping[] {
  const nodes = context.tree.nodes.filter((node) => partOf(node) === 'skill');
  // We write skills in the order of the file, whatever their categories are.
  if (nodes.every(({ type }) => type !== undefined)) nodes.sort((one, other) => one.index - other.index);
  const ids = new Map<CaseNode, string>();
  const taken = new GivenIds();
  for (const node of nodes) ids.set(node, idFor(node.data, taken, 'skill'));
  return nodes.map((node) => skillOf(node, ids, context, references));
}

function skillOf(
  node: CaseNode,
  ids: ReadonlyMap<CaseNode, string>,
  context: CaseContext,
  references: SkillReferences,
): DraftMapping {
  const { claims, tree, framework } = context;
  const { data, type } = node;
  const id = ids.get(node) ?? 'skill';
  const { name, description } = statementOf(data, claims, type !== undefined);
  const { codes, links, url, to } = relationsOf(node, tree, claims, framework, ['skill', id]);
  const isOwn = type !== undefined;
  const facts = isOwn ? (factsOf(valueAt(data, 'notes'), claims) ?? {}) : foreignFacts(data, context);
  const extensions = valueAt(data, 'extensions');
  const isRetired = isOwn && wordsOf(valueAt(extensions, 'status')) === 'retired';
  if (isRetired) claims.told(valueAt(extensions, 'status'), say`it is the status of the skill`);
  const next = (to.get('replacedBy') ?? []).flatMap((one) => ids.get(one) ?? [])[0];
  const scale = (to.get('scale') ?? []).flatMap((one) => references.scaleOf(one) ?? [])[0];
  if (isOwn) claims.told(valueAt(data, 'CFItemType'), kindReason);
  const guidance = node.children.find((child) => partOf(child) === 'guidance');
  return {
    id: withWords(id, codeOf(data, claims)),
    name: name ?? id,
    kind: kindOf(node, context),
    category: categoryOf(node, to.get('isPartOf') ?? [], references),
    aliases: isOwn ? textsOf(valueAt(data, 'conceptKeywords'), claims) : undefined,
    description,
    guidance: guidance ? textOfNode(guidance, context) : isOwn ? undefined : claims.text(valueAt(data, 'notes')),
    scale,
    status: isRetired ? 'retired' : undefined,
    replacedBy: next,
    url,
    details: emptyless(facts),
    codes,
    indicators: indicatorsOf(node, context),
    links,
    questions: childTexts(node, 'question', context),
    levels: levelsOf(node, context, references),
    ...claims.rest(data),
  };
}

/** What items of others say beside their statement. */
function foreignFacts(data: Data, { claims }: CaseContext): Record<string, DraftValue> {
  const facts: Record<string, DraftValue | undefined> = {
    'Education level': textsOf(valueAt(data, 'educationLevel'), claims),
    Subject: textsOf(valueAt(data, 'subject'), claims),
    Keywords: textsOf(valueAt(data, 'conceptKeywords'), claims),
  };
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, DraftValue] => entry[1] !== undefined),
  );
}

const kinds: ReadonlySet<string> = new Set(['skill', 'knowledge', 'behaviour', 'task', 'attribute', 'competency']);

function kindOf({ data, type }: CaseNode, { claims }: CaseContext): string | undefined {
  const words = (type ?? wordsOf(valueAt(data, 'CFItemType')))?.toLowerCase().replace(/^behavior$/, 'behaviour');
  if (words === undefined || !kinds.has(words)) return undefined;
  claims.told(valueAt(data, 'CFItemType'), kindReason);
  return words;
}

/** The categories above, the outermost first; behind those that only associations name. */
function categoryOf(
  node: CaseNode,
  others: readonly CaseNode[],
  { categoryIdOf }: SkillReferences,
): string[] | undefined {
  const path: string[] = [];
  for (let at = node.parent; at; at = at.parent) {
    const id = categoryIdOf(at);
    if (id !== undefined) path.unshift(id);
  }
  const all = [...others.flatMap((one) => categoryIdOf(one) ?? []), ...path];
  return all.length > 0 ? all : undefined;
}

/** What shows an item: the items below it, with the examples below these. */
function indicatorsOf(node: CaseNode, context: CaseContext): DraftValue[] | undefined {
  const indicators = node.children
    .filter((child) => partOf(child) === 'indicator')
    .map((child): DraftValue => {
      const text = textOfNode(child, context) ?? 'Unnamed';
      const examples = childTexts(child, 'example', context);
      return examples ? { text, examples } : text;
    });
  return indicators.length > 0 ? indicators : undefined;
}

function childTexts(node: CaseNode, part: 'example' | 'question', context: CaseContext): DraftValue[] | undefined {
  const texts = node.children
    .filter((child) => partOf(child) === part)
    .map((child) => textOfNode(child, context))
    .filter((text) => text !== undefined);
  return texts.length > 0 ? texts : undefined;
}

/** All words of an item that is no more than a text. */
function textOfNode({ data, type }: CaseNode, { claims }: CaseContext): DraftText | string | undefined {
  claims.told(valueAt(data, 'CFItemType'), kindReason);
  const full = claims.text(valueAt(data, 'fullStatement'));
  if (type !== undefined || typeof full !== 'object') return full;
  const parts = ['humanCodingScheme', 'abbreviatedStatement', 'notes'].map((key) => claims.line(valueAt(data, key)));
  const others = parts.filter((part): part is DraftText => typeof part === 'object' && part.text !== full.text);
  claims.toldAll(data, say`it is said of a text that shows another item`);
  if (others.length === 0) return full;
  return {
    text: `${full.text} (${others.map(({ text }) => text).join('; ')})`,
    from: [full, ...others].flatMap(({ from }) => from),
  };
}

function levelsOf(node: CaseNode, context: CaseContext, { levelOf }: SkillReferences): DraftMapping | undefined {
  const { claims, tree, framework } = context;
  const levels: Record<string, DraftValue> = {};
  for (const child of node.children) {
    if (partOf(child) !== 'skillLevel') continue;
    const { data } = child;
    const { links, to } = relationsOf(child, tree, claims, framework, []);
    const [target] = to.get('hasSkillLevel') ?? [];
    const key = wordsOf(valueAt(data, 'humanCodingScheme')) ?? (target && levelOf(target)) ?? 'level';
    for (const name of ['CFItemType', 'humanCodingScheme'])
      claims.told(valueAt(data, name), say`it says which level it is`);
    const short = valueAt(data, 'abbreviatedStatement');
    const hasText = wordsOf(short) !== undefined;
    claims.told(short, say`it says which level it is`);
    if (!hasText) claims.told(valueAt(data, 'fullStatement'), say`it says which level it is`);
    levels[key] = {
      description: hasText ? claims.text(valueAt(data, 'fullStatement')) : undefined,
      indicators: indicatorsOf(child, context),
      examples: childTexts(child, 'example', context),
      links,
      questions: childTexts(child, 'question', context),
      ...claims.rest(data),
    };
  }
  return Object.keys(levels).length > 0 ? levels : undefined;
}

function emptyless(details: Readonly<Record<string, DraftValue>>): DraftMapping | undefined {
  return Object.keys(details).length > 0 ? details : undefined;
}

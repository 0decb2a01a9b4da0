import { say } from '../../../service/message.ts';
import { builtInScales } from '../../../service/model/builtInScales.ts';
import type { DraftMapping, DraftValue } from '../../draft.ts';
import { valueAt, wordsOf } from '../../support/data/data.ts';
import { withWords } from './catalogue.ts';
import type { CaseContext } from './context.ts';
import type { CaseNode } from './nodes.ts';
import { partOf } from './parts.ts';
import { relationsOf } from './relations.ts';
import { codeOf, statementOf, textsOf } from './texts.ts';

export interface Scales {
  readonly scales: DraftMapping | undefined;
  readonly defaultScale: string | undefined;
  /** The scale that an item of a scale or of one of its levels means. */
  scaleOf(node: CaseNode): string | undefined;
  levelOf(node: CaseNode): string | undefined;
}

/** The scales of a package that we have written. Built-in ones need no entry. */
export function scalesOf(context: CaseContext): Scales {
  const { tree, claims } = context;
  const scales: Record<string, DraftValue> = {};
  const names = new Map<CaseNode, string>();
  const levels = new Map<CaseNode, string>();
  for (const node of tree.nodes) {
    if (partOf(node) !== 'scale') continue;
    const id = wordsOf(valueAt(node.data, 'humanCodingScheme')) ?? 'scale';
    const steps = node.children.filter((child) => partOf(child) === 'level');
    // A scale needs levels; without any, as in a file that is cut, its words are carried over.
    if (steps.length === 0) continue;
    names.set(node, id);
    claims.told(valueAt(node.data, 'CFItemType'), say`it is the kind of the item`);
    for (const step of steps) {
      names.set(step, id);
      levels.set(step, wordsOf(valueAt(step.data, 'humanCodingScheme')) ?? 'level');
    }
    if (isBuiltIn(id, steps)) {
      for (const { data } of [node, ...steps]) claims.toldAll(data, say`it is a built-in scale`);
      continue;
    }
    claims.told(valueAt(node.data, 'humanCodingScheme'), say`it is the id of the scale`);
    scales[id] = {
      name: claims.line(valueAt(node.data, 'fullStatement')) ?? id,
      display: claims.exact(valueAt(node.data, 'notes')),
      levels: steps.map((step) => levelValue(step, id, context)),
      ...claims.rest(node.data),
    };
  }
  const usual = tree.ofDocument.find(({ notes }) => notes === 'default scale');
  const usualNode = usual && tree.byIdentifier.get(usual.to);
  return {
    scales: Object.keys(scales).length > 0 ? scales : undefined,
    defaultScale: usualNode && names.get(usualNode),
    scaleOf: (node) => names.get(node),
    levelOf: (node) => levels.get(node),
  };
}

function levelValue(node: CaseNode, scale: string, { claims, tree, framework }: CaseContext): DraftMapping {
  const { data } = node;
  const id = wordsOf(valueAt(data, 'humanCodingScheme')) ?? 'level';
  const { name, description } = statementOf(data, claims, true);
  const { codes, links } = relationsOf(node, tree, claims, framework, ['scale', scale, 'level', id]);
  const number = valueAt(data, 'listEnumeration');
  const value = /^\d{1,9}$/.test(wordsOf(number) ?? '') ? Number(wordsOf(number)) : undefined;
  if (value !== undefined) claims.told(number, say`it is the number of the level`);
  claims.told(valueAt(data, 'CFItemType'), say`it is the kind of the item`);
  return {
    id: withWords(id, codeOf(data, claims)),
    value,
    name: name ?? id,
    description,
    aliases: textsOf(valueAt(data, 'conceptKeywords'), claims),
    codes,
    'x-links': links,
    ...claims.rest(data),
  };
}

/** Whether the items of a scale say no more than the built-in one of the same id. */
function isBuiltIn(id: string, steps: readonly CaseNode[]): boolean {
  const levels = builtInScales.get(id)?.levels;
  return (
    levels !== undefined &&
    levels.length === steps.length &&
    steps.every(({ data }, index) => {
      const isSame = wordsOf(valueAt(data, 'fullStatement')) === levels[index]?.name;
      return (
        isSame && wordsOf(valueAt(data, 'humanCodingScheme')) === levels[index]?.id && !valueAt(data, 'conceptKeywords')
      );
    })
  );
}

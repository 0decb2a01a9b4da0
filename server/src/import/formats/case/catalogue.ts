import { say } from '../../../service/message.ts';
import type { DraftMapping, DraftText } from '../../draft.ts';
import { valueAt } from '../../support/data/data.ts';
import { GivenIds } from '../../support/givenIds.ts';
import type { CaseContext } from './context.ts';
import type { CaseNode } from './nodes.ts';
import { partOf } from './parts.ts';
import { relationsOf } from './relations.ts';
import { codeOf, factsOf, idFor, statementOf, textOf, textsOf } from './texts.ts';

export interface Catalogue {
  readonly categories: readonly DraftMapping[];
  readonly grades: readonly DraftMapping[];
  /** The id of a category or grade. */
  idOf(node: CaseNode): string | undefined;
}

/** The categories and grades of a package. */
export function catalogueOf(context: CaseContext): Catalogue {
  const ids = new Map<CaseNode, string>();
  const categories = context.tree.nodes.filter((node) => partOf(node) === 'category');
  const grades = context.tree.nodes.filter((node) => partOf(node) === 'grade');
  for (const nodes of [categories, grades]) giveIds(nodes, ids);
  return {
    categories: categories.map((node) => categoryOf(node, ids, context)),
    grades: grades.map((node) => gradeOf(node, ids, context)),
    idOf: (node) => ids.get(node),
  };
}

function giveIds(nodes: readonly CaseNode[], ids: Map<CaseNode, string>): void {
  const taken = new GivenIds();
  for (const node of nodes) ids.set(node, idFor(node.data, taken, 'category'));
}

function categoryOf(node: CaseNode, ids: ReadonlyMap<CaseNode, string>, context: CaseContext): DraftMapping {
  const { claims, tree, framework } = context;
  const { data, parent, type } = node;
  const id = ids.get(node) ?? 'category';
  const { name, description } = statementOf(data, claims, type !== undefined);
  const { codes, links } = relationsOf(node, tree, claims, framework, ['category', id]);
  if (type) claims.told(valueAt(data, 'CFItemType'), say`it is the kind of the item`);
  return {
    id: withWords(id, codeOf(data, claims)),
    name: name ?? id,
    parent: parent && ids.get(parent),
    description,
    codes,
    'x-links': links,
    ...claims.rest(data),
  };
}

function gradeOf(node: CaseNode, ids: ReadonlyMap<CaseNode, string>, context: CaseContext): DraftMapping {
  const { claims, tree, framework } = context;
  const { data } = node;
  const id = ids.get(node) ?? 'grade';
  const { name, description } = statementOf(data, claims, true);
  const { codes, links, to } = relationsOf(node, tree, claims, framework, ['grade', id]);
  claims.told(valueAt(data, 'CFItemType'), say`it is the kind of the item`);
  const next = (to.get('precedes') ?? []).flatMap((one) => ids.get(one) ?? []);
  return {
    id: withWords(id, codeOf(data, claims)),
    name: name ?? id,
    track: textsOf(valueAt(data, 'subject'), claims)?.[0],
    description,
    details: factsOf(valueAt(data, 'notes'), claims),
    codes,
    'x-links': links,
    progressesTo: next.length > 0 ? next : undefined,
    ...claims.rest(data),
  };
}

/** An id that stands for the words of a code. */
export function withWords(id: string, code: DraftText | string | undefined): DraftText | string {
  return typeof code === 'object' && textOf(code) === id
    ? code
    : typeof code === 'object'
      ? { text: id, from: code.from }
      : id;
}

import type { Range } from 'vscode-languageserver-types';
import type { Category, Grade, RoleProfile, Text } from '../../document/profile/profile.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import { roleWithId } from '../../model/roleDirectory.ts';
import { quoted } from '../../schema/wording.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { RuleFinding, WorkspaceRule } from '../rule.ts';

/** What leads back to where it began: `extends`, `progressesTo`, steps between grades, parents of categories. */
export const cycle: WorkspaceRule = {
  code: 'reference/cycle',
  severity: 'error',
  reach: 'workspace',
  documentation: () => ({
    text: 'What leads back to itself, at once or through others: a role that extends or progresses to itself, grades and parents of categories that go round in a circle. Such a chain has no beginning, so that nothing can be inherited or climbed.',
    fix: 'Remove one of the steps; the related places show all of them.',
    bad: `# engineer.role.yaml
extends: senior-engineer
# senior-engineer.role.yaml
extends: engineer`,
    good: `# engineer.role.yaml
title: Engineer
# senior-engineer.role.yaml
extends: engineer`,
    source: 'The data model: a role is resolved from the one that it extends, and a ladder is a graph without circles.',
  }),
  *checkRole(role, { workspace }) {
    const { id } = role;
    if (!id) return;
    const graph = (links: (role: RoleProfile) => readonly Text[]) => roleGraph(workspace, links);
    if (role.extends) {
      const extending = graph((one) => (one.extends ? [one.extends] : []));
      yield* check(role, role.extends, extending, (way) =>
        way.length === 0
          ? `${quoted(id.value)} extends itself; name another role or remove this.`
          : `${quoted(id.value)} extends itself through ${inWords(way)}; remove one of these "extends".`,
      );
    }
    const progressing = graph(({ progressesTo }) => progressesTo);
    for (const next of role.progressesTo) {
      yield* check(role, next, progressing, (way) => ladderMessage(id.value, way));
    }
  },
  *checkFramework({ grades, categories }) {
    const gradeGraph = graphOf(grades, ({ nextReferences }) => nextReferences);
    for (const grade of grades) {
      for (const next of grade.nextReferences) {
        yield* check(grade, next, gradeGraph, (way) => ladderMessage(grade.id, way));
      }
    }
    const parents = graphOf(categories, ({ parentReference }) => (parentReference ? [parentReference] : []));
    for (const category of categories) {
      if (!category.parentReference) continue;
      yield* check(category, category.parentReference, parents, (way) =>
        way.length === 0
          ? `The category ${quoted(category.id)} is its own parent; name another one or remove this.`
          : `The category ${quoted(category.id)} is below itself through ${inWords(way)}; remove one of these parents.`,
      );
    }
  },
};

function ladderMessage(id: string, way: readonly string[]): string {
  return way.length === 0
    ? `${quoted(id)} progresses to itself; name another one or remove this.`
    : `${quoted(id)} leads back to itself through ${inWords(way)}; remove one of these steps.`;
}

function inWords(way: readonly string[]): string {
  const shown = way.length > 4 ? [...way.slice(0, 2), '…', ...way.slice(-1)] : way;
  return shown.map((id) => (id === '…' ? id : quoted(id))).join(', ');
}

interface Graph<T> {
  find(id: string): T | undefined;
  links(node: T): readonly Text[];
  name(node: T): string;
}

function roleGraph(workspace: Workspace, links: (role: RoleProfile) => readonly Text[]): Graph<RoleProfile> {
  return { find: (id) => roleWithId(id, workspace), links, name: ({ id }) => id?.value ?? '' };
}

function graphOf<T extends Category | Grade>(nodes: readonly T[], links: (node: T) => readonly Text[]): Graph<T> {
  const byId = new Map<string, T>();
  for (const node of nodes) if (!byId.has(node.id)) byId.set(node.id, node);
  return { find: (id) => byId.get(id), links, name: ({ id }) => id };
}

/** A finding at a link of `start` if its end leads back to `start`. */
function* check<T>(
  start: T,
  link: Text,
  graph: Graph<T>,
  message: (way: readonly string[]) => string,
): Generator<RuleFinding<Range>> {
  const back = wayBack(start, link, graph);
  if (!back) return;
  const related = back.map(({ node, link: { uri, range, value } }): RelatedPlace => {
    return { uri, range, message: `${quoted(graph.name(node))} leads to ${quoted(value)} here.` };
  });
  yield {
    at: link.range,
    message: message(back.map(({ node }) => graph.name(node))),
    ...(related.length > 0 ? { related } : {}),
  };
}

interface Step<T> {
  readonly node: T;
  /** Where the node names the next one. */
  readonly link: Text;
}

/** The shortest way back to `start` by one of its links, the start itself left out; `undefined` when there is none. */
function wayBack<T>(start: T, first: Text, { find, links }: Graph<T>): Step<T>[] | undefined {
  const second = find(first.value);
  if (second === undefined) return undefined;
  if (second === start) return [];
  const cameFrom = new Map<T, Step<T> | undefined>([[second, undefined]]);
  // The loop also visits the nodes that it adds.
  for (const node of cameFrom.keys()) {
    for (const link of links(node)) {
      const next = find(link.value);
      const step: Step<T> = { node, link };
      if (next === start) return wayTo(step, cameFrom);
      if (next !== undefined && !cameFrom.has(next)) cameFrom.set(next, step);
    }
  }
  return undefined;
}

function wayTo<T>(last: Step<T>, cameFrom: ReadonlyMap<T, Step<T> | undefined>): Step<T>[] {
  const way: Step<T>[] = [];
  for (let step: Step<T> | undefined = last; step; step = cameFrom.get(step.node)) way.unshift(step);
  return way;
}

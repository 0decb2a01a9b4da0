import type { Range } from 'vscode-languageserver-types';
import type { Category, Grade, RoleProfile, Text } from '../../document/profile/profile.ts';
import { type Message, say, sayText } from '../../message.ts';
import { type Circle, circlesAmong } from '../../model/circles.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import { roleWithId } from '../../model/roleDirectory.ts';
import { quoted } from '../../schema/wording.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { RuleFinding, WorkspaceRule } from '../rule.ts';

/** What leads back to where it began: `extends`, `progressesTo`, `reportsTo`, steps between grades, parents of categories. */
export const cycle: WorkspaceRule = {
  code: 'reference/cycle',
  severity: 'error',
  reach: 'workspace',
  documentation: () => ({
    text: 'What leads back to itself, at once or through others: a role that extends, progresses to or reports to itself, grades and parents of categories that go round in a circle. Such a chain has no beginning, so that nothing can be inherited or climbed.',
    fix: 'Remove one of the steps; the related places show them.',
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
    if (role.extends) {
      const extending = roleGraph(workspace, 'extends', (one) => (one.extends ? [one.extends] : []));
      yield* check(role, role.extends, extending, (way) =>
        way.names.length === 0
          ? say`${quoted(id.value)} extends itself; name another role or remove this.`
          : say`${quoted(id.value)} extends itself through ${inWords(way)}; remove one of these "extends".`,
      );
    }
    const progressing = roleGraph(workspace, 'progressesTo', ({ progressesTo }) => progressesTo);
    for (const next of role.progressesTo) {
      yield* check(role, next, progressing, (way) => ladderMessage(id.value, way));
    }
    if (role.reportsTo) {
      const reporting = roleGraph(workspace, 'reportsTo', ({ reportsTo }) => (reportsTo ? [reportsTo] : []));
      yield* check(role, role.reportsTo, reporting, (way) =>
        way.names.length === 0
          ? say`${quoted(id.value)} reports to itself; name another role or remove this.`
          : say`${quoted(id.value)} reports to itself through ${inWords(way)}; remove one of these "reportsTo".`,
      );
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
        way.names.length === 0
          ? say`The category ${quoted(category.id)} is its own parent; name another one or remove this.`
          : say`The category ${quoted(category.id)} is below itself through ${inWords(way)}; remove one of these parents.`,
      );
    }
  },
};

/**
 * Ways back through more nodes than this are told by their beginning, and by how many nodes there are. A way is looked for at each link, so that
 * all of them together would cost the square of what goes round.
 */
const longestWay = 32;

/** How many links are followed in search of a way back; a node may have thousands. */
const mostLinks = 1000;

/** How many nodes of a longer way are named. */
const shownOfLonger = 2;

/** What a message says of the way back: who is passed, and of a way that is too long for that, how many stand in the circle. */
interface Way {
  readonly names: readonly string[];
  readonly among?: number;
}

function ladderMessage(id: string, way: Way): Message {
  return way.names.length === 0
    ? say`${quoted(id)} progresses to itself; name another one or remove this.`
    : say`${quoted(id)} leads back to itself through ${inWords(way)}; remove one of these steps.`;
}

function inWords({ names, among }: Way): Message {
  if (among !== undefined) return say`${names.map(quoted).join(', ')}, … of ${among} that lead to one another`;
  const shown = names.length > 4 ? [...names.slice(0, 2), '…', ...names.slice(-1)] : names;
  return sayText(shown.map((id) => (id === '…' ? id : quoted(id))).join(', '));
}

interface Graph<T> {
  find(id: string): T | undefined;
  links(node: T): readonly Text[];
  name(node: T): string;
  /** The circle that a node stands in, if any. */
  circleOf(node: T): Circle<T> | undefined;
}

/** The roles with one kind of links. Their circles are looked for once for all roles. */
function roleGraph(
  workspace: Workspace,
  kind: string,
  links: (role: RoleProfile) => readonly Text[],
): Graph<RoleProfile> {
  const find = (id: string) => roleWithId(id, workspace);
  const circles = () =>
    workspace.rememberedNow(`circles of ${kind}`, () =>
      circlesAmong(workspace.roles(), (role) => links(role).map(({ value }) => find(value))),
    );
  return { find, links, name: ({ id }) => id?.value ?? '', circleOf: (role) => circles().get(role) };
}

function graphOf<T extends Category | Grade>(nodes: readonly T[], links: (node: T) => readonly Text[]): Graph<T> {
  const byId = new Map<string, T>();
  for (const node of nodes) if (!byId.has(node.id)) byId.set(node.id, node);
  const find = (id: string) => byId.get(id);
  const circles = circlesAmong(nodes, (node) => links(node).map(({ value }) => find(value)));
  return { find, links, name: ({ id }) => id, circleOf: (node) => circles.get(node) };
}

/** A finding at a link of `start` if its end leads back to `start`. */
function* check<T>(
  start: T,
  link: Text,
  graph: Graph<T>,
  message: (way: Way) => Message,
): Generator<RuleFinding<Range>> {
  const second = graph.find(link.value);
  if (second === undefined) return;
  const circle = graph.circleOf(start);
  if (second !== start && !circle?.has(second)) return;
  const back = second === start || !circle ? [] : wayBack(start, second, circle, graph);
  const way = back ?? beginning(start, second, circle ?? new Set(), graph);
  const related = way.map(({ node, link: { uri, range, value } }): RelatedPlace => {
    return { uri, range, message: say`${quoted(graph.name(node))} leads to ${quoted(value)} here.` };
  });
  const names = way.map(({ node }) => graph.name(node));
  yield {
    at: link.range,
    message: message(back ? { names } : { names, among: circle?.size ?? 0 }),
    ...(related.length > 0 ? { related } : {}),
  };
}

interface Step<T> {
  readonly node: T;
  /** Where the node names the next one. */
  readonly link: Text;
}

/** The shortest way within a circle from one node to another, this other left out; `undefined` when it is too long. */
function wayBack<T>(start: T, second: T, circle: Circle<T>, { find, links }: Graph<T>): Step<T>[] | undefined {
  const cameFrom = new Map<T, Step<T> | undefined>([[second, undefined]]);
  let followed = 0;
  // The loop also visits the nodes that it adds.
  for (const node of cameFrom.keys()) {
    for (const link of links(node)) {
      const next = find(link.value);
      const step: Step<T> = { node, link };
      if (next === start) return wayTo(step, cameFrom);
      if (++followed > mostLinks) return undefined;
      if (next === undefined || !circle.has(next) || cameFrom.has(next)) continue;
      if (cameFrom.size >= longestWay) return undefined;
      cameFrom.set(next, step);
    }
  }
  return undefined;
}

function wayTo<T>(last: Step<T>, cameFrom: ReadonlyMap<T, Step<T> | undefined>): Step<T>[] {
  const way: Step<T>[] = [];
  for (let step: Step<T> | undefined = last; step; step = cameFrom.get(step.node)) way.unshift(step);
  return way;
}

/** The first steps of a way that stays in a circle. */
function beginning<T>(start: T, second: T, circle: Circle<T>, { find, links }: Graph<T>): Step<T>[] {
  const steps: Step<T>[] = [];
  for (let node = second; node !== start && steps.length < shownOfLonger; ) {
    const link = links(node).find(({ value }) => circle.has(find(value) ?? start));
    const next = link && find(link.value);
    if (!link || next === undefined) break;
    steps.push({ node, link });
    node = next;
  }
  return steps;
}

import type { Rung } from '../../jobProfile/ladder.ts';
import { drawingOf, type LadderDrawing } from '../../jobProfile/ladderDrawing.ts';
import { isShownSkill } from '../../service/model/shown.ts';
import { wordOfFormat } from '../../service/model/words.ts';
import { groupedBy } from '../../service/support/groupedBy.ts';
import { asMarkdown } from '../../service/text/asMarkdown.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import type { Family, PlacedRole, SiteLadder } from './model.ts';

/** So many stops of a ladder are drawn side by side. */
const mostStops = 7;

/**
 * The ladders of a family as drawings: those that its roles make, and those of grades that a role stands on alone. Grades at which no role of the
 * family stands are drawn, too, where all of its roles stand at grades of one framework.
 */
export function laddersOf(phrases: Phrases, { ladders, roles }: Family): LadderDrawing[] {
  const climbing = new Set(ladders.flat(2));
  const alone = roles.filter((role) => !climbing.has(role) && role.profile.ladder.length > 1);
  const byGrades = groupedBy(alone, ({ profile }) => JSON.stringify(gradesOf(profile)));
  return [
    ...ladders.flatMap((ladder) => drawn(phrases, byGrade(ladder.flat()) ?? byHeight(ladder))),
    ...[...byGrades.values()].flatMap((members) => drawn(phrases, byGrade(members))),
  ];
}

type Way = Parameters<typeof drawingOf>[1];

function drawn(phrases: Phrases, way: (Way & { readonly roles: readonly PlacedRole[] }) | undefined): LadderDrawing[] {
  const drawing = way && drawingOf(phrases, way, undefined, mostStops);
  if (!drawing) return [];
  const about = new Map(way.roles.map(({ profile }) => [profile.role.uri, aboutRole(phrases, profile)]));
  const stops = drawing.stops.map((stop) => {
    const said = stop.role?.target && about.get(stop.role.target.uri);
    if (said === undefined) return stop;
    const { grade: _, ...bare } = stop;
    return { ...bare, about: said };
  });
  return [{ ...drawing, stops }];
}

/** The grades on the way of the first role, each with the roles that stand at it; `undefined` where a role stands at none of them. */
function byGrade(roles: readonly PlacedRole[]): (Way & { readonly roles: readonly PlacedRole[] }) | undefined {
  const [first] = roles;
  if (!first || first.profile.ladder.length < 2) return undefined;
  const known = new Set(gradesOf(first.profile));
  if (!roles.every(({ profile }) => profile.grade !== undefined && known.has(profile.grade))) return undefined;
  const rungOf = (grade: string): Rung => {
    return { grade, current: false, roles: roles.filter(({ profile }) => profile.grade === grade).map(referenceTo) };
  };
  return {
    roles,
    rungs: first.profile.ladder.map(({ name }) => rungOf(name)),
    branches: first.profile.branches.map(({ from, names }) => ({ from, rungs: names.map(rungOf) })),
  };
}

function gradesOf({ ladder, branches }: PlacedRole['profile']): string[] {
  return [...ladder.map(({ name }) => name), ...branches.flatMap(({ names }) => names)];
}

/** Roles one above the other as they lead to each other. */
function byHeight(ladder: SiteLadder): Way & { readonly roles: readonly PlacedRole[] } {
  const rungs = ladder.map((roles): Rung => ({ current: false, roles: roles.map(referenceTo) }));
  return { roles: ladder.flat(), rungs, branches: [] };
}

function referenceTo({ profile: { role, grade }, title }: PlacedRole): Rung['roles'][number] {
  const target = { uri: role.uri, line: 0, title: asMarkdown(title), ...(grade === undefined ? {} : { grade }) };
  return { id: role.id?.value ?? '', target };
}

/** What stands below the name of a role, in Markdown: its grade, how many skills it asks for, and that it is a draft or retired. */
export function aboutRole(phrases: Phrases, { role, grade, groups }: PlacedRole['profile']): string[] {
  const skills = groups.reduce((sum, group) => sum + group.skills.filter(isShownSkill).length, 0);
  return [
    ...(grade === undefined ? [] : [grade]),
    ...(skills > 0 ? [asMarkdown(phrases.say('glance.skills', { count: skills }))] : []),
    ...(role.status?.value === 'draft' || role.status?.value === 'retired'
      ? [asMarkdown(wordOfFormat(phrases, role.status.value) ?? '')]
      : []),
  ];
}

import type { Framework, Skill } from '../document/profile/profile.ts';
import { skillContents } from '../document/profile/skillsWhenAsked.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import { type EditRefusal, type Operation, type OrRefused, refused } from '../editing/operations.ts';
import { retire } from '../explorer/retire.ts';
import { say } from '../message.ts';
import { catalogueSkillLabel, successorOf } from '../model/catalogue.ts';
import { inheritedFrameworks } from '../model/effectiveRole.ts';
import { splitReference } from '../model/reference.ts';
import { numberedIfTaken, slug } from '../text/slug.ts';
import { skillUsers } from '../workspace/references/skillUsers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { mergedInto } from './mergeSkills.ts';
import { isRetired } from './rows.ts';

/*
 * What is done to a framework as a whole, by somebody who looks after it: each act as operations on places of one file or of several. They are
 * made by the same edits as everything else, and all or none of them.
 */

/** An act. Skills, categories and scales are named by their ids. */
export type CatalogueAct =
  | { readonly kind: 'addSkill'; readonly name: string; readonly category?: string | null }
  | { readonly kind: 'addCategory' | 'addGrade' | 'addScale'; readonly name: string }
  | { readonly kind: 'addLevel'; readonly scale: string; readonly name: string }
  /** Without a category the skills are in none. */
  | { readonly kind: 'move'; readonly skills: readonly string[]; readonly category?: string | null }
  /** The skill becomes a part of another one: its names, codes and texts go there where that has none, and roles refer to that. */
  | { readonly kind: 'merge'; readonly skill: string; readonly into: string }
  /** `inRoles` puts the replacement in the place of the skill in all roles. */
  | { readonly kind: 'retire'; readonly skill: string; readonly by?: string | null; readonly inRoles?: boolean | null }
  /** Puts the replacement of a retired skill in its place in all roles. */
  | { readonly kind: 'replace'; readonly skill: string }
  | { readonly kind: 'reinstate'; readonly skill: string };

/** Another id for something of the framework, in every file that names it. */
export interface CatalogueRename {
  readonly kind: 'rename';
  readonly what: 'skill' | 'category' | 'grade' | 'scale' | 'level';
  readonly id: string;
  /** Of a level: the scale that it is on. */
  readonly scale?: string | null;
  readonly to: string;
}

/** The operations of an act by the URIs of their files. */
export interface PlannedAct {
  readonly changes: readonly { readonly uri: string; readonly operations: readonly Operation[] }[];
  /** The id of the skill that the act is about afterwards. */
  readonly skill?: string;
}

/** What an act changes, or why it cannot be done. */
export function planAct(framework: Framework, act: CatalogueAct, workspace: Workspace): OrRefused<PlannedAct> {
  switch (act.kind) {
    case 'addSkill':
      return addSkill(framework, act.name, act.category ?? undefined);
    case 'addCategory':
      return addNamed(framework, '/categories', framework.categories, act.name);
    case 'addGrade':
      return addNamed(framework, '/grades', framework.grades, act.name);
    case 'addScale':
      return addScale(framework, act.name);
    case 'addLevel': {
      const scale = framework.scales.get(act.scale);
      if (!scale?.path)
        return refused(
          'not-found',
          say`There is no scale "${act.scale}" in this framework any more: look at the page again.`,
        );
      return addNamed(framework, `${scale.path}/levels`, scale.levels, act.name);
    }
    case 'move':
      return move(framework, act.skills, act.category ?? undefined);
    default: {
      const skill = framework.skills.get(act.skill);
      return skill ? planForSkill(framework, skill, act, workspace) : unknownSkill(act.skill);
    }
  }
}

type SkillAct = Extract<CatalogueAct, { readonly skill: string }>;

function planForSkill(framework: Framework, skill: Skill, act: SkillAct, workspace: Workspace): OrRefused<PlannedAct> {
  switch (act.kind) {
    case 'merge':
      return merge(framework, skill, act.into, workspace);
    case 'retire':
      return retireSkill(framework, skill, act.by ?? undefined, act.inRoles === true, workspace);
    case 'reinstate':
      return planned(framework, [
        ...(skill.status ? [removed(skill.status)] : []),
        ...(skill.replacedBy ? [removed(skill.replacedBy)] : []),
      ]);
    case 'replace': {
      const next = skill.replacedBy && framework.skills.get(skill.replacedBy.value);
      const by = next && successorOf(next, framework.skills);
      if (!by || by === skill || isRetired(by))
        return refused(
          'not-found',
          say`"${catalogueSkillLabel(skill)}" has no replacement: say first what replaces it.`,
        );
      return { changes: inRoles(framework, skill, by.id.value, workspace), skill: by.id.value };
    }
  }
}

function addSkill(framework: Framework, name: string, category: string | undefined): OrRefused<PlannedAct> {
  const id = freeId(name, (one) => framework.skills.has(one));
  const value: Record<string, JsonValue> = { id, name };
  if (category !== undefined) value.category = categoryValue(framework, category);
  return planned(framework, [insertedLast('/skills', framework.skills.size, value)], id);
}

function addNamed(
  framework: Framework,
  list: string,
  known: readonly { readonly id: string }[],
  name: string,
): OrRefused<PlannedAct> {
  const id = freeId(name, (one) => known.some((other) => other.id === one));
  return planned(framework, [insertedLast(list, known.length, { id, name })]);
}

function addScale(framework: Framework, name: string): OrRefused<PlannedAct> {
  const id = freeId(name, (one) => framework.scales.has(one));
  const levels = [
    { id: 'basic', name: 'Basic' },
    { id: 'advanced', name: 'Advanced' },
  ];
  return planned(framework, [{ op: 'set', path: `/scales/${id}`, value: { name, levels }, was: null }]);
}

function move(framework: Framework, ids: readonly string[], category: string | undefined): OrRefused<PlannedAct> {
  const operations: Operation[] = [];
  for (const id of ids) {
    const skill = framework.skills.get(id);
    if (!skill) return unknownSkill(id);
    const path = `${skill.path}/category`;
    if (category !== undefined) operations.push({ op: 'set', path, value: categoryValue(framework, category) });
    else if (skill.category.length > 0) operations.push({ op: 'remove', path });
  }
  return planned(framework, operations);
}

/** A category as the other skills in it say it, else by its id alone. */
function categoryValue(framework: Framework, category: string): string[] {
  for (const skill of skillContents(framework.skills)) {
    if (skill.category.at(-1)?.value === category) return skill.category.map(({ value }) => value);
  }
  return [category];
}

function merge(framework: Framework, skill: Skill, into: string, workspace: Workspace): OrRefused<PlannedAct> {
  const target = framework.skills.get(into);
  if (!target) return unknownSkill(into);
  if (target === skill) return refused('invalid', say`A skill cannot be merged with itself: choose another one.`);
  if (isRetired(target)) {
    return refused('invalid', say`"${catalogueSkillLabel(target)}" is retired: choose a skill that is in use.`);
  }
  const operations: Operation[] = [...mergedInto(skill, target)];
  for (const content of skillContents(framework.skills)) {
    if (content.replacedBy?.value !== skill.id.value) continue;
    const other = framework.skills.get(content.id.value);
    if (!other?.replacedBy || other === skill) continue;
    const { replacedBy } = other;
    const { path, value } = replacedBy;
    operations.push(other === target ? removed(replacedBy) : { op: 'set', path, value: into, was: value });
  }
  // The last one, since what stands behind it in the list moves up.
  operations.push({ op: 'remove', path: skill.path });
  return { changes: [{ uri: framework.uri, operations }, ...inRoles(framework, skill, into, workspace)], skill: into };
}

function retireSkill(
  framework: Framework,
  skill: Skill,
  by: string | undefined,
  isInRoles: boolean,
  workspace: Workspace,
): OrRefused<PlannedAct> {
  const plan = retire(framework.uri, skill.id.value, by, workspace);
  if ('refusal' in plan) return refused('invalid', plan.refusal);
  const own = [...plan.files].map(([uri, operations]) => ({ uri, operations }));
  const roles = by !== undefined && isInRoles ? inRoles(framework, skill, by, workspace) : [];
  return { changes: [...own, ...roles], skill: skill.id.value };
}

/** The operations by which all roles that refer to a skill refer to another one of the same framework. */
function inRoles(framework: Framework, skill: Skill, id: string, workspace: Workspace): PlannedAct['changes'] {
  return skillUsers(
    framework.uri,
    workspace,
  )(skill.id.value).map((role) => {
    const frameworks = inheritedFrameworks(role, workspace);
    return {
      uri: role.uri,
      operations: role.skills.flatMap(({ items }) =>
        items.flatMap(({ ref }): Operation[] => {
          const parts = ref && splitReference(ref.value);
          // Another framework may have a skill of the same id.
          if (!parts || parts.id !== skill.id.value || frameworks.get(parts.alias)?.uri !== framework.uri) return [];
          return [{ op: 'set', path: ref.path, value: `${parts.alias}/${id}`, was: ref.value }];
        }),
      ),
    };
  });
}

function planned(framework: Framework, operations: readonly Operation[], skill?: string): PlannedAct {
  return { changes: [{ uri: framework.uri, operations }], ...(skill === undefined ? {} : { skill }) };
}

function insertedLast(path: string, index: number, value: JsonValue): Operation {
  return { op: 'insert', path, index, value };
}

function removed({ path, value }: { readonly path: string; readonly value: string }): Operation {
  return { op: 'remove', path, was: value };
}

function unknownSkill(id: string): { readonly refused: EditRefusal } {
  return refused('not-found', say`There is no skill "${id}" in this framework any more: look at the page again.`);
}

/** An id made of a name that nothing else has. */
function freeId(name: string, isTaken: (id: string) => boolean): string {
  return numberedIfTaken(slug(name) || 'new', isTaken);
}

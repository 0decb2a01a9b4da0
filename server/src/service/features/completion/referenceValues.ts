import {
  describeCategory,
  describeFramework,
  describeGrade,
  describeLevel,
  describeScale,
} from '../../describe/catalogueText.ts';
import { allowedValues, describeValue } from '../../describe/schemaText.ts';
import type { Category, Framework, Scale, ScaleLevel, Skill } from '../../document/profile/profile.ts';
import { defined, Reader } from '../../document/profile/reader.ts';
import { findValue, type Node, nodeAtPath } from '../../document/syntax/tree.ts';
import type { JsonValue } from '../../document/syntax/value.ts';
import { builtInScales } from '../../model/builtInScales.ts';
import { aliasOf, findSkill, frameworkWithAlias } from '../../model/frameworks.ts';
import {
  inheritedGroups,
  nodesInSkills,
  readSurroundings,
  type Surroundings,
  withInherited,
} from '../../model/inherited.ts';
import { describedAt, levelLabel } from '../../model/levels.ts';
import { catalogueScaleOf, meansBuiltIn, scaleOf, scaleOfSkill } from '../../model/scales.ts';
import type { Schema } from '../../schema/schemas.ts';
import type { Context } from './context.ts';
import type { Place } from './cursor.ts';
import { frameworkFiles } from './frameworkFiles.ts';
import type { KnownValue, KnownValues } from './knownValue.ts';
import { otherRoles } from './roles.ts';
import { ownSkills, skillsOfFrameworks } from './skills.ts';

/** The words that a schema lists or refers to, in the order in which they are best read. */
export function referredTo(context: Context, place: Place, schema: Schema): KnownValues {
  switch (schema['x-refersTo']) {
    case 'level':
      return complete(levels(context, place));
    case 'scale':
      return complete(scales(context, place));
    case 'category':
      return complete(categoriesOfGroup(context, place));
    case 'grade':
      return complete(grades(context));
    case 'frameworkAlias':
      return complete(aliases(context));
    case 'skill':
      return skillsOfFrameworks(context, place, surroundings(context, place).group.framework?.value, groupAt(place));
    case 'skillInThisFramework':
      return ownSkills(context, place);
    case 'scaleInThisFramework':
      return complete(scalesOf(context.ownFramework()).concat(builtIn(context.ownFramework())));
    case 'levelInThisFramework':
      return complete(levelsOfOwnSkill(context, place));
    case 'categoryInThisFramework':
      return complete(withoutSelf(place, categories(context.ownFramework(), place, context)));
    case 'gradeInThisFramework':
      return complete(withoutSelf(place, gradesOf(context.ownFramework(), context)));
    case 'role':
    case 'roleOrWords':
      return otherRoles(context, place);
    case 'frameworkFile':
      return frameworkFiles(context, place);
    case 'rule':
      return complete(rules(schema, context));
    default:
      return complete(
        allowedValues(schema).map((allowed) => ({
          value: allowed.value,
          documentation: describeValue(allowed, context.translate),
        })),
      );
  }
}

/** One line about each rule; the rest of its documentation is left to `resolveCompletion`, since there are many rules. */
function rules(schema: Schema, { translate }: Context): KnownValue[] {
  return allowedValues(schema).map((allowed) => ({
    value: allowed.value,
    documentation: describeValue(allowed, translate),
    data: { rule: String(allowed.value) },
  }));
}

function complete(values: readonly KnownValue[]): KnownValues {
  return { values, incomplete: false };
}

/**
 * The levels of the item's scale, in its order: those that the catalogue describes for the skill, or all of them where it describes
 * none.
 */
function levels(context: Context, place: Place): KnownValue[] {
  const { item, group } = surroundings(context, place);
  const scale = scaleOf(item, group, context.frameworks);
  if (!scale) return [];
  const skill = item.ref && findSkill(context.frameworks, item.ref.value);
  const catalogueScale = catalogueScaleOf(item, group, context.frameworks);
  // On another scale than the catalogue's its texts mean nothing.
  if (!skill || (catalogueScale && catalogueScale !== scale)) return levelsOf(context, scale, scale.levels, undefined);
  const described = scale.levels.filter((level) => describedAt(skill, scale, level));
  return levelsOf(context, scale, described.length > 0 ? described : scale.levels, skill);
}

function levelsOf(
  { translate }: Context,
  scale: Scale,
  offered: readonly ScaleLevel[],
  skill: Skill | undefined,
): KnownValue[] {
  return offered.map((level) => ({
    value: level.id,
    detail: levelLabel(scale, level),
    documentation: describeLevel(scale, level, skill, translate),
    search: [level.id, level.name, level.value ?? ''].join(' '),
    isReference: true,
  }));
}

function levelsOfOwnSkill(context: Context, place: Place): KnownValue[] {
  const own = context.ownFramework();
  const skill = nodeAtPath(place.probe.root, place.path.slice(0, 2));
  const scale = scaleOfSkill(defined({ scale: new Reader(place.probe, skill).text('scale') }), own);
  return scale ? levelsOf(context, scale, scale.levels, undefined) : [];
}

/** Those of the item's framework by their id, those of others by alias and id, then the built-in ones. */
function scales(context: Context, place: Place): KnownValue[] {
  const { item, group } = surroundings(context, place);
  const alias = aliasOf(item, group);
  const own = frameworkWithAlias(context.frameworks, alias);
  const others = [...context.frameworks].filter(([name]) => name !== alias);
  return [
    ...(own ? scalesOf(own) : []),
    ...others.flatMap(([name, { framework }]) => (framework ? scalesOf(framework, `${name}/`) : [])),
    ...builtIn(own),
  ];
}

function scalesOf(framework: Framework, prefix = ''): KnownValue[] {
  return [...framework.scales.values()].map((scale) => scaleValue(scale, prefix + scale.id));
}

/** A framework's scale of the same id comes before a built-in one. */
function builtIn(framework: Framework | undefined): KnownValue[] {
  return [...builtInScales.values()]
    .filter(({ id }) => meansBuiltIn(framework, id))
    .map((scale) => scaleValue(scale, scale.id));
}

function scaleValue(scale: Scale, value: string): KnownValue {
  return {
    value,
    detail: scale.name,
    documentation: describeScale(scale),
    search: `${value} ${scale.name}`,
    isReference: true,
  };
}

function categoriesOfGroup(context: Context, place: Place): KnownValue[] {
  const alias = surroundings(context, place).group.framework?.value;
  const framework = frameworkWithAlias(context.frameworks, alias);
  return framework ? categories(framework, place, context) : [];
}

/** Categories are named from the outermost inwards: what belongs to the one before comes first. */
function categories(framework: Framework, place: Place, { translate }: Context): KnownValue[] {
  const index = place.path.at(-1);
  const before =
    typeof index === 'number' ? nodeAtPath(place.probe.root, [...place.path.slice(0, -1), index - 1]) : undefined;
  const outer = before?.kind === 'scalar' ? String(before.value) : undefined;
  const fits = (category: Category): boolean => category.parent === outer;
  const ordered = [...framework.categories.filter(fits), ...framework.categories.filter((other) => !fits(other))];
  return ordered.map((category) => ({
    value: category.id,
    detail: category.name,
    documentation: describeCategory(category, framework, translate),
    search: `${category.id} ${category.name}`,
    isReference: true,
  }));
}

function grades(context: Context): KnownValue[] {
  const seen = new Set<JsonValue>();
  return [...context.frameworks.values()]
    .flatMap(({ framework }) => (framework ? gradesOf(framework, context) : []))
    .filter(({ value }) => !seen.has(value) && seen.add(value));
}

function gradesOf(framework: Framework, { translate }: Context): KnownValue[] {
  return framework.grades.map((grade) => ({
    value: grade.id,
    detail: grade.name,
    documentation: describeGrade(grade, framework, translate),
    search: `${grade.id} ${grade.name}`,
    isReference: true,
  }));
}

function aliases(context: Context): KnownValue[] {
  return [...context.frameworks].map(([alias, { use, framework }]) => ({
    value: alias,
    detail: framework?.name?.value ?? use.path.value,
    documentation: framework && describeFramework(framework, context.translate),
    isReference: true,
  }));
}

/** A category is not its own parent, and a grade does not lead to itself. */
function withoutSelf(place: Place, values: readonly KnownValue[]): KnownValue[] {
  const id = findValue(nodeAtPath(place.probe.root, place.path.slice(0, 2)), 'id');
  const self = place.path[0] !== 'skills' && id?.kind === 'scalar' ? String(id.value) : undefined;
  return values.filter(({ value }) => value !== self);
}

/** The item and the group around a place in a role, which decide what a level, a scale or a category there refers to. */
export function surroundings(context: Context, place: Place): Surroundings {
  const { group, item } = nodesInSkills(place.probe.root, place.path);
  const written = readSurroundings(place.probe, group, item);
  return withInherited(inheritedGroups(context.document.uri, context.workspace), written);
}

/** The group of skills around a place in a role. */
function groupAt(place: Place): Node | undefined {
  return nodesInSkills(place.probe.root, place.path).group;
}

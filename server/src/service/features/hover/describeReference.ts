import {
  describeCategory,
  describeFramework,
  describeGrade,
  describeLevel,
  describeScale,
  describeSkill,
} from '../../describe/catalogueText.ts';
import { describeRule } from '../../describe/describeRules.ts';
import { blocks } from '../../describe/markdown.ts';
import { describeRole } from '../../describe/roleText.ts';
import { describeUsers } from '../../describe/usersText.ts';
import type { Framework, ScaleLevel, Skill } from '../../document/profile/profile.ts';
import { Reader } from '../../document/profile/reader.ts';
import { readFrameworkFrame, readSkill } from '../../document/profile/readFramework.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { findValue, type Node, nodeAtPath, type Path, type ScalarValue } from '../../document/syntax/tree.ts';
import type { Translate } from '../../message.ts';
import { aliasOf, type Frameworks, findSkill, frameworkWithAlias } from '../../model/frameworks.ts';
import { findGrade } from '../../model/grades.ts';
import { inheritedGroups, nodesInSkills, readSurroundings, withInherited } from '../../model/inherited.ts';
import { findLevel, levelOfKey, resolveLevel } from '../../model/levels.ts';
import { splitReference } from '../../model/reference.ts';
import { roleWithId } from '../../model/roleDirectory.ts';
import { catalogueScaleOf, findScale, scaleIn, scaleOf, scaleOfSkill } from '../../model/scales.ts';
import type { ReferenceKind } from '../../schema/schemas.ts';
import type { FileContext } from '../support/fileContext.ts';

/** What the framework entry or the role with this id is; `undefined` when there is none. */
export function describeReference(
  context: FileContext,
  path: Path,
  kind: ReferenceKind,
  value: Exclude<ScalarValue, null>,
): string | undefined {
  const { document, frameworks, workspace, translate } = context;
  const id = String(value);
  switch (kind) {
    case 'level':
      return describeItemLevel(context, path, typeof value === 'number' ? value : id);
    case 'skill':
      return describeRef(context, path, id);
    case 'scale': {
      const { item, group } = surroundings(context, path);
      const scale = findScale(frameworks, id, aliasOf(item, group));
      return scale && describeScale(scale);
    }
    case 'category': {
      const { group } = surroundings(context, path);
      const framework = frameworkWithAlias(frameworks, group.framework?.value);
      return framework && categoryText(framework, id, translate);
    }
    case 'grade':
      for (const { framework } of frameworks.values()) {
        const description = framework && gradeText(framework, id, translate);
        if (description !== undefined) return description;
      }
      return undefined;
    case 'frameworkAlias':
      return frameworkText(frameworks, id, translate);
    case 'frameworkFile':
      return frameworkText(frameworks, String(path.at(-1)), translate);
    case 'scaleInThisFramework':
      return scaleText(readFrameworkFrame(document), id);
    case 'categoryInThisFramework':
      return categoryText(readFrameworkFrame(document), id, translate);
    case 'gradeInThisFramework':
      return gradeText(readFrameworkFrame(document), id, translate);
    case 'skillInThisFramework': {
      const skill = ownSkill(document, (candidate) => findId(candidate) === id);
      const framework = readFrameworkFrame(document);
      return skill && describeSkill(skill, framework, scaleOfSkill(skill, framework), () => false, translate);
    }
    case 'role':
    case 'roleOrWords': {
      const role = roleWithId(id, workspace);
      return role && describeRole(role, workspace, document.uri, translate);
    }
    case 'rule':
      return describeRule(id, translate);
    case 'levelInThisFramework':
      return undefined;
  }
}

/** What a key that is itself an id stands for: the alias of a framework, a scale's id, a level of a skill. */
export function describeOwnKey({ document, frameworks, translate }: FileContext, path: Path): string | undefined {
  const key = String(path.at(-1));
  if (document.kind === 'role' && path.length === 2 && path[0] === 'frameworks')
    return frameworkText(frameworks, key, translate);
  if (document.kind !== 'framework') return undefined;
  if (path.length === 2 && path[0] === 'scales') return scaleText(readFrameworkFrame(document), key);
  if (path.length === 4 && path[0] === 'skills' && path[2] === 'levels') {
    const node = nodeAtPath(document.root, path.slice(0, 2));
    const skill = node && readSkill(new Reader(document, node));
    const scale = scaleOfSkill(skill, readFrameworkFrame(document));
    const level = scale && levelOfKey(scale, key);
    return scale && level && describeLevel(scale, level, undefined, translate);
  }
  return undefined;
}

/** A skill at its own id in a framework file, with the roles that use it. */
export function describeDefinition({ document, workspace, translate }: FileContext, path: Path): string | undefined {
  if (document.kind !== 'framework' || path.length !== 3 || path[0] !== 'skills' || path[2] !== 'id') return undefined;
  const node = nodeAtPath(document.root, path.slice(0, 2));
  const skill = node && readSkill(new Reader(document, node));
  if (!skill) return undefined;
  const framework = readFrameworkFrame(document);
  const users = describeUsers(document.uri, skill.id.value, workspace, translate);
  return withUsers(
    describeSkill(skill, framework, scaleOfSkill(skill, framework), () => false, translate),
    users,
  );
}

function withUsers(description: string, users: string | undefined): string {
  return users === undefined ? description : blocks(description, '---', users);
}

/** The item and the group of skills that a path leads through, as far as their references are concerned. */
function surroundings({ document, workspace }: FileContext, path: Path) {
  const { group, item: itemNode } = document.kind === 'role' ? nodesInSkills(document.root, path) : {};
  const inherited = inheritedGroups(document.uri, workspace);
  return {
    ...withInherited(inherited, readSurroundings(document, group, itemNode)),
    level: new Reader(document, itemNode).level('level'),
  };
}

function describeItemLevel(context: FileContext, path: Path, value: string | number): string | undefined {
  const { frameworks, translate } = context;
  const { item, group } = surroundings(context, path);
  const scale = scaleOf(item, group, frameworks);
  const level = scale && findLevel(scale, value);
  if (!level) return undefined;
  const skill = item.ref && findSkill(frameworks, item.ref.value);
  // Texts of one scale would mislead at the levels of another.
  const described = catalogueScaleOf(item, group, frameworks);
  return describeLevel(scale, level, described === undefined || described === scale ? skill : undefined, translate);
}

/** The skill with its levels, the item's own marked, and who else uses it. */
function describeRef(context: FileContext, path: Path, ref: string): string | undefined {
  const { document, frameworks, workspace, translate } = context;
  const framework = frameworkWithAlias(frameworks, splitReference(ref)?.alias);
  const skill = findSkill(frameworks, ref);
  if (!framework || !skill) return undefined;
  const { item, group, level } = surroundings(context, path);
  const scale = scaleOfSkill(skill, framework);
  const own = scale && level && scale === scaleOf(item, group, frameworks) ? resolveLevel(level, scale) : undefined;
  const isOwn = (candidate: ScaleLevel): boolean => {
    const place = scale?.levels.indexOf(candidate) ?? -1;
    return own !== undefined && place >= own.from && place <= own.to;
  };
  return withUsers(
    describeSkill(skill, framework, scale, isOwn, translate),
    describeUsers(framework.uri, skill.id.value, workspace, translate, document.uri),
  );
}

function ownSkill(document: SourceDocument, matches: (node: Node) => boolean): Skill | undefined {
  const skill = Reader.root(document)
    .mappings('skills')
    .find(({ node }) => node && matches(node));
  return skill && readSkill(skill);
}

function findId(node: Node): string | undefined {
  const id = findValue(node, 'id');
  return id?.kind === 'scalar' ? String(id.value) : undefined;
}

function frameworkText(frameworks: Frameworks, alias: string, translate: Translate): string | undefined {
  const framework = frameworkWithAlias(frameworks, alias);
  return framework && describeFramework(framework, translate);
}

function scaleText(framework: Framework, id: string): string | undefined {
  const scale = scaleIn(framework, id);
  return scale && describeScale(scale);
}

function categoryText(framework: Framework, id: string, translate: Translate): string | undefined {
  const category = framework.categories.find((candidate) => candidate.id === id);
  return category && describeCategory(category, framework, translate);
}

function gradeText(framework: Framework, id: string, translate: Translate): string | undefined {
  const grade = findGrade(framework, id);
  return grade && describeGrade(grade, framework, translate);
}

import { URI, Utils } from 'vscode-uri';
import { documentKind } from '../document/kind.ts';
import type { Framework, FrameworkUse, Item, RoleProfile, Skill, SkillGroup } from '../document/profile/profile.ts';
import { type SkillHead, skillHead } from '../document/profile/skillsWhenAsked.ts';
import { slug } from '../text/slug.ts';
import { splitReference } from './reference.ts';
import type { RoleDirectory } from './roleDirectory.ts';

/** A framework under the alias by which a role calls it. */
export interface NamedFramework {
  readonly use: FrameworkUse;
  readonly uri: string;
  /** `undefined` when the file does not exist or cannot be read. */
  readonly framework: Framework | undefined;
}

/** The frameworks that a role names, by alias, in the order of the file. */
export type Frameworks = ReadonlyMap<string, NamedFramework>;

/** The frameworks that a role names, by alias; of a role with what it inherits, those of its bases, too. */
export function frameworksFor(
  { frameworks }: Pick<RoleProfile, 'frameworks'>,
  directory: Pick<RoleDirectory, 'framework'>,
): Frameworks {
  return new Map(
    frameworks.map((use): [string, NamedFramework] => {
      const uri = frameworkUri(use.path.uri, use.path.value);
      const framework = uri === undefined ? undefined : directory.framework(uri);
      return [use.alias.value, { use, uri: uri ?? use.path.value, framework }];
    }),
  );
}

/** The alias by which a role that does not name a framework yet would call it. */
export function usualAlias({ id, name }: Pick<Framework, 'id' | 'name'>): string {
  return slug(id?.value ?? name?.value ?? '') || 'catalogue';
}

/** The URI that a path written in a file means; `undefined` for what is no path, such as an absolute URL of another scheme. */
export function resolvePath(baseUri: string, path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return undefined;
  if (plainUri.test(baseUri) && plainPath.test(path)) return resolvedPlain(baseUri, path);
  try {
    const relative = path.replaceAll('\\', '/');
    return Utils.resolvePath(Utils.dirname(URI.parse(baseUri)), relative).toString();
  } catch {
    return undefined;
  }
}

/** Of such characters nearly all URIs and paths are; nothing in them needs to be decoded or encoded, and a thousand roles each name their frameworks. */
const plainUri = /^file:\/\/(?:\/[\w.~-]+)+$/;
const plainPath = /^[\w.~-]+(?:\/[\w.~-]+)*$/;

function resolvedPlain(baseUri: string, path: string): string {
  const [, ...segments] = baseUri.slice('file://'.length, baseUri.lastIndexOf('/')).split('/');
  const resolved: string[] = [];
  for (const segment of [...segments, ...path.split('/')]) {
    if (segment === '..') resolved.pop();
    else if (segment !== '.') resolved.push(segment);
  }
  return `file:///${resolved.join('/')}`;
}

/**
 * The URI of the framework file that a role names by a path; `undefined` for a path that no framework can have. A role may come from a
 * stranger, so that nothing is looked for but files with the name of a framework, and nothing at an absolute path or another host.
 */
export function frameworkUri(baseUri: string, path: string): string | undefined {
  if (isAbsolutePath(path)) return undefined;
  const uri = resolvePath(baseUri, path);
  return uri !== undefined && documentKind(uri) === 'framework' ? uri : undefined;
}

/** Whether a path does not begin at the folder of the file that it is written in: it names a root, a drive, a host or a scheme. */
export function isAbsolutePath(path: string): boolean {
  return /^\s*(?:[/\\]|[a-z][a-z0-9+.-]*:)/i.test(path);
}

/** The alias of the framework that an item draws on: that of its `ref`, else its group's. */
export function aliasOf(item: Pick<Item, 'ref'>, group: Pick<SkillGroup, 'framework'> | undefined): string | undefined {
  return (item.ref && splitReference(item.ref.value)?.alias) ?? group?.framework?.value;
}

/** The framework with an alias; `undefined` without one, and where the file cannot be read. */
export function frameworkWithAlias(frameworks: Frameworks, alias: string | undefined): Framework | undefined {
  return alias === undefined ? undefined : frameworks.get(alias)?.framework;
}

/** Of the skill that a reference names no more than says which one it is. */
export function findSkillHead(frameworks: Frameworks, ref: string): SkillHead | undefined {
  const parts = splitReference(ref);
  const framework = parts && frameworkWithAlias(frameworks, parts.alias);
  return framework && skillHead(framework.skills, parts.id);
}

/** The skill that a reference `alias/skill-id` names; `undefined` when there is none. */
export function findSkill(frameworks: Frameworks, ref: string): Skill | undefined {
  const parts = splitReference(ref);
  return parts && frameworkWithAlias(frameworks, parts.alias)?.skills.get(parts.id);
}

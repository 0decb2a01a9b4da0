import { URI, Utils } from 'vscode-uri';
import { documentKind } from '../document/kind.ts';
import type {
  Framework,
  FrameworkUse,
  Item,
  Scale,
  ScaleLevel,
  Skill,
  SkillGroup,
} from '../document/profile/profile.ts';
import { builtInScales } from './builtInScales.ts';

/** A framework under the alias by which a role calls it. */
export interface NamedFramework {
  readonly use: FrameworkUse;
  readonly uri: string;
  /** `undefined` when the file does not exist or cannot be read. */
  readonly framework: Framework | undefined;
}

/** The frameworks that a role names, by alias, in the order of the file. */
export type Frameworks = ReadonlyMap<string, NamedFramework>;

/** The URI that a path written in a file means; `undefined` for what is no path, such as an absolute URL of another scheme. */
export function resolvePath(baseUri: string, path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return undefined;
  try {
    const relative = path.replaceAll('\\', '/');
    return Utils.resolvePath(Utils.dirname(URI.parse(baseUri)), relative).toString();
  } catch {
    return undefined;
  }
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
  const ref = item.ref?.value;
  return ref?.includes('/') ? ref.slice(0, ref.indexOf('/')) : group?.framework?.value;
}

/** The skill that a reference `alias/skill-id` names, or `undefined`. */
export function findSkill(frameworks: Frameworks, ref: string): Skill | undefined {
  const slash = ref.indexOf('/');
  if (slash < 0) return undefined;
  return frameworks.get(ref.slice(0, slash))?.framework?.skills.get(ref.slice(slash + 1));
}

/** The scale that a name means: `alias/scale-id`, a scale of the framework with this alias, or a built-in one. */
export function findScale(frameworks: Frameworks, name: string, alias: string | undefined): Scale | undefined {
  const slash = name.indexOf('/');
  if (slash >= 0) return frameworks.get(name.slice(0, slash))?.framework?.scales.get(name.slice(slash + 1));
  const own = alias === undefined ? undefined : frameworks.get(alias)?.framework?.scales.get(name);
  return own ?? builtInScales.get(name);
}

/**
 * The scale of an item's level: the first of its own `scale`, its group's, that of the skill it refers to and the default scale
 * of its framework. `undefined` when nothing says it or what is said does not exist.
 */
export function scaleOf(
  item: Pick<Item, 'ref' | 'scale'>,
  group: Pick<SkillGroup, 'framework' | 'scale'> | undefined,
  frameworks: Frameworks,
): Scale | undefined {
  const alias = aliasOf(item, group);
  const framework = alias === undefined ? undefined : frameworks.get(alias)?.framework;
  const skill = item.ref && findSkill(frameworks, item.ref.value);
  const name = item.scale?.value ?? group?.scale?.value ?? skill?.scale?.value ?? framework?.defaultScale?.value;
  return name === undefined ? undefined : findScale(frameworks, name, alias);
}

/** The level of a scale with this id or number, or `undefined`. */
export function findLevel(scale: Scale, level: string | number): ScaleLevel | undefined {
  return scale.levels.find((candidate) => candidate.id === String(level) || candidate.value === level);
}

/** How a scale shows one of its levels, such as "3 – Practitioner". */
export function levelLabel(scale: Scale, level: ScaleLevel): string {
  if (scale.display === undefined) return level.name;
  const values: Record<string, string> = { id: level.id, name: level.name, value: String(level.value ?? '') };
  return scale.display.replace(/\{(id|name|value)\}/g, (_, key: string) => values[key] ?? '').trim() || level.name;
}

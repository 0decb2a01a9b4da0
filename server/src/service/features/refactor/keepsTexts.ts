import { contentOf } from '../../document/profile/content.ts';
import type { Framework, Item, RoleProfile } from '../../document/profile/profile.ts';
import { itemSectionKeys } from '../../format/sections.ts';
import { applyExtends } from '../../model/applyExtends.ts';
import { frameworksFor } from '../../model/frameworks.ts';
import { heirsOf } from '../../model/heirs.ts';
import { type ResolvedProfile, resolveProfile } from '../../model/resolveProfile.ts';
import { roleWithId } from '../../model/roleDirectory.ts';
import type { RefactorContext } from './refactoring.ts';

/** Files as they would be after a refactoring. */
export interface Versions {
  readonly roles: readonly RoleProfile[];
  readonly frameworks?: readonly Framework[];
}

/** The most heirs that are compared; a role with more of them is not refactored. */
const maxHeirs = 200;

/**
 * Whether the roles, and all that inherit from them, say the same afterwards: the same texts, levels and lists. The order of
 * groups and of their items does not count, since what is inherited comes first.
 */
export function keepsTexts(context: RefactorContext, after: Versions): boolean {
  const now: Versions = { roles: [] };
  const changed = after.roles.filter(({ uri }) => context.workspace.role(uri));
  const heirs = heirsOf(changed, context.workspace).filter(({ uri }) => changed.every((role) => role.uri !== uri));
  if (heirs.length > maxHeirs) return false;
  return [...changed, ...heirs].every((role) => {
    const before = context.workspace.role(role.uri);
    return before !== undefined && textsOf(resolve(context, before, now)) === textsOf(resolve(context, role, after));
  });
}

function resolve({ workspace }: RefactorContext, role: RoleProfile, versions: Versions): ResolvedProfile {
  const find = (id: string) => versions.roles.find((one) => one.id?.value === id) ?? roleWithId(id, workspace);
  const whole = applyExtends(role, find).role;
  const frameworks = new Map(
    [...frameworksFor(whole, workspace)].map(([alias, named]) => {
      const framework = versions.frameworks?.find(({ uri }) => uri === named.uri) ?? named.framework;
      return [alias, { ...named, framework }] as const;
    }),
  );
  return resolveProfile(whole, frameworks);
}

/** All that a reader sees of the role, in a form that can be compared. */
function textsOf({ role, groups }: ResolvedProfile): string {
  const lists = itemSectionKeys.map((key) => role[key]);
  const { details, sections, codes, owner, version, updated, reportsTo } = role;
  return JSON.stringify([
    [role.title, role.summary, role.notes, role.grade, role.family].map((text) => text?.value),
    contentOf({ details, sections, codes, record: [owner, version, updated, reportsTo] }),
    ...lists.map((items) => items.map(textOfItem).sort()),
    ...groups
      .map(({ group, categories, skills }) =>
        JSON.stringify([
          group.title?.value,
          group.description?.value,
          categories,
          ...skills
            .map(({ item, name, description, type, level, unknownLevel, levelTexts, indicators, examples }) =>
              JSON.stringify([
                name?.value,
                description?.value.trim(),
                type?.value,
                level?.label ?? unknownLevel?.min.value,
                bare([
                  ...levelTexts.map(({ value }) => value),
                  ...indicators.flatMap(({ text, examples: own }) => [text, ...own].map(({ value }) => value)),
                ]),
                examples.map(({ value }) => value),
                contentOf(item.details),
                item.importance?.value,
                item.tags.map(({ value }) => value),
                item.links.map(({ label, url }) => [label?.value, url.value]),
              ]),
            )
            .sort(),
        ]),
      )
      .sort(),
  ]);
}

function textOfItem({ name, description, type, status, awardingBody, tags, links, details, codes }: Item): string {
  return JSON.stringify([
    [name, description, type, status, awardingBody].map((text) => text?.value),
    tags.map(({ value }) => value),
    links.map(({ label, url }) => [label?.value, url.value]),
    contentOf({ details, codes }),
  ]);
}

/** Lines without the marks of a list: whether an indicator is one or a line of Markdown, the reader sees the same. */
function bare(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    text
      .split('\n')
      .map((line) => line.replace(/^[ \t]*[-*] /, '').trim())
      .filter((line) => line !== ''),
  );
}

import type { RoleProfile, Skill } from '../document/profile/profile.ts';
import { catalogueSkillLabel, categoryName } from '../model/catalogue.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { frameworksFor } from '../model/frameworks.ts';
import { gradeName } from '../model/grades.ts';
import { familyKey } from '../model/ladders.ts';
import { fileLabel } from '../model/roleLabels.ts';
import { searchWords } from '../text/searchWords.ts';
import { WordSearch } from '../text/wordSearch.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What may take the place of something that is retired. */
export interface Replacement {
  readonly id: string;
  readonly label: string;
  /** The skill's category, or the role's grade and family. */
  readonly detail?: string;
}

export interface ReplacementQuery {
  readonly uri: string;
  /** The skill of the framework; left out for a role. */
  readonly id?: string | null;
  /** Words that are typed, see `WordSearch`. */
  readonly query?: string | null;
}

/** Nobody reads more. */
const mostOffered = 100;

/**
 * What may take the place of a skill or a role, those that are most like it first: whose name has most of its words, then those of its category or
 * family. Nothing that is retired itself is among them, and nothing whose own replacement leads back.
 */
export function replacements({ uri, id, query }: ReplacementQuery, workspace: Workspace): Replacement[] {
  const candidates = id == null ? rolesFor(uri, workspace) : skillsFor(uri, id, workspace);
  const search = new WordSearch(candidates.map((one) => [one, searchWords(`${one.label} ${one.id}`)] as const));
  const found = [...search.find(query ?? '').values];
  return found
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostOffered)
    .map(({ likeness: _, ...one }) => one);
}

interface Candidate extends Replacement {
  readonly likeness: number;
}

function skillsFor(uri: string, id: string, workspace: Workspace): Candidate[] {
  const framework = workspace.framework(uri);
  const skill = framework?.skills.get(id);
  if (!framework || !skill) return [];
  const likeness = likenessTo(catalogueSkillLabel(skill));
  const category = categoryOf(skill);
  return [...framework.skills.values()]
    .filter((one) => one !== skill && one.status?.value !== 'retired')
    .map((one) => {
      const label = catalogueSkillLabel(one);
      const own = categoryOf(one);
      return {
        id: one.id.value,
        label,
        likeness: likeness(label) + (own !== undefined && own === category ? 0.5 : 0),
        ...(own === undefined ? {} : { detail: categoryName(framework, own) }),
      };
    });
}

function categoryOf({ category }: Skill): string | undefined {
  return category.at(-1)?.value;
}

function rolesFor(uri: string, workspace: Workspace): Candidate[] {
  const role = workspace.role(uri);
  if (!role) return [];
  const whole = (own: RoleProfile) => {
    const { role: effective } = effectiveRole(own, workspace);
    return { role: effective, frameworks: frameworksFor(effective, workspace) };
  };
  const likeness = likenessTo(fileLabel(role));
  const family = familyKey({ profile: whole(role) });
  return [...workspace.roles()].flatMap((one) => {
    const profile = whole(one);
    if (one === role || !one.id || profile.role.status?.value === 'retired') return [];
    const facts = [gradeName(profile.role, profile.frameworks), profile.role.family?.value];
    const detail = facts.filter((fact) => fact !== undefined).join(' · ');
    const label = fileLabel(one);
    const isNear = family !== '' && familyKey({ profile }) === family;
    return [
      { id: one.id.value, label, likeness: likeness(label) + (isNear ? 0.5 : 0), ...(detail === '' ? {} : { detail }) },
    ];
  });
}

/** How many words two names have in common, as a part of those that they have in all: 0 to 1. */
function likenessTo(name: string): (other: string) => number {
  const words = new Set(searchWords(name));
  return (other) => {
    const others = new Set(searchWords(other));
    const common = [...others].filter((word) => words.has(word)).length;
    return common === 0 ? 0 : common / (words.size + others.size - common);
  };
}

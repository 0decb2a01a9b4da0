import { searchWords } from '../../../service/text/searchWords.ts';
import { type Found, WordSearch } from '../../../service/text/wordSearch.ts';

/** A role of the site, as its index holds it. */
export interface IndexedRole {
  readonly title: string;
  readonly href: string;
  /** Grade, family and organisation. */
  readonly about: string;
  /** Its skills as places in the list of skills, each with its level as a place in the list of levels; -1 for none. */
  readonly skills: readonly (readonly [skill: number, level: number])[];
}

export interface IndexedSkill {
  readonly name: string;
  /** Where the site shows it; absent for a skill that no catalogue has. */
  readonly href?: string;
  /** Its kind, its category and its catalogue. */
  readonly about: string;
}

/** How a step of a scale is drawn, by the digits that stand for it in the index. */
export const stepKinds = ['above', 'below', 'between', 'end'] as const;

/** A level as a strip shows it: its name, and a digit of `stepKinds` for each step, the lowest first; without steps where no scale is known. */
export type IndexedLevel = readonly [name: string, steps: string];

export interface SiteIndex {
  readonly roles: readonly IndexedRole[];
  readonly skills: readonly IndexedSkill[];
  readonly levels: readonly IndexedLevel[];
}

/** A part of a text, and whether it was asked for. */
export interface Piece {
  readonly text: string;
  readonly isAsked: boolean;
}

export interface FoundSkill {
  readonly skill: IndexedSkill;
  readonly name: readonly Piece[];
  /** How many roles ask for it. */
  readonly roles: number;
}

export interface FoundRole {
  readonly role: IndexedRole;
  readonly title: readonly Piece[];
}

/** A role that asks for a skill that was found. */
export interface AskingRole {
  readonly role: IndexedRole;
  readonly skill: IndexedSkill;
  readonly level?: IndexedLevel;
}

export interface Results {
  /** Roles by their own words. */
  readonly roles: readonly FoundRole[];
  readonly skills: readonly FoundSkill[];
  /** Other roles by the skills that they ask for, the highest levels first; each role once. */
  readonly asking: readonly AskingRole[];
}

/** A search over all roles and skills, by the words of their names, with a slip forgiven; it finds nothing for a query without words. */
export function createSearch({ roles, skills, levels }: SiteIndex): (query: string) => Results {
  const roleSearch = new WordSearch(roles.map((role) => [role, searchWords(`${role.title} ${role.about}`)] as const));
  const skillSearch = new WordSearch(skills.map((skill) => [skill, searchWords(skill.name)] as const));
  const askers = new Map<IndexedSkill, AskingRole[]>();
  for (const role of roles) {
    for (const [place, at] of role.skills) {
      const [skill, level] = [skills[place], levels[at]];
      if (!skill) continue;
      const own = askers.get(skill) ?? [];
      own.push({ role, skill, ...(level ? { level } : {}) });
      askers.set(skill, own);
    }
  }
  return (query) => {
    if (searchWords(query).length === 0) return { roles: [], skills: [], asking: [] };
    const [ofRoles, ofSkills] = [roleSearch.find(query), skillSearch.find(query)];
    const foundSkills = [...ofSkills.values].map((skill): FoundSkill => {
      return { skill, name: piecesOf(skill.name, ofSkills), roles: askers.get(skill)?.length ?? 0 };
    });
    const seen = new Set(ofRoles.values);
    const asking = foundSkills
      .flatMap(({ skill }) => askers.get(skill) ?? [])
      .toSorted((a, b) => heightOf(b) - heightOf(a))
      .filter(({ role }) => !seen.has(role) && seen.add(role));
    return {
      roles: [...ofRoles.values].map((role) => ({ role, title: piecesOf(role.title, ofRoles) })),
      skills: foundSkills,
      asking,
    };
  };
}

/** How high a level is on its scale, from 0 to 1. */
function heightOf({ level }: AskingRole): number {
  const [, steps] = level ?? ['', ''];
  return steps === '' ? -1 : (steps.lastIndexOf(String(stepKinds.indexOf('end'))) + 1) / steps.length;
}

/** A text in parts, those apart that were asked for. */
function piecesOf<T>(text: string, found: Found<T>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, isAsked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isAsked });
    at = Math.max(at, end);
  };
  for (const [start, end] of found.partsOf(text)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}

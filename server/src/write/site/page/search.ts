import type { Phrases } from '../../../service/text/phrases/phrases.ts';
import { phrasesOf } from './pagePhrases.ts';
import {
  type AskingRole,
  createSearch,
  type FoundRole,
  type FoundSkill,
  type IndexedLevel,
  type Piece,
  type SiteIndex,
  stepKinds,
} from './words.ts';

declare global {
  interface Window {
    /** Set by the script with the index, which is a script so that it can be read from a disk as well. */
    roleProfilesIndex?: SiteIndex;
  }
}

/** More of one kind nobody reads. */
const mostShown = 20;

const form = document.querySelector<HTMLElement>('[data-search]');
const input = form?.querySelector('input');
const status = form?.querySelector<HTMLElement>('[role=status]');
const results = form?.querySelector<HTMLElement>('[data-results]');
const index = window.roleProfilesIndex;

if (form && input && status && results && index) {
  form.hidden = false;
  const phrases = phrasesOf(form);
  // The words of all roles are put in order when somebody first asks for one.
  let search: ReturnType<typeof createSearch> | undefined;
  const show = () => {
    const query = input.value.trim();
    search ??= query === '' ? undefined : createSearch(index);
    const { roles, skills, asking } = search?.(query) ?? { roles: [], skills: [], asking: [] };
    const saysSkills = new Set(skills.map(({ skill }) => skill.name)).size > 1;
    results.replaceChildren(
      ...group(
        phrases.say('search.skills'),
        skills.slice(0, mostShown).map((one) => skillItem(phrases, one)),
      ),
      ...group(phrases.say('search.roles'), roles.slice(0, mostShown).map(roleItem)),
      ...group(
        askedFor(phrases, skills),
        asking.slice(0, mostShown).map((one) => askingItem(one, saysSkills)),
      ),
    );
    const count = roles.length + skills.length + asking.length;
    results.hidden = count === 0;
    status.textContent = query === '' ? '' : said(phrases, count);
  };
  input.addEventListener('input', show);
  form.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    input.value = '';
    input.focus();
    show();
  });
  // Browsers keep what was typed when somebody comes back.
  show();
}

function said(phrases: Phrases, count: number): string {
  return count === 0 ? phrases.say('search.nothing') : phrases.say('search.results', { count });
}

/** Results of one kind under what they are; nothing where there are none. */
function group(title: string, items: readonly HTMLElement[]): HTMLElement[] {
  if (items.length === 0) return [];
  const list = made('ol', '', items);
  list.setAttribute('aria-label', title);
  return [made('p', 'rp-search-group', [title]), list];
}

function skillItem(phrases: Phrases, { skill, name, roles }: FoundSkill): HTMLElement {
  const asked = roles === 0 ? '' : phrases.say('search.askedOf', { count: roles });
  return made('li', '', [named(skill.href, name), ...about([skill.about, asked])]);
}

function roleItem({ role, title }: FoundRole): HTMLElement {
  return made('li', '', [named(role.href, title), ...about([role.about])]);
}

/** Skills of one name need not be told again for each role. */
function askedFor(phrases: Phrases, skills: readonly FoundSkill[]): string {
  const names = new Set(skills.map(({ skill }) => skill.name));
  const [name] = names;
  return names.size === 1 && name
    ? phrases.say('search.rolesFor', { skill: name })
    : phrases.say('search.rolesForThem');
}

function askingItem({ role, skill, level }: AskingRole, saysSkill: boolean): HTMLElement {
  const beside = level ? [made('span', 'rp-level', [...strip(level), level[0]])] : [];
  return made('li', '', [
    named(role.href, [{ text: role.title, isAsked: false }]),
    ...about(saysSkill ? [skill.name] : []),
    ...beside,
  ]);
}

/** A name, which leads somewhere if it can. */
function named(href: string | undefined, pieces: readonly Piece[]): HTMLElement {
  const parts = pieces.map(({ text, isAsked }) => (isAsked ? made('mark', '', [text]) : text));
  const element = made(href === undefined ? 'span' : 'a', 'rp-search-name', parts);
  if (element instanceof HTMLAnchorElement && href !== undefined) element.href = href;
  return element;
}

function about(words: readonly string[]): HTMLElement[] {
  const said = words.filter((one) => one !== '').join(' · ');
  return said === '' ? [] : [made('span', 'rp-search-about', [said])];
}

/** The steps of a scale, as every page draws them; the level's name stands beside it. */
function strip([, steps]: IndexedLevel): HTMLElement[] {
  if (steps === '') return [];
  const cells = [...steps].map((digit) => made('span', `rp-step rp-step-${stepKinds[Number(digit)]}`, []));
  const drawn = made('span', 'rp-strip', cells);
  drawn.setAttribute('aria-hidden', 'true');
  return [drawn];
}

function made(name: string, look: string, children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  if (look !== '') element.className = look;
  element.append(...children);
  return element;
}

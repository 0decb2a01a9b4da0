import type { Speech } from '../../service/compare/model.ts';
import { languageTag } from '../../service/document/languageTag.ts';
import { byCategory } from '../../service/model/catalogue.ts';
import { directionOfLanguage } from '../../service/text/direction.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { languageAttributes } from '../html/direction.ts';
import { type Html, html, toMarkup } from '../html/html.ts';
import { createMarkdown, type Markdown } from '../html/markdown.ts';
import { type LadderPage, ladderMap } from '../html/parts/ladder.ts';
import type { RenderedPage } from '../html/renderProfile.ts';
import { aboutRole, laddersOf } from './ladders.ts';
import { hrefOf } from './links.ts';
import type { Catalogue, Family, PlacedRole, Site } from './model.ts';
import { phrasesForScript } from './pagePhrases.ts';

/** The search of roles and skills, which a script shows. */
function search(phrases: Phrases): Html {
  return html`<div class="rp-site-search" data-search data-phrases="${phrasesForScript(phrases, 'search')}" role="search" hidden>
<label for="rp-search">${phrases.say('search.title')}</label>
<input id="rp-search" type="search" autocomplete="off" spellcheck="false" placeholder="${phrases.say('search.searchFor')}">
<div class="rp-search-results"><div data-results hidden></div></div>
<p role="status"></p>
</div>
`;
}

/** Of catalogues with more skills only the categories are listed. */
const mostSkills = 100;

/**
 * The page where a reader begins: families with their ladders, on which the roles stand, skills by category, and a search where scripts run;
 * catalogues alone where there are no roles.
 */
export function indexPage(
  { roles, families, catalogues }: Site,
  withMatrix: ReadonlySet<Family>,
  { lang, phrases }: Speech,
): RenderedPage {
  const markdown = createMarkdown(directionOfLanguage(lang));
  const texts: Page = { markdown, phrases, lang };
  const organisations = new Set(
    roles.map(({ profile }) => markdown.plain(profile.presentation.organisation?.value ?? '')),
  );
  const [organisation] = organisations;
  const hasRoles = roles.length > 0;
  const sender = organisations.size === 1 && organisation ? organisation : undefined;
  const title = phrases.say(hasRoles ? 'site.title' : 'framework.skills');
  const named = families.filter(({ name }) => name !== '').length;
  const skills = catalogues.reduce((sum, catalogue) => sum + catalogue.skills.length, 0);
  const counts = hasRoles
    ? [
        phrases.say('site.roles', { count: roles.length }),
        ...(named > 0 ? [phrases.say('site.families', { count: named })] : []),
        ...(skills > 0 ? [phrases.say('glance.skills', { count: skills })] : []),
      ]
    : [phrases.say('site.catalogues', { count: catalogues.length })];
  const page = html`<main class="rp-page rp-site-index">
<header class="rp-header">
<h1>${title}</h1>
<p class="rp-belongs">${counts.join(' · ')}</p>
${hasRoles && search(phrases)}</header>
${families.map((family, i) => familySection(family, i, withMatrix.has(family), texts))}${catalogues.map(
  (catalogue, i) => catalogueSection(catalogue, i, texts),
)}</main>
`;
  return {
    html: toMarkup(page),
    title: sender === undefined ? title : phrases.say('site.titleOf', { title, organisation: sender }),
    lang,
  };
}

/** What every part of the page needs. */
interface Page extends Speech {
  readonly markdown: Markdown;
}

function familySection(family: Family, index: number, hasMatrix: boolean, page: Page): Html {
  const { phrases } = page;
  const { roles } = family;
  const id = `family-${index + 1}`;
  const [own = page.lang, ...more] = new Set(roles.map(languageOfRole));
  const language = family.name !== '' && more.length === 0 && languageAttributes(own, page.lang);
  const words = family.name === '' ? phrases.say('site.otherRoles') : family.name;
  // A name in the other direction stands at the side of all others.
  const name = language ? html`<span${language}>${words}</span>` : html`${words}`;
  const drawn = laddersOf(phrases, family);
  const onLadders = new Set(drawn.flatMap(({ stops }) => stops.flatMap(({ role }) => role?.target?.uri ?? [])));
  const others = roles.filter(({ profile }) => !onLadders.has(profile.role.uri));
  return html`<section class="rp-section rp-site-part" aria-labelledby="${id}">
<div class="rp-site-label">
<h2 id="${id}" class="rp-heading">${name}</h2>
<p class="rp-belongs">${phrases.say('site.roles', { count: roles.length })}</p>
${
  hasMatrix &&
  html`<p class="rp-site-more"><a href="${hrefOf('matrices', family.file)}">${phrases.say('matrix.title')}<span class="rp-hidden">${phrases.say('labels.colon')} ${name}</span></a></p>
`
}</div>
<div class="rp-body rp-site-family">
${drawn.map((drawing, i) =>
  ladderMap(
    pageOf(family, page),
    drawing,
    undefined,
    drawn.length > 1 ? phrases.say('site.ladder', { number: i + 1 }) : undefined,
  ),
)}${
  others.length > 0 &&
  html`<ul class="rp-site-roles">
${others.map((role) => roleItem(role, page))}</ul>
`
}</div>
</section>
`;
}

function languageOfRole({ profile }: PlacedRole): string {
  return languageTag(profile.role.lang?.value);
}

function pageOf({ roles }: Family, { markdown, phrases, lang }: Page): LadderPage {
  const placed = new Map(roles.map((role) => [role.profile.role.uri, role]));
  return {
    markdown,
    phrases,
    ours: (words) => words,
    line: () => undefined,
    linkTo: ({ uri }) => {
      const role = placed.get(uri);
      return role && html` href="${hrefOf('roles', role.file)}"${languageAttributes(languageOfRole(role), lang)}`;
    },
  };
}

function roleItem(role: PlacedRole, { markdown, phrases, lang }: Page): Html {
  const { profile, title, file } = role;
  const about = aboutRole(phrases, profile);
  const own = languageOfRole(role);
  return html`<li><a href="${hrefOf('roles', file)}"${languageAttributes(own, lang)}>${title}</a>${
    about.length > 0 &&
    html`<span class="rp-site-about">${about.map((text, i) => html`${i > 0 && ' · '}${markdown.phrase(text)}`)}</span>`
  }</li>
`;
}

/** The skills of a catalogue by category, each with how many roles ask for it. */
function catalogueSection(catalogue: Catalogue, index: number, { phrases, lang }: Page): Html {
  const { name, file, framework, skills } = catalogue;
  const other = languageAttributes(catalogue.lang, lang);
  const id = `catalogue-${index + 1}`;
  const page = hrefOf('skills', file);
  const categories = byCategory(skills, framework, ({ skill }) => skill);
  return html`<section class="rp-section rp-site-part" aria-labelledby="${id}">
<div class="rp-site-label">
<h2 id="${id}" class="rp-heading">${index === 0 && `${phrases.say('framework.skills')}${phrases.say('labels.colon')} `}<a href="${page}"${other}>${name}</a></h2>
<p class="rp-belongs">${phrases.say('glance.skills', { count: skills.length })}</p>
</div>
<div class="rp-body rp-site-categories">
${categories.map(
  ({ name: category, members }, i) => html`<div class="rp-site-column">
${categories.length > 1 && html`<h3 class="rp-group-title"><a href="${page}#category-${i + 1}"${category !== undefined && other}>${category ?? phrases.say('skills.others')}</a></h3>\n`}${
  skills.length <= mostSkills
    ? html`<ul class="rp-site-skills">
${members.map(
  ({ name: skill, anchor, uses }) =>
    html`<li><a href="${page}#${encodeURIComponent(anchor)}"${other}>${skill}</a>${uses.length > 0 && html`<span class="rp-site-about">${phrases.say('site.roles', { count: uses.length })}</span>`}</li>
`,
)}</ul>
`
    : html`<p class="rp-site-about">${phrases.say('glance.skills', { count: members.length })}</p>
`
}</div>
`,
)}</div>
</section>
`;
}

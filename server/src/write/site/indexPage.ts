import { languageTag } from '../../service/document/languageTag.ts';
import { byCategory } from '../../service/model/catalogue.ts';
import { directionAttribute } from '../html/direction.ts';
import { type Html, html, toMarkup } from '../html/html.ts';
import { createMarkdown, type Markdown } from '../html/markdown.ts';
import { type LadderPage, ladderMap } from '../html/parts/ladder.ts';
import type { RenderedPage } from '../html/renderProfile.ts';
import { aboutRole, laddersOf } from './ladders.ts';
import { counted, hrefOf } from './links.ts';
import type { Catalogue, Family, PlacedRole, Site } from './model.ts';

/** The search of roles and skills, which a script shows. */
const search = html`<div class="rp-site-search" data-search role="search" hidden>
<label for="rp-search">Search roles and skills</label>
<input id="rp-search" type="search" autocomplete="off" spellcheck="false" placeholder="Title, skill or word">
<div class="rp-search-results"><div data-results hidden></div></div>
<p role="status"></p>
</div>
`;

/** Of catalogues with more skills only the categories are listed. */
const mostSkills = 100;

/**
 * The page where a reader begins: families with their ladders, on which the roles stand, skills by category, and a search where scripts run;
 * catalogues alone where there are no roles.
 */
export function indexPage({ roles, families, catalogues }: Site, withMatrix: ReadonlySet<Family>): RenderedPage {
  const markdown = createMarkdown();
  const organisations = new Set(
    roles.map(({ profile }) => markdown.plain(profile.presentation.organisation?.value ?? '')),
  );
  const [organisation] = organisations;
  const hasRoles = roles.length > 0;
  const sender = organisations.size === 1 && organisation ? organisation : undefined;
  const title = hasRoles ? 'Role profiles' : 'Skills';
  const named = families.filter(({ name }) => name !== '').length;
  const skills = catalogues.reduce((sum, catalogue) => sum + catalogue.skills.length, 0);
  const counts = hasRoles
    ? [
        `${counted(roles.length, 'role')}${named > 0 ? ` in ${named === 1 ? 'one family' : `${named} families`}` : ''}`,
        ...(skills > 0 ? [counted(skills, 'skill')] : []),
      ]
    : [counted(catalogues.length, 'catalogue')];
  const page = html`<main class="rp-page rp-site-index">
<header class="rp-header">
<h1>${title}</h1>
<p class="rp-belongs">${counts.join(', ')}</p>
${hasRoles && search}</header>
${families.map((family, i) => familySection(family, i, withMatrix.has(family), markdown))}${catalogues.map(
  (catalogue, i) => catalogueSection(catalogue, i),
)}</main>
`;
  return { html: toMarkup(page), title: sender === undefined ? title : `${title} of ${sender}`, lang: 'en' };
}

function familySection(family: Family, index: number, hasMatrix: boolean, markdown: Markdown): Html {
  const { roles } = family;
  const id = `family-${index + 1}`;
  const name = family.name === '' ? 'Other roles' : family.name;
  const drawn = laddersOf(family);
  const onLadders = new Set(drawn.flatMap(({ stops }) => stops.flatMap(({ role }) => role?.target?.uri ?? [])));
  const others = roles.filter(({ profile }) => !onLadders.has(profile.role.uri));
  return html`<section class="rp-section rp-site-part" aria-labelledby="${id}">
<div class="rp-site-label">
<h2 id="${id}" class="rp-heading">${name}</h2>
<p class="rp-belongs">${counted(roles.length, 'role')}</p>
${
  hasMatrix &&
  html`<p class="rp-site-more"><a href="${hrefOf('matrices', family.file)}">Skills by grade<span class="rp-hidden"> of ${name}</span></a></p>
`
}</div>
<div class="rp-body rp-site-family">
${drawn.map((drawing, i) => ladderMap(pageOf(family, markdown), drawing, undefined, drawn.length > 1 ? `Ladder ${i + 1}` : 'Ladder'))}${
  others.length > 0 &&
  html`<ul class="rp-site-roles">
${others.map((role) => roleItem(role, markdown))}</ul>
`
}</div>
</section>
`;
}

function pageOf({ roles }: Family, markdown: Markdown): LadderPage {
  const files = new Map(roles.map(({ profile, file }) => [profile.role.uri, file]));
  return {
    markdown,
    line: () => undefined,
    linkTo: ({ uri }) => {
      const file = files.get(uri);
      return file === undefined ? undefined : html` href="${hrefOf('roles', file)}"`;
    },
  };
}

function roleItem({ profile, title, file }: PlacedRole, markdown: Markdown): Html {
  const about = aboutRole(profile);
  return html`<li lang="${languageTag(profile.role.lang?.value)}"${directionAttribute(languageTag(profile.role.lang?.value))}><a href="${hrefOf('roles', file)}">${title}</a>${
    about.length > 0 &&
    html`<span class="rp-site-about">${about.map((text, i) => html`${i > 0 && ' · '}${markdown.phrase(text)}`)}</span>`
  }</li>
`;
}

/** The skills of a catalogue by category, each with how many roles ask for it. */
function catalogueSection(catalogue: Catalogue, index: number): Html {
  const { name, file, framework, skills } = catalogue;
  const id = `catalogue-${index + 1}`;
  const page = hrefOf('skills', file);
  const categories = byCategory(skills, framework, ({ skill }) => skill);
  return html`<section class="rp-section rp-site-part" aria-labelledby="${id}">
<div class="rp-site-label">
<h2 id="${id}" class="rp-heading">${index === 0 && 'Skills: '}<a href="${page}">${name}</a></h2>
<p class="rp-belongs">${counted(skills.length, 'skill')}</p>
</div>
<div class="rp-body rp-site-categories">
${categories.map(
  ({ name: category, members }, i) => html`<div class="rp-site-column">
${categories.length > 1 && html`<h3 class="rp-group-title"><a href="${page}#category-${i + 1}">${category ?? 'Other skills'}</a></h3>\n`}${
  skills.length <= mostSkills
    ? html`<ul class="rp-site-skills">
${members.map(
  ({ name: skill, anchor, uses }) =>
    html`<li><a href="${page}#${encodeURIComponent(anchor)}">${skill}</a>${uses.length > 0 && html`<span class="rp-site-about">${counted(uses.length, 'role')}</span>`}</li>
`,
)}</ul>
`
    : html`<p class="rp-site-about">${counted(members.length, 'skill')}</p>
`
}</div>
`,
)}</div>
</section>
`;
}

import { drawingOf } from '../../jobProfile/ladderDrawing.ts';
import { languageTag } from '../../service/document/languageTag.ts';
import { asMarkdown } from '../../service/text/asMarkdown.ts';
import { capitalised } from '../../service/text/capitalised.ts';
import { type Html, html, toMarkup } from '../html/html.ts';
import { createMarkdown, type Markdown } from '../html/markdown.ts';
import { type LadderPage, ladderMap } from '../html/parts/ladder.ts';
import type { RenderedPage } from '../html/renderProfile.ts';
import { hrefOf } from './links.ts';
import type { Family, PlacedRole, Site, SiteLadder } from './model.ts';

/** As much of a summary as a list has room for. */
const longestSummary = 220;

/** The search of roles, which a script shows. */
const search = html`<div class="rp-site-search" data-search role="search" hidden>
<label for="rp-search">Search titles and skills</label>
<input id="rp-search" type="search" autocomplete="off" spellcheck="false">
<p role="status"></p>
<ol></ol>
</div>
`;

/** The page where a reader begins: families with their ladders and roles, and a search where scripts run; catalogues alone where there are no roles. */
export function indexPage({ roles, families, catalogues }: Site, withMatrix: ReadonlySet<Family>): RenderedPage {
  const markdown = createMarkdown();
  const organisations = new Set(
    roles.map(({ profile }) => markdown.plain(profile.presentation.organisation?.value ?? '')),
  );
  const [organisation] = organisations;
  const hasRoles = roles.length > 0;
  const roleTitle = organisations.size === 1 && organisation ? `Role profiles of ${organisation}` : 'Role profiles';
  const title = hasRoles ? roleTitle : 'Skills';
  const named = families.filter(({ name }) => name !== '').length;
  const counts = hasRoles
    ? [counted(roles.length, 'role', 'roles'), ...(named > 0 ? [counted(named, 'family', 'families')] : [])]
    : [counted(catalogues.length, 'catalogue', 'catalogues')];
  const page = html`<main class="rp-page rp-site-index">
<header class="rp-header">
<h1>${title}</h1>
<p class="rp-belongs">${counts.join(' in ')}</p>
${hasRoles && search}</header>
${families.map((family, i) => familySection(family, i, withMatrix.has(family), markdown))}${
  catalogues.length > 0 &&
  html`<section class="rp-section" aria-labelledby="catalogues">
<h2 id="catalogues" class="${hasRoles ? 'rp-heading' : 'rp-hidden'}">Skills</h2>
<div class="rp-body">
<ul class="rp-link-list">
${catalogues.map(
  ({ name, file, skills }) =>
    html`<li><a href="${hrefOf('skills', file)}">${name}</a><span class="rp-site-about">${counted(skills.length, 'skill', 'skills')}</span></li>
`,
)}</ul>
</div>
</section>
`
}</main>
`;
  return { html: toMarkup(page), title, lang: 'en' };
}

function familySection(family: Family, index: number, hasMatrix: boolean, markdown: Markdown): Html {
  const { ladders, roles } = family;
  const id = `family-${index + 1}`;
  const name = family.name === '' ? 'Other roles' : family.name;
  return html`<section class="rp-section" aria-labelledby="${id}">
<h2 id="${id}" class="rp-heading">${name}</h2>
<div class="rp-body rp-site-family">
${ladders.map((ladder, i) => ladderOf(ladder, ladders.length > 1 ? `Ladder ${i + 1}` : 'Ladder', markdown))}<ul class="rp-site-roles">
${roles.map((role) => roleItem(role, markdown))}</ul>
${
  hasMatrix &&
  html`<p class="rp-site-more"><a href="${hrefOf('matrices', family.file)}">Skills by grade<span class="rp-hidden"> of ${name}</span></a></p>
`
}</div>
</section>
`;
}

/** So many stops of a ladder are drawn side by side. */
const mostStops = 7;

function ladderOf(ladder: SiteLadder, label: string, markdown: Markdown): Html | undefined {
  const files = new Map(ladder.flat().map(({ profile, file }) => [profile.role.uri, file]));
  const rungs = ladder.map((roles) => ({
    current: false,
    roles: roles.map(({ profile: { role, grade }, title }) => ({
      id: role.id?.value ?? '',
      target: { uri: role.uri, line: 0, title: asMarkdown(title), ...(grade === undefined ? {} : { grade }) },
    })),
  }));
  const page: LadderPage = {
    markdown,
    line: () => undefined,
    linkTo: ({ uri }) => {
      const file = files.get(uri);
      return file === undefined ? undefined : html` href="${hrefOf('roles', file)}"`;
    },
  };
  return ladderMap(page, drawingOf({ rungs, branches: [] }, undefined, mostStops), undefined, label);
}

function roleItem({ profile, title, file }: PlacedRole, markdown: Markdown): Html {
  const { role, grade } = profile;
  const about = [
    ...(grade === undefined ? [] : [markdown.plain(grade)]),
    ...(role.status && role.status.value !== 'published' ? [capitalised(role.status.value)] : []),
  ];
  const summary = shortened(markdown.plain(firstParagraph(role.summary?.value ?? '')));
  return html`<li lang="${languageTag(role.lang?.value)}"><a href="${hrefOf('roles', file)}">${title}</a>${
    about.length > 0 && html`<span class="rp-site-about">${about.join(' · ')}</span>`
  }${summary !== '' && html`<p>${summary}</p>`}</li>
`;
}

function firstParagraph(text: string): string {
  return text.trim().split(/\n\s*\n/)[0] ?? '';
}

function shortened(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= longestSummary) return text;
  const cut = characters.slice(0, longestSummary).join('');
  return `${cut.replace(/\s+\S*$/, '')} …`;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

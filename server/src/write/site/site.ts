import { forReaders } from '../../jobProfile/forReaders.ts';
import { jobProfileOf } from '../../jobProfile/jobProfile.ts';
import { languageOfRoles } from '../../service/compare/language.ts';
import type { Speech } from '../../service/compare/model.ts';
import { isShownSkill } from '../../service/model/shown.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { phrasesFor } from '../../service/text/phrases/phrasesFor.ts';
import { type Html, html, toMarkup } from '../html/html.ts';
import type { RenderOptions } from '../html/links.ts';
import { lookOf } from '../html/look.ts';
import { matrixPage } from '../html/matrixPage.ts';
import { type RenderedPage, renderProfile } from '../html/renderProfile.ts';
import { titleOfMatrixFor } from '../support/sideBySideWords.ts';
import { arrange } from './arrange.ts';
import { cataloguePage } from './cataloguePage.ts';
import { matrixScript, renewScript, searchScript } from './generated/site.js';
import { indexPage } from './indexPage.ts';
import { linksBetween } from './links.ts';
import type { Family, PlacedRole, Site, SiteFile, SiteSource } from './model.ts';
import { phrasesForScript } from './pagePhrases.ts';
import { indexScript } from './searchIndex.ts';
import { senderOfSite, stylesOf } from './sender.ts';
import { type Crumb, type Frame, siteFile } from './shell.ts';

/**
 * The files of a static site: an index by family with ladders and a search, a page for each role, the skills of each family by grade, and
 * each catalogue with the roles that ask for its skills. Without roles, an index of the catalogues and a page for each with all of its skills.
 * The text of a file is made only when it is asked for.
 */
export async function siteFiles(source: SiteSource): Promise<SiteFile[]> {
  const { roles: given, catalogues: frameworks = [], logo, renews = false, matrix } = source;
  const lang = languageOfRoles(given.length > 0 ? given.map(({ profile }) => profile.role) : frameworks);
  const phrases = await phrasesFor(lang);
  const site = arrange(given, frameworks, { lang, phrases });
  const { roles, families, catalogues } = site;
  const linkTo = linksBetween(site);
  const options: RenderOptions = { linkTo };
  const withMatrix = new Set(families.filter(hasMatrix));
  const searches = roles.length > 0;
  const sender = senderOfSite(roles, logo);
  const styles = stylesOf(roles, logo);
  // What stands on every page, besides what follows from its inputs.
  const bar = [lang, ...(sender ? [`${sender.logo ? 'logo ' : ''}${sender.name}`] : [])];
  const fileOf = (page: RenderedPage, frame: Omit<Frame, keyof Speech>): string =>
    siteFile(page, { ...frame, lang, phrases, sender, renews });
  const home = homeOf(site);
  const everything = [...inputsOf(roles), ...catalogues.flatMap(({ uri, whole }) => (whole ? [uri] : []))];
  // Names follow from the roles, but a name can also change with a role that is not in a page.
  const names = namesOf(roles);
  const familyOf = new Map(families.flatMap((family) => family.roles.map((role) => [role, family] as const)));
  return [
    {
      path: 'index.html',
      inputs: everything,
      facts: [...bar, ...names],
      write: async () => fileOf(indexPage(site, withMatrix, site), { root: '', crumbs: [], searches }),
    },
    { path: 'assets/site.css', inputs: [], facts: [styles], write: async () => styles },
    ...(searches ? searchFiles(site, everything, names) : []),
    ...(withMatrix.size > 0
      ? [{ path: 'assets/matrix.js', inputs: [], facts: [matrixScript], write: async () => matrixScript }]
      : []),
    ...(renews ? [{ path: 'assets/renew.js', inputs: [], facts: [renewScript], write: async () => renewScript }] : []),
    ...roles.map((role): SiteFile => {
      const family = familyOf.get(role);
      const crumbs = [home, ...(family && withMatrix.has(family) ? [familyCrumb(phrases, family)] : [])];
      return {
        path: `roles/${role.file}.html`,
        inputs: role.profile.dependencies,
        facts: [...bar, ...linksOf(role, linkTo), ...crumbs.map(({ href, words }) => `${href} ${words}`)],
        write: async () => {
          const own = await phrasesFor(role.profile.role.lang?.value);
          const profile = forReaders(jobProfileOf(role.profile, own));
          return fileOf(renderProfile(profile, options), { root: '../', crumbs, look: lookOf(profile) });
        },
      };
    }),
    ...[...withMatrix].map((family): SiteFile => {
      const inputs = inputsOf(family.roles);
      return {
        path: `matrices/${family.file}.html`,
        inputs,
        // Of the other roles only those are linked to that these inherit from.
        facts: [...bar, ...namesOf(family.roles), ...inputs.map((uri) => linkTo({ uri, line: 0 }) ?? '')],
        write: async () => {
          const found = await matrix(family.roles.map(({ uri }) => uri));
          const page = found
            ? matrixPage(found, options)
            : { html: '<main class="rp-page"></main>\n', title: family.name, lang };
          return fileOf(withTools(phrases, page), { root: '../', crumbs: [home], arranges: true });
        },
      };
    }),
    ...catalogues.map((catalogue): SiteFile => {
      const users = [...new Set(catalogue.skills.flatMap(({ uses }) => uses.map(({ role }) => role)))];
      return {
        path: `skills/${catalogue.file}.html`,
        inputs: catalogue.whole ? [catalogue.uri] : inputsOf(users),
        facts: [...bar, ...namesOf(users)],
        write: async () =>
          fileOf(cataloguePage(catalogue, await phrasesFor(catalogue.lang)), { root: '../', crumbs: [home] }),
      };
    }),
  ];
}

/** What a table of skills by grade is arranged with, which a script shows. */
function matrixTools(phrases: Phrases): Html {
  return html`<div class="rp-site-tools" data-matrix-tools data-phrases="${phrasesForScript(phrases, 'arranging')}" role="group" aria-label="${phrases.say('arranging.title')}" lang="${phrases.lang}" hidden>
<label>${phrases.say('arranging.filter')} <input type="search" autocomplete="off" spellcheck="false" placeholder="${phrases.say('arranging.filterFor')}"></label>
<label><input type="checkbox" checked> ${phrases.say('arranging.inGroups')}</label>
<span role="status"></span>
</div>
`;
}

/** The page with its tools right above the table. */
function withTools(phrases: Phrases, page: RenderedPage): RenderedPage {
  const table = '<div class="rp-matrix-frame"';
  return { ...page, html: page.html.replace(table, () => toMarkup(matrixTools(phrases)) + table) };
}

/** The script of the search and its index. */
function searchFiles(site: Site, inputs: readonly string[], facts: readonly string[]): SiteFile[] {
  return [
    { path: 'assets/search.js', inputs: [], facts: [searchScript], write: async () => searchScript },
    { path: 'assets/index.js', inputs, facts, write: async () => indexScript(site) },
  ];
}

/** The way back to the index. */
function homeOf({ roles, phrases }: Site): Crumb {
  return { href: '../index.html', words: phrases.say(roles.length > 0 ? 'site.allRoles' : 'site.allCatalogues') };
}

function familyCrumb(phrases: Phrases, { name, file }: Family): Crumb {
  return {
    href: `../matrices/${encodeURIComponent(file)}.html`,
    words: titleOfMatrixFor(phrases, name || phrases.say('site.otherRoles')),
  };
}

/** Whether a family has a page of its skills by grade, which takes two roles with skills. */
function hasMatrix({ roles }: Family): boolean {
  return roles.filter(({ profile }) => profile.groups.some(({ skills }) => skills.some(isShownSkill))).length > 1;
}

/** What a page says of roles and where it leads for them, in the order in which it has them. */
function namesOf(roles: readonly PlacedRole[]): string[] {
  return roles.map(({ title, file }) => `${file} ${title}`);
}

function inputsOf(roles: readonly PlacedRole[]): string[] {
  return [...new Set(roles.flatMap(({ profile }) => profile.dependencies))].sort();
}

/** Where a page's links lead, which depends on which other pages there are. */
function linksOf({ profile }: PlacedRole, linkTo: ReturnType<typeof linksBetween>): string[] {
  const { previous, next, base, reportsTo } = profile.neighbours;
  const neighbours = [...previous, ...next, ...(base ? [base] : []), ...(reportsTo ? [reportsTo] : [])];
  return [
    ...neighbours.map(({ id, target }) => `${id} ${target ? linkTo(target) : ''}`),
    ...profile.groups.flatMap(({ skills }) =>
      skills.map(({ skill }) => (skill && linkTo({ uri: skill.uri, line: skill.range.start.line })) ?? ''),
    ),
  ];
}

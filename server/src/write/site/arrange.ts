import { languageTag } from '../../service/document/languageTag.ts';
import type { Framework } from '../../service/document/profile/profile.ts';
import { isShownSkill } from '../../service/model/shown.ts';
import { createFileNames } from '../fileName.ts';
import { createMarkdown, type Markdown } from '../html/markdown.ts';
import { groupedBy } from './groupedBy.ts';
import { laddersAmong } from './ladders.ts';
import type { Catalogue, CatalogueSkill, Family, PlacedRole, Site, SiteRole } from './model.ts';

/** Decides which pages there are and what they are called. The same roles make the same names, in whichever order they come. */
export function arrange(given: readonly SiteRole[], frameworks: readonly Framework[] = []): Site {
  const markdown = createMarkdown();
  const names = createFileNames();
  const roles = given
    .toSorted((a, b) => compareTexts(a.uri, b.uri))
    .map((one): PlacedRole => {
      const { id, title } = one.profile.role;
      const plain = markdown.plain(title?.value ?? '') || id?.value || 'Untitled role';
      return { ...one, title: plain, file: names(id?.value ?? plain, 'role') };
    });
  // Wherever several roles are listed they stand as on their ladders.
  const families = familiesOf(roles, markdown);
  const ordered = families.flatMap((family) => family.roles);
  const catalogues = ordered.length > 0 ? usedCatalogues(ordered, markdown) : wholeCatalogues(frameworks, markdown);
  return { roles: ordered, families, catalogues };
}

function familiesOf(roles: readonly PlacedRole[], markdown: Markdown): Family[] {
  const names = createFileNames();
  const byName = groupedBy(roles, ({ profile }) => markdown.plain(profile.role.family?.value ?? '').toLowerCase());
  return [...byName]
    .toSorted(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : compareTexts(a, b)))
    .map(([key, members]) => {
      const name = markdown.plain(members[0]?.profile.role.family?.value ?? '');
      const { ladders, ordered } = laddersAmong(members.toSorted((a, b) => compareTexts(a.title, b.title)));
      return { name, file: names(key, 'family'), roles: ordered, ladders };
    });
}

/** The skills of catalogues that roles refer to, each with the roles that do. */
function usedCatalogues(roles: readonly PlacedRole[], markdown: Markdown): Catalogue[] {
  const names = createFileNames();
  const uses = roles.flatMap((role) =>
    role.profile.groups.flatMap((group) =>
      group.skills.flatMap((skill) =>
        skill.skill && isShownSkill(skill) ? [{ role, skill, known: skill.skill }] : [],
      ),
    ),
  );
  return [...groupedBy(uses, ({ known }) => known.uri)]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([uri, ofCatalogue]) => {
      const name = markdown.plain(ofCatalogue[0]?.skill.catalogue ?? '') || 'Catalogue';
      const bySkill = groupedBy(ofCatalogue, ({ known }) => known.range.start.line);
      const skills = placedSkills(
        [...bySkill.values()].flatMap(([first, ...others]) =>
          first ? [{ skill: first.known, uses: [first, ...others] }] : [],
        ),
        markdown,
      );
      return { uri, name, lang: 'en', file: names(name, 'catalogue'), skills };
    });
}

function wholeCatalogues(frameworks: readonly Framework[], markdown: Markdown): Catalogue[] {
  const names = createFileNames();
  return frameworks
    .toSorted((a, b) => compareTexts(a.uri, b.uri))
    .map((framework) => {
      const { uri, id, lang } = framework;
      const name = markdown.plain(framework.name?.value ?? '') || id?.value || 'Catalogue';
      const skills = placedSkills(
        [...framework.skills.values()].map((skill) => ({ skill, uses: [] })),
        markdown,
      );
      return { uri, name, lang: languageTag(lang?.value), file: names(name, 'catalogue'), whole: framework, skills };
    });
}

/** Skills by name, each with an anchor of its own. */
function placedSkills(given: readonly Pick<CatalogueSkill, 'skill' | 'uses'>[], markdown: Markdown): CatalogueSkill[] {
  const anchors = createFileNames();
  return given
    .map(({ skill, uses }): CatalogueSkill => {
      const id = skill.id.value;
      const name = markdown.plain(skill.name?.value ?? '') || id || 'Unnamed skill';
      return { skill, uses, name, line: skill.range.start.line, anchor: `skill-${anchors(id, 'skill')}` };
    })
    .toSorted((a, b) => compareTexts(a.name, b.name));
}

/** By code points and without regard to case, so that the order is the same on every machine. */
export function compareTexts(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

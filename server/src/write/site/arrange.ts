import type { Speech } from '../../service/compare/model.ts';
import { languageTag } from '../../service/document/languageTag.ts';
import type { Framework } from '../../service/document/profile/profile.ts';
import { laddersAmong } from '../../service/model/ladders.ts';
import { isShownSkill } from '../../service/model/shown.ts';
import { groupedBy } from '../../service/support/groupedBy.ts';
import { compareTexts, orderOf } from '../../service/text/compareTexts.ts';
import { nameKey } from '../../service/text/names.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { createFileNames } from '../fileName.ts';
import { createMarkdown, type Markdown } from '../html/markdown.ts';
import type { Catalogue, CatalogueSkill, Family, PlacedRole, Site, SiteRole } from './model.ts';

/** Decides which pages there are and what they are called. The same roles make the same names, in whichever order they come. */
export function arrange(given: readonly SiteRole[], frameworks: readonly Framework[], speech: Speech): Site {
  const { phrases } = speech;
  const markdown = createMarkdown();
  const names = createFileNames();
  const roles = given
    .toSorted((a, b) => compareTexts(a.uri, b.uri))
    .map((one): PlacedRole => {
      const { id, title } = one.profile.role;
      const plain = markdown.plain(title?.value ?? '') || id?.value || phrases.say('document.untitledRole');
      return { ...one, title: plain, file: names(id?.value ?? plain, 'role') };
    });
  // Wherever several roles are listed they stand as on their ladders.
  const families = familiesOf(roles, markdown, phrases);
  const ordered = families.flatMap((family) => family.roles);
  const catalogues =
    ordered.length > 0 ? usedCatalogues(ordered, markdown, phrases) : wholeCatalogues(frameworks, markdown, phrases);
  return { ...speech, roles: ordered, families, catalogues };
}

function familiesOf(roles: readonly PlacedRole[], markdown: Markdown, { compare }: Phrases): Family[] {
  const names = createFileNames();
  const nameOf = ({ profile }: PlacedRole) => markdown.plain(profile.role.family?.value ?? '');
  return [...groupedBy(roles, (role) => nameKey(nameOf(role)))]
    .map(([, members]) => ({ name: members[0] ? nameOf(members[0]) : '', members }))
    .toSorted(({ name: a }, { name: b }) => (a === '' ? 1 : b === '' ? -1 : compare(a, b)))
    .map(({ name, members }) => {
      const { ladders, ordered } = laddersAmong(members.toSorted((a, b) => compare(a.title, b.title)));
      return { name, file: names(name.toLowerCase(), 'family'), roles: ordered, ladders };
    });
}

/** The skills of catalogues that roles refer to, each with the roles that do. */
function usedCatalogues(roles: readonly PlacedRole[], markdown: Markdown, phrases: Phrases): Catalogue[] {
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
      const name = markdown.plain(ofCatalogue[0]?.skill.catalogue ?? '') || phrases.say('site.catalogue');
      const bySkill = groupedBy(ofCatalogue, ({ known }) => known.range.start.line);
      const framework = ofCatalogue
        .flatMap(({ role }) => [...role.profile.frameworks.values()])
        .find((one) => one.uri === uri)?.framework;
      const lang = languageTag(framework?.lang?.value);
      const skills = placedSkills(
        [...bySkill.values()].flatMap(([first, ...others]) =>
          first ? [{ skill: first.known, uses: [first, ...others] }] : [],
        ),
        { markdown, phrases, lang },
      );
      return {
        uri,
        name,
        lang,
        file: names(name, 'catalogue'),
        skills,
        ...(framework ? { framework } : {}),
      };
    });
}

function wholeCatalogues(frameworks: readonly Framework[], markdown: Markdown, phrases: Phrases): Catalogue[] {
  const names = createFileNames();
  return frameworks
    .toSorted((a, b) => compareTexts(a.uri, b.uri))
    .map((framework) => {
      const { uri, id } = framework;
      const lang = languageTag(framework.lang?.value);
      const name = markdown.plain(framework.name?.value ?? '') || id?.value || phrases.say('site.catalogue');
      const skills = placedSkills(
        [...framework.skills.values()].map((skill) => ({ skill, uses: [] })),
        { markdown, phrases, lang },
      );
      return {
        uri,
        name,
        lang,
        file: names(name, 'catalogue'),
        framework,
        whole: framework,
        skills,
      };
    });
}

/** Skills by name, each with an anchor of its own. */
function placedSkills(
  given: readonly Pick<CatalogueSkill, 'skill' | 'uses'>[],
  { markdown, phrases, lang }: Speech & { readonly markdown: Markdown },
): CatalogueSkill[] {
  const order = orderOf(lang);
  const anchors = createFileNames();
  return given
    .map(({ skill, uses }): CatalogueSkill => {
      const id = skill.id.value;
      const name = markdown.plain(skill.name?.value ?? '') || id || phrases.say('skills.unnamed');
      return { skill, uses, name, line: skill.range.start.line, anchor: `skill-${anchors(id, 'skill')}` };
    })
    .toSorted((a, b) => order(a.name, b.name));
}

import { isShownSkill } from '../../service/model/shown.ts';
import { createFileNames } from '../fileName.ts';
import { createMarkdown, type Markdown } from '../html/markdown.ts';
import { groupedBy } from './groupedBy.ts';
import { laddersAmong } from './ladders.ts';
import type { Family, PlacedRole, Site, SiteRole, UsedCatalogue, UsedSkill } from './model.ts';

/** Decides which pages there are and what they are called. The same roles make the same names, in whichever order they come. */
export function arrange(given: readonly SiteRole[]): Site {
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
  return { roles: ordered, families, catalogues: cataloguesOf(ordered, markdown) };
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
function cataloguesOf(roles: readonly PlacedRole[], markdown: Markdown): UsedCatalogue[] {
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
      const anchors = createFileNames();
      const skills = [...groupedBy(ofCatalogue, ({ known }) => known.range.start.line)]
        .map(([line, ofSkill]): UsedSkill => {
          const known = ofSkill[0]?.known;
          const label = markdown.plain(known?.name?.value ?? '') || known?.id.value || 'Unnamed skill';
          return { line, name: label, anchor: `skill-${anchors(known?.id.value ?? label, 'skill')}`, uses: ofSkill };
        })
        .toSorted((a, b) => compareTexts(a.name, b.name));
      return { uri, name, file: names(name, 'catalogue'), skills };
    });
}

/** By code points and without regard to case, so that the order is the same on every machine. */
export function compareTexts(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

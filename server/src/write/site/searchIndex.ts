import { skillLabel } from '../../service/model/labels.ts';
import { isShownSkill } from '../../service/model/shown.ts';
import { createMarkdown } from '../html/markdown.ts';
import { hrefOf } from './links.ts';
import type { PlacedRole, Site } from './model.ts';
import type { FoundRole, SiteIndex } from './page/words.ts';

/** What the search knows, as a script, since a page on a disk may load scripts but read no files. */
export function indexScript({ roles }: Site): string {
  const { plain } = createMarkdown();
  const skills = new Map<string, number>();
  const found = roles.map((role): FoundRole => {
    const own = skillNames(role)
      .map(plain)
      .filter((name) => name !== '');
    for (const name of own) if (!skills.has(name)) skills.set(name, skills.size);
    const { family } = role.profile.role;
    const { organisation } = role.profile.presentation;
    const about = [role.profile.grade, family?.value, organisation?.value].flatMap((text) =>
      text ? [plain(text)] : [],
    );
    return {
      title: role.title,
      href: hrefOf('roles', role.file),
      about: about.join(' · '),
      skills: [...new Set(own.flatMap((name) => skills.get(name) ?? []))],
    };
  });
  const index: SiteIndex = { roles: found, skills: [...skills.keys()] };
  return `window.roleProfilesIndex = ${JSON.stringify(index).replaceAll('<', '\\u003c')};\n`;
}

function skillNames({ profile }: PlacedRole): string[] {
  return profile.groups.flatMap(({ skills }) =>
    skills.filter(isShownSkill).flatMap((skill) => skillLabel(skill) ?? []),
  );
}

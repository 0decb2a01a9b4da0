import { stepKind } from '../../jobProfile/levels.ts';
import { categoryName } from '../../service/model/catalogue.ts';
import { skillLabel } from '../../service/model/labels.ts';
import { writtenLevel } from '../../service/model/levels.ts';
import type { ResolvedSkill } from '../../service/model/resolveProfile.ts';
import { isShownSkill } from '../../service/model/shown.ts';
import { capitalised } from '../../service/text/capitalised.ts';
import { createMarkdown, type Markdown } from '../html/markdown.ts';
import { hrefOf } from './links.ts';
import type { Catalogue, PlacedRole, Site } from './model.ts';
import { type IndexedLevel, type IndexedRole, type IndexedSkill, type SiteIndex, stepKinds } from './page/words.ts';

/** What the search knows, as a script, since a page on a disk may load scripts but read no files. */
export function indexScript({ roles, catalogues }: Site): string {
  const markdown = createMarkdown();
  const places = placesOf(catalogues, markdown);
  const skills = numbered<IndexedSkill>();
  const levels = numbered<IndexedLevel>();
  const found = roles.map((role): IndexedRole => {
    const own = skillsOf(role).flatMap((skill): [number, number][] => {
      const name = markdown.plain(skillLabel(skill) ?? '');
      if (name === '') return [];
      const place = skill.skill && places.get(`${skill.skill.uri}#${skill.skill.range.start.line}`);
      const number = skills.numberOf({ name, about: '', ...place });
      const level = levelOf(skill, markdown);
      return [[number, level ? levels.numberOf(level) : -1]];
    });
    const { family } = role.profile.role;
    const { organisation } = role.profile.presentation;
    const about = [role.profile.grade, family?.value, organisation?.value].flatMap((text) =>
      text ? [markdown.plain(text)] : [],
    );
    return {
      title: role.title,
      href: hrefOf('roles', role.file),
      about: about.join(' · '),
      skills: [...new Map(own).entries()],
    };
  });
  const index: SiteIndex = { roles: found, skills: skills.values, levels: levels.values };
  return `window.roleProfilesIndex = ${JSON.stringify(index).replaceAll('<', '\\u003c')};\n`;
}

function skillsOf({ profile }: PlacedRole): ResolvedSkill[] {
  return profile.groups.flatMap(({ skills }) => skills.filter(isShownSkill));
}

function levelOf({ level, unknownLevel }: ResolvedSkill, { plain }: Markdown): IndexedLevel | undefined {
  if (level)
    return [plain(level.name), level.steps.map((_, step) => stepKinds.indexOf(stepKind(level, step))).join('')];
  return unknownLevel && [writtenLevel(unknownLevel), ''];
}

/** Where the site shows the skills of catalogues, and what it says of them in a line. */
function placesOf(catalogues: readonly Catalogue[], { plain }: Markdown) {
  return new Map(
    catalogues.flatMap(({ uri, file, name: catalogue, framework, skills }) =>
      skills.map(({ skill, line, anchor }) => {
        const category = skill.category.at(-1);
        const about = [
          skill.kind && capitalised(plain(skill.kind.value)),
          category && plain(categoryName(framework, category.value)),
          catalogue,
        ];
        const href = `${hrefOf('skills', file)}#${encodeURIComponent(anchor)}`;
        return [`${uri}#${line}`, { href, about: about.filter((one) => one).join(' · ') }] as const;
      }),
    ),
  );
}

/** Gives equal values one number, counted from 0. */
function numbered<T>() {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values: values as readonly T[],
    numberOf: (value: T): number => {
      const key = JSON.stringify(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      values.push(value);
      return values.length - 1;
    },
  };
}

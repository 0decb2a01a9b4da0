/** Roles side by side that are hard to lay out: so many roles of one ladder, so many skills, with names of so many letters in turns. */
export interface SidesShape {
  readonly roles: number;
  readonly skills: number;
  readonly names?: readonly number[];
  readonly texts?: readonly number[];
  readonly lang?: string;
}

/** Words for so many letters, the same for the same number. */
export function wordsOf(letters: number): string {
  const all = 'watching quietly over all systems that people rely on every day and night ';
  return all
    .repeat(Math.ceil(letters / all.length))
    .slice(0, letters)
    .trim();
}

const levels = ['awareness', 'working', 'practitioner', 'expert'] as const;

/** A fixture of role files. Levels rise, fall, begin and end from role to role, always in the same way. */
export function sides({
  roles,
  skills,
  names = [5, 18, 33, 60, 26, 41],
  texts = [60, 240, 120],
  lang = 'en',
}: SidesShape): string {
  const of = <T>(all: readonly T[], i: number): T => all[i % all.length] as T;
  const item = (role: number, i: number) => {
    if ((role * 7 + i * 3) % 11 === 0) return [];
    const level = of(levels, Math.floor((role + i) / 2) + (i % 5 === 0 ? 4 - role : 0) + 8);
    const text = wordsOf(of(texts, i + (i % 3 === 0 ? role : 0)));
    const importance = (role + i) % 6 === 0 ? 'desirable' : 'essential';
    return [
      `      - { name: "${wordsOf(of(names, i))} ${i}", scale: ddat, level: ${level}, importance: ${importance}, description: "${wordsOf(of(texts, i))}.", levelDescription: "${text} ${role % 2}.", examples: ["${wordsOf(70)} ${role}."] }`,
    ];
  };
  return Array.from({ length: roles }, (_, role) => {
    const groups = Array.from({ length: Math.ceil(skills / 12) }, (_one, group) => {
      const items = Array.from({ length: Math.min(12, skills - group * 12) }, (_two, i) =>
        item(role, group * 12 + i),
      ).flat();
      return items.length === 0 ? '' : `  - title: Group ${group + 1}\n    items:\n${items.join('\n')}\n`;
    });
    return `--- /r${role}.role.yaml
id: r${role}
title: "${wordsOf(of(names, role))} ${role}"
lang: ${lang}
family: Operations
organisation: Example Trust
grade: Grade ${role}
version: "${role + 1}"
${role === roles - 1 ? 'status: draft' : `progressesTo: [r${role + 1}]`}
summary: "${wordsOf(120 + role * 40)}."
skills:
${groups.join('')}`;
  }).join('');
}

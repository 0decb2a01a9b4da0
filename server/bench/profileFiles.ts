import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomIntegers } from '../test/support/random.ts';
import { adjectives, capitalised, createPhrases, list, type Phrases, things } from './phrases.ts';

/** The size of the files that were written. */
export interface ProfileFiles {
  readonly bytes: number;
  /** How many files have a slip, which a check reads again for its fixes. */
  readonly withSlips: number;
}

const fields = list(
  'Network, Storage, Payment, Identity, Customer, Hardware, Contract, Database, Service, Product, Release, Security, Training, Mobile, Supplier, Workforce, Incident, Archive, Vehicle, Laboratory',
);
const acts = list('management, analysis, planning, review, modelling, assurance, testing, support, design, governance');
const levels = ['awareness', 'working', 'practitioner', 'expert'] as const;
const skills = fields.length * acts.length;

/**
 * Writes a framework of 200 skills, and `roles` roles with 20 skills each that resemble real ones: most texts are distinct, in all scalar
 * styles, and one file in twenty has a slip.
 */
export function writeProfiles(folder: string, roles: number): ProfileFiles {
  const random = randomIntegers(20);
  const phrases = createPhrases(random);
  let [bytes, withSlips] = [0, 0];
  const write = (path: string, lines: readonly string[]) => {
    const text = `${lines.join('\n')}\n`;
    bytes += Buffer.byteLength(text);
    writeFileSync(join(folder, path), text);
  };
  write('catalogue.framework.yaml', frameworkLines(phrases));
  for (let role = 0; role < roles; role++) {
    const team = `team-${role % 50}`;
    mkdirSync(join(folder, team), { recursive: true });
    const hasSlip = role % 20 === 7;
    if (hasSlip) withSlips++;
    write(`${team}/role-${role}.role.yaml`, roleLines(role, phrases, random, hasSlip));
  }
  return { bytes, withSlips };
}

function frameworkLines({ sentence }: Phrases): string[] {
  const lines = ['id: catalogue', 'name: Catalogue', 'version: "1"', 'lang: en-GB', 'defaultScale: steps', 'scales:'];
  lines.push('  steps:', '    name: Steps', '    levels:');
  for (const [index, id] of levels.entries()) {
    lines.push(`      - { id: ${id}, value: ${index + 1}, name: ${capitalised(id)} }`);
  }
  lines.push('skills:');
  for (let skill = 0; skill < skills; skill++) {
    lines.push(`  - id: ${skillName(skill).toLowerCase().replace(' ', '-')}`, `    name: ${skillName(skill)}`);
    lines.push(`    description: ${sentence()}`, '    levels:');
    for (const level of levels) lines.push(`      ${level}: ${sentence()}`);
  }
  return lines;
}

function skillName(skill: number): string {
  return `${fields[skill % fields.length]} ${acts[Math.floor(skill / fields.length) % acts.length]}`;
}

function roleLines(
  role: number,
  { sentence, pick, name }: Phrases,
  random: (below: number) => number,
  hasSlip: boolean,
): string[] {
  const lines = [
    '# Generated for a measurement.',
    `id: role-${role}`,
    `title: ${skillName(random(skills))} lead ${role}`,
    `family: ${pick(fields)} services`,
    'status: published',
    'lang: en-GB',
    'frameworks:',
    '  catalogue: ../catalogue.framework.yaml',
    'summary: >-',
    `  ${sentence()}`,
    `  ${sentence()}`,
    '',
    `  ${sentence()}`,
  ];
  const items = (key: string, count: number, styled: (text: string) => string) => {
    lines.push(`${key}:`);
    const names = distinct(count, name);
    for (const one of names) lines.push(`  - name: ${one}`, `    description: ${styled(sentence())}`);
  };
  items('background', 3, (text) => `"${text}"`);
  items('workActivities', 8, (text) => `>-\n      ${text}\n      ${sentence()}`);
  lines.push('skills:', '  - title: From the catalogue', '    framework: catalogue', '    items:');
  const first = random(skills);
  for (let i = 0; i < 12; i++) {
    const id = skillName(first + i * 7)
      .toLowerCase()
      .replace(' ', '-');
    lines.push(`      - ref: catalogue/${id}`, `        level: ${levels[random(4)]}`);
  }
  lines.push('  - title: Of this role', '    scale: catalogue/steps', '    items:');
  for (const [index, one] of distinct(8, name).entries()) {
    lines.push(`      - name: ${one}`, `        level: ${levels[(role + index) % 4]}`);
    lines.push(`        description: ${sentence()}`);
  }
  items('training', 3, (text) => `'${text}'`);
  lines.push(
    'notes: |-',
    `  ${sentence()}`,
    '',
    `  - ${pick(things)}`,
    `  - ${hasSlip ? 'the the ' : ''}${pick(adjectives)} ${pick(things)}`,
  );
  return lines;
}

function distinct(count: number, make: () => string): readonly string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

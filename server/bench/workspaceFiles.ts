import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A generated workspace: one framework, and roles that refer to its skills. */
export interface BenchmarkWorkspace {
  readonly framework: string;
  readonly frameworkFile: string;
  /** Paths relative to the folder. */
  readonly roleFiles: readonly string[];
  /** The lines of the skill that one role in five refers to; 0-based, `end` exclusive. */
  readonly popularSkill: { readonly start: number; readonly end: number };
  /** The roles that refer to it. */
  readonly popularIn: readonly string[];
  /** A word in the text of the popular skill that may be replaced. */
  readonly word: { readonly line: number; readonly start: number; readonly end: number };
  /** A reference in the first role, and the text of that role. */
  readonly hover: { readonly text: string; readonly line: number; readonly character: number };
}

// Combined they name 14,400 skills that resemble one another as much as those of real catalogues.
const fields =
  'network storage payment identity customer hardware contract database service product release security training mobile'
    .concat(' analytics supplier workforce incident archive telephony licence vehicle facility laboratory')
    .split(' ');
const matters =
  'risk demand quality capacity knowledge change design cost access performance configuration continuity event'
    .concat(' problem request asset level standard policy record report audit recovery strategy portfolio')
    .split(' ');
const acts =
  'management analysis planning review modelling assurance testing support engineering governance improvement design'
    .concat(
      ' monitoring operation procurement administration evaluation coordination forecasting migration deployment research',
    )
    .concat(' automation negotiation')
    .split(' ');

function skillWords(number: number): [string, string, string] {
  const [field, rest] = [number % fields.length, Math.floor(number / fields.length)];
  const [matter, act] = [rest % matters.length, Math.floor(rest / matters.length)];
  return [fields[field] ?? '', matters[matter] ?? '', acts[act] ?? ''];
}

const levels = ['awareness', 'working', 'practitioner', 'expert'] as const;

/** How many teams the roles are in, each in a folder of its own. */
const teams = 50;

/**
 * Writes a framework of `skills` skills and `roles` roles into a folder, each role as a file in one of fifty folders for teams. Where it is `sorted`,
 * skills stand in categories, and the roles of a team are a family with a ladder.
 */
export function writeWorkspace(folder: string, skills: number, roles: number, isSorted = false): BenchmarkWorkspace {
  const lines = ['id: catalogue', 'name: Generated catalogue', 'version: "1"', 'defaultScale: steps', 'scales:'];
  lines.push('  steps:', '    name: Steps', '    levels:');
  for (const [index, id] of levels.entries()) {
    lines.push(`      - { id: ${id}, value: ${index + 1}, name: ${capitalised(id)} }`);
  }
  if (isSorted)
    lines.push('categories:', ...fields.map((field) => `  - { id: ${field}, name: ${capitalised(field)} }`));
  lines.push('skills:');
  const popular = Math.floor(skills / 2);
  let popularSkill = { start: 0, end: 0 };
  for (let i = 0; i < skills; i++) {
    const start = lines.length;
    lines.push(
      `  - id: ${skillWords(i).join('-')}`,
      `    name: ${capitalised(skillWords(i).join(' '))}`,
      '    kind: skill',
      ...(isSorted ? [`    category: [${skillWords(i)[0]}]`] : []),
      `    description: Plans, carries out and reviews ${skillWords(i).join(' ')} with colleagues of other teams.`,
      '    levels:',
    );
    for (const level of levels) lines.push(`      ${level}: You do ${skillWords(i).join(' ')} as ${level} people do.`);
    if (i === popular) popularSkill = { start, end: lines.length };
  }
  const framework = `${lines.join('\n')}\n`;
  const frameworkFile = 'catalogue.framework.yaml';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, frameworkFile), framework);

  const roleFiles: string[] = [];
  const popularIn: string[] = [];
  let hover = { text: '', line: 0, character: 0 };
  for (let i = 0; i < roles; i++) {
    const team = `team-${i % teams}`;
    const path = `${team}/role-${i}.role.yaml`;
    const next = i + teams < roles ? [`progressesTo: [role-${i + teams}]`] : [];
    const place = isSorted ? [`family: Team ${i % teams}`, ...next] : [];
    const text = roleText(i, skills, i % 5 === 0 ? popular : undefined, place);
    mkdirSync(join(folder, team), { recursive: true });
    writeFileSync(join(folder, path), text);
    roleFiles.push(path);
    if (i % 5 === 0) popularIn.push(path);
    if (i === 0) {
      const line = text.split('\n').findIndex((one) => one.includes('ref: '));
      hover = { text, line, character: (text.split('\n')[line] ?? '').indexOf('catalogue/') + 'catalogue/s'.length };
    }
  }
  const line = popularSkill.start + 3;
  const start = (lines[line] ?? '').indexOf('carries');
  const word = { line, start, end: start + 'carries'.length };
  return { framework, frameworkFile, roleFiles, popularSkill, popularIn, word, hover };
}

function capitalised(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}

function roleText(number: number, skills: number, popular: number | undefined, place: readonly string[]): string {
  const lines = [
    `id: role-${number}`,
    `title: Engineer number ${number}`,
    'status: published',
    ...place,
    'frameworks:',
    '  catalogue: ../catalogue.framework.yaml',
    `summary: Runs the services of team ${number}, and helps colleagues to do the same.`,
    'workActivities:',
    '  - name: Documentation',
    '    description: Keeps records that others can follow.',
    '  - name: Improvement',
    '    description: Finds what costs time again and again, and mends it.',
    'skills:',
    '  - title: Skills',
    '    framework: catalogue',
    '    items:',
  ];
  for (let i = 0; i < 20; i++) {
    const skill = i === 0 && popular !== undefined ? popular : (number * 137 + i * 691) % skills;
    lines.push(
      `      - ref: catalogue/${skillWords(skill).join('-')}`,
      `        level: ${levels[(number + i) % levels.length]}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

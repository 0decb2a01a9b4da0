import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSpeller } from '../../../src/service/text/spelling/load.ts';
import { type File, Judge } from '../../support/judge.ts';
import { randomIntegers } from '../../support/random.ts';
import { randomEdit } from '../../support/randomEdits.ts';
import { rounds } from '../../support/thorough.ts';

/** How many edits; set `EDITS` to make more of them. */
const edits = rounds(160);

const role = `id: lead
title: Lead engineer
summary: Leads the people who look after devices.
frameworks:
  house: ./house.framework.yaml
workActivities:
  - name: Cabling
    description: Plans new cabling. Keeps to the safety rules of each site.
  - name: Removals
    description: Takes out old equipment. Keeps to the safety rules of each site.
  - description: Writes guides
skills:
  - title: Technical
    scale: ddat
    items:
      - name: Operating systems
        type: Technical
        level: working
        description: >-
          Leads the hand-over of devices to operations, with suppliers and volunteers,
          and writes down what was agreed.
        examples:
          - Checked each handover.
          - "Wrote the the guide."
      - ref: house/testing
        level: low
      - name: Reporting
        type: Technical
        level: working
        description: Takes part, when asked, in formal meetings such as pay reviews and disciplinary hearings.
  - title: Behavioural
    items:
      - name: Reporting
        description: Holds yearly appraisals. Takes part, when asked, in formal meetings such as pay reviews, complaints and disciplinary hearings.
      - name: Team work
        type: Technicl
        description: Organises meetings and prioritizes them,
      - name: Behavioural
qualifications:
  - name: A degree
`;

/** The scale of the frameworks below, and the key of their skills. */
const scaleAndSkills = `scales:
  house:
    name: House
    levels:
      - { id: low, name: Low }
      - { id: high, name: High }
defaultScale: house
skills:
`;

const framework = `id: house
name: House
${scaleAndSkills}  - id: testing
    name: Testing
    levels:
      low: Tests what others wrote.
      high:
        description: Leads the testing of others
        indicators:
          - Plans tests.
          - Plans tests.
  - id: planning
    name: Planning
    levels:
      low: Plans a week ahead.
`;

/** The same as people write it who know no key. */
const shortRole = `Title: Lead engineer
Salary: £40,000
frameworks: { house: ./house.framework.yaml }
Responsibilities:
  - "Cabling: plans new cabling. Keeps to the safety rules of each site."
  - Takes out old equipment. Keeps to the safety rules of each site.
  - Writes guides
skills: [{ ref: house/testing }, { name: Reporting, level: high }]
requirements:
  essential:
    - Operating systems
    - Wrote the the guide.
  desirable: [Team work, A degree]
about_the_team: |
  We look after devices.

  - Laptops
  - Phones
`;

/** The long form but for a list of skills that has no groups. */
const plainSkills = `title: Lead engineer
frameworks: { house: ./house.framework.yaml }
workActivities:
  - description: Writes guides
skills:
  - { ref: house/testing, level: low }
  - { name: Reporting, level: high }
`;

const shortFramework = `name: House
scales:
  house: [low, high]
skills:
  testing:
    low: Tests what others wrote.
    high: Leads the testing of others
  Planning:
    description: Plans a week ahead.
    status: retired
    replacedBy: testing
`;

const settings = [
  '',
  'packs: [structure, text, style, inclusive, ladder, catalogue]\nrules:\n  text/undefined-acronym: warning\n  structure/missing-summary: info\n',
  'packs: [structure, text, style]\nwords: [handover]\nrules:\n  structure/duplicate-item: off\n  style/closing-stop:\n    style: always\n',
];

/** A catalogue in which runs of skills are kept: some ids, names and indicators stand twice, some levels, categories and replacements do not exist. */
const catalogueOf = (count: number) => `id: house
name: House
categories:
  - { id: trade, name: Trade }
${scaleAndSkills}${Array.from({ length: count }, (_, index) => skillOf(index)).join('')}`;

const catalogue = catalogueOf(210);

function skillOf(index: number): string {
  const lines = [`- id: ${index % 50 === 7 ? 'testing' : `skill-${index}`}`, `  name: Skill ${index % 90}`];
  if (index % 3 === 0) lines.push(`  category: [${index % 30 === 0 ? 'trades' : 'trade'}]`);
  if (index % 40 === 5) lines.push(`  replacedBy: skill-${index * 2}`, '  status: retired');
  if (index % 60 === 11) lines.push('  scale: ddat');
  lines.push('  levels:', `    low: Keeps the records of device ${index}.`);
  if (index % 20 === 3) lines.push('    higher: Sets how records are kept');
  if (index % 33 === 4) lines.push('  indicators:', '    - Keeps a record.', '    - Keeps a record.');
  return lines.map((line) => `  ${line}\n`).join('');
}

/** Skills that come, go or stand elsewhere, as whole lines, or a few characters in one of them. */
function editOfCatalogue(text: string, random: (below: number) => number) {
  const lines = [...text.matchAll(/^ {2}(?:- |\S+:$)/gm)].map(({ index }) => index);
  if (random(2) === 0 || lines.length < 4) return randomEdit(text, random);
  const at = random(lines.length - 1);
  const start = lines[at] ?? 0;
  const end = lines[Math.min(lines.length - 1, at + 1 + random(random(4) === 0 ? 90 : 3))] ?? text.length;
  const from = random(lines.length - 1);
  const other = text.slice(lines[from], lines[from + 1]);
  const newText = ['', other, text.slice(start, end) + other, skillOf(random(300))][random(4)] ?? '';
  return { start, end: random(3) === 0 ? start : end, newText };
}

/** The same skills by their ids, none of which can stand twice. */
const catalogueById = catalogueOf(60).replaceAll(
  /^ {2}- id: (\S+)\n((?: {4}.*\n)*)/gm,
  (_, id: string, rest: string, at: number) => `  ${id === 'testing' ? `testing-${at}` : id}:\n${rest}`,
);

type Texts = Readonly<Record<File, string>>;

/** Follows edits in one service, and compares all that is known after each with what another service knows of the same texts. */
async function follow(
  starts: readonly Texts[],
  count: number,
  editOf: (texts: Texts, random: (below: number) => number) => Partial<Texts>,
): Promise<void> {
  const words = await loadSpeller();
  const seed = Number(process.env.SEED ?? 5);
  const random = randomIntegers(seed);
  let texts = starts[0] as Texts;
  let edited = new Judge(words);
  for (const file of ['settings', 'framework', 'role'] as const) edited.take(file, texts[file]);
  const history: Texts[] = [];
  for (let step = 0; step < count; step++) {
    const edit = editOf(texts, random);
    history.push(texts);
    const back = random(6) === 0 ? history[Math.max(0, history.length - 1 - random(4))] : undefined;
    texts = back ?? { ...texts, ...edit };
    // Defects pile up until hardly anything can be read.
    if (random(25) === 0) texts = starts[random(starts.length)] ?? texts;
    for (const one of ['settings', 'framework', 'role'] as const) edited.take(one, texts[one]);
    const fresh = new Judge(words);
    for (const one of ['settings', 'framework', 'role'] as const) fresh.take(one, texts[one]);
    assert.deepEqual(edited.known(), fresh.known(), `seed ${seed}, step ${step}\n${JSON.stringify(edit)}`);
    if (random(60) === 0) edited = fresh;
  }
}

test('what is known after any edits is what is known of the same texts read afresh', async () => {
  const starts = [
    { role, framework, settings: settings[1] ?? '' },
    { role: shortRole, framework, settings: settings[1] ?? '' },
    { role: plainSkills, framework, settings: settings[1] ?? '' },
    { role: shortRole, framework: shortFramework, settings: settings[1] ?? '' },
  ];
  await follow(starts, edits, (texts, random) => {
    if (random(12) === 0) return { settings: settings[random(settings.length)] ?? '' };
    const file = random(4) === 0 ? 'framework' : 'role';
    const { start, end, newText } = randomEdit(texts[file], random);
    return { [file]: texts[file].slice(0, start) + newText + texts[file].slice(end) };
  });
});

for (const [name, start] of Object.entries({ list: catalogue, 'mapping by id': catalogueById })) {
  test(`the same of a long ${name} of skills`, async () => {
    const starts = [{ role, framework: start, settings: settings[1] ?? '' }];
    await follow(starts, edits / 8, ({ framework: text }, random) => {
      const { start, end, newText } = editOfCatalogue(text, random);
      return { framework: text.slice(0, start) + newText + text.slice(end) };
    });
  });
}

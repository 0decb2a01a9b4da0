import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSpeller } from '../../../src/service/text/spelling/load.ts';
import { type File, Judge } from '../../support/judge.ts';
import { randomIntegers } from '../../support/random.ts';
import { randomEdit } from '../../support/randomEdits.ts';

/** How many edits; set `EDITS` to make more of them. */
const edits = Number(process.env.EDITS ?? 240);

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

const framework = `id: house
name: House
scales:
  house:
    name: House
    levels:
      - { id: low, name: Low }
      - { id: high, name: High }
defaultScale: house
skills:
  - id: testing
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

test('what is known after any edits is what is known of the same texts read afresh', async () => {
  const words = await loadSpeller();
  const seed = Number(process.env.SEED ?? 5);
  const random = randomIntegers(seed);
  const starts: readonly Record<File, string>[] = [
    { role, framework, settings: settings[1] ?? '' },
    { role: shortRole, framework, settings: settings[1] ?? '' },
    { role: plainSkills, framework, settings: settings[1] ?? '' },
    { role: shortRole, framework: shortFramework, settings: settings[1] ?? '' },
  ];
  let texts = starts[0] as Record<File, string>;
  let edited = new Judge(words);
  for (const file of ['settings', 'framework', 'role'] as const) edited.take(file, texts[file]);
  const history: Record<File, string>[] = [];
  for (let step = 0; step < edits; step++) {
    const file: File = random(12) === 0 ? 'settings' : random(4) === 0 ? 'framework' : 'role';
    history.push(texts);
    const back = random(6) === 0 ? history[Math.max(0, history.length - 1 - random(4))] : undefined;
    if (back) texts = back;
    else if (file === 'settings') texts = { ...texts, settings: settings[random(settings.length)] ?? '' };
    else {
      const { start: from, end, newText } = randomEdit(texts[file], random);
      texts = { ...texts, [file]: texts[file].slice(0, from) + newText + texts[file].slice(end) };
    }
    // Defects pile up until hardly anything can be read.
    if (random(25) === 0) texts = starts[random(starts.length)] ?? texts;
    for (const one of ['settings', 'framework', 'role'] as const) edited.take(one, texts[one]);
    const fresh = new Judge(words);
    for (const one of ['settings', 'framework', 'role'] as const) fresh.take(one, texts[one]);
    assert.deepEqual(edited.known(), fresh.known(), `seed ${seed}, step ${step}, ${file}\n${texts[file]}`);
    if (random(60) === 0) edited = fresh;
  }
});

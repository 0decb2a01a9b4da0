import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataFormat } from '../../../src/import/formats/data/data.ts';
import { testsOfBadInput } from '../support/badInputs.ts';
import { fileOf, filesOf, readDraft, sourceOf } from '../support/drafts.ts';

const areas = `export interface Level { level: number; name: string }

export const AREAS: Area[] = [
  {
    id: 'dough',
    name: 'Dough',
    icon: 'bread',
    description: 'All that is kneaded',
    competencies: [
      {
        id: 'kneading',
        name: 'Kneading',
        description: 'With both hands',
        levels: [
          { level: 1, name: 'Helper', description: 'Watches', indicators: ['Asks', 'Cleans'] },
          { level: 2, name: 'Baker', description: 'Kneads', indicators: [{ text: 'Folds', tools: ['hands'] }] },
        ],
      },
      { name: 'Resting', levels: { 2: 'Waits', 1: ['Sits', 'Sleeps'] } },
    ],
  },
]
export const motto = 'Bread first'
`;

test('areas with competencies and levels become categories and skills', async () => {
  const draft = await readDraft(dataFormat, areas, { name: 'mill/competencies.ts' });
  assert.deepEqual(fileOf(draft, 'framework'), {
    id: 'competencies',
    name: 'Competencies',
    defaultScale: 'levels',
    scales: {
      levels: {
        name: 'Levels',
        levels: [
          { id: '1', value: 1, name: 'Helper' },
          { id: '2', value: 2, name: 'Baker' },
        ],
      },
    },
    categories: [{ id: 'dough', name: 'Dough', description: 'All that is kneaded', 'x-icon': 'bread' }],
    skills: [
      {
        id: 'kneading',
        name: 'Kneading',
        category: ['dough'],
        description: 'With both hands',
        levels: {
          1: { description: 'Watches', indicators: ['Asks', 'Cleans'] },
          2: { description: 'Kneads', indicators: [{ text: 'Folds', examples: ['hands'] }] },
        },
      },
      {
        id: 'resting',
        name: 'Resting',
        category: ['dough'],
        levels: { 2: { description: 'Waits' }, 1: { indicators: ['Sits', 'Sleeps'] } },
      },
    ],
  });
});

test('one thing around all skills is the framework, and a call that adds data is read as data', async () => {
  const text = `(window.all = window.all || []).push({
    title: "🍞 Bakery", path: "bakery", summary: "Bakes.",
    topics: [{ title: "Fire", path: "fire", summary: "Hot.", levels: [
      { title: "n00b", path: "n00b", summary: "", criteria: ["Lights it", "Guards it"] },
      { title: "Master", path: "master", criteria: ["Teaches"] },
    ] }],
  });`;
  const draft = await readDraft(dataFormat, text, { name: 'bakery.js' });
  const { name, description, skills, scales } = fileOf(draft, 'framework') as Record<string, unknown>;
  assert.deepEqual([name, description], ['🍞 Bakery', 'Bakes.']);
  assert.deepEqual((scales as { levels: { levels: unknown } }).levels.levels, [
    { id: 'n00b', name: 'n00b' },
    { id: 'master', name: 'Master' },
  ]);
  assert.deepEqual(skills, [
    {
      id: 'fire',
      name: 'Fire',
      description: 'Hot.',
      levels: {
        n00b: { indicators: ['Lights it', 'Guards it'], 'x-path': 'n00b' },
        master: { indicators: ['Teaches'], 'x-path': 'master' },
      },
    },
  ]);
});

test('roles with duties become role files, and lists of grades grades', async () => {
  const text = `company: Old Mill
grades:
  - { name: Helper, description: Sweeps }
  - { name: Baker }
roles:
  - id: baker
    title: Baker
    description: Bakes bread.
    responsibilities: [Light the oven, { name: Knead, description: For an hour }]
    requirements: [Patience]
    skills: [{ name: Kneading, level: high }]
    salary: much
  - title: Owner
    duties: [Count the money]
`;
  const draft = await readDraft(dataFormat, text, { name: 'mill.yaml' });
  const { 'mill.framework.yaml': framework, ...roles } = filesOf(draft);
  assert.deepEqual(framework, {
    id: 'mill',
    name: 'Mill',
    grades: [
      { id: 'helper', name: 'Helper', description: 'Sweeps' },
      { id: 'baker', name: 'Baker' },
    ],
    'x-company': 'Old Mill',
  });
  const { 'baker.role.yaml': baker, 'owner.role.yaml': owner } = roles as Record<string, Record<string, unknown>>;
  assert.deepEqual(baker?.workActivities, [{ name: 'Light the oven' }, { name: 'Knead', description: 'For an hour' }]);
  assert.deepEqual(baker?.skills, [{ name: 'Patience' }, { name: 'Kneading', details: { Level: 'high' } }]);
  assert.equal(baker?.['x-salary'] ?? (baker?.details as Record<string, unknown> | undefined)?.salary, 'much');
  assert.deepEqual(owner, { id: 'owner', title: 'Owner', workActivities: [{ name: 'Count the money' }] });
});

test('data is recognised by its keys, and files of programs are not', () => {
  assert.ok((dataFormat.recognise(sourceOf(areas, 'areas.ts'))?.sureness ?? 0) > 0.4);
  const manifest = '{ "name": "x", "devDependencies": {}, "levels": [], "description": "" }';
  for (const name of ['package.json', 'a.json', 'a.framework.yaml', 'a.txt']) {
    assert.equal(dataFormat.recognise(sourceOf(manifest, name)), undefined, name);
  }
});

testsOfBadInput(dataFormat, { text: areas, name: 'areas.ts' });

test('a file of grades alone becomes a framework of grades', async () => {
  const text = '- id: helper\n  name: Helper\n  summary: Sweeps\n- id: baker\n  name: Baker\n  summary: Bakes\n';
  assert.ok(dataFormat.recognise(sourceOf(text, 'data/levels.yml')));
  const draft = await readDraft(dataFormat, text, { name: 'data/levels.yml' });
  assert.deepEqual(fileOf(draft, 'framework'), {
    id: 'levels',
    name: 'Levels',
    grades: [
      { id: 'helper', name: 'Helper', description: 'Sweeps' },
      { id: 'baker', name: 'Baker', description: 'Bakes' },
    ],
  });
});

test('levels beside the name of a skill, and levels under numbers with names of their own, are levels', async () => {
  const text = `export default[
    { "id": 1, "name": "Kneading", "mill": 3, "basic": "Watches.", "medium": "Helps.", "expert": "Kneads." },
    { name: "Resting", levels: { 1: { name: "Learning", description: ["Sits", "Sleeps"] }, 2: { name: "Mastering", description: "Waits" } } },
  ]`;
  assert.ok(dataFormat.recognise(sourceOf(text, 'skill.js')));
  const draft = await readDraft(dataFormat, text, { name: 'skill.js' });
  const { skills, scales } = fileOf(draft, 'framework') as { skills: unknown; scales: { levels: { levels: unknown } } };
  assert.deepEqual(scales.levels.levels, [
    { id: 'basic', name: 'basic' },
    { id: 'medium', name: 'medium' },
    { id: 'expert', name: 'expert' },
    { id: '1', name: 'Learning' },
    { id: '2', name: 'Mastering' },
  ]);
  assert.deepEqual(skills, [
    {
      id: 'kneading',
      name: 'Kneading',
      levels: {
        basic: { description: 'Watches.' },
        medium: { description: 'Helps.' },
        expert: { description: 'Kneads.' },
      },
      'x-id': 1,
      'x-mill': 3,
    },
    {
      id: 'resting',
      name: 'Resting',
      levels: { 1: { indicators: ['Sits', 'Sleeps'] }, 2: { description: 'Waits' } },
    },
  ]);
});

test('adverts as data are a role each, with what they are paid and where among the facts', async () => {
  const text = JSON.stringify([
    {
      title: 'Baker',
      company: 'Mill',
      location: 'Harbour',
      salary: { min: 24000, max: 26000 },
      reports_to: 'Miller',
      description: 'Bakes.',
      tags: ['bread'],
    },
    { title: 'Carter', company: 'Mill', salary_range: '20,000', startDate: 'May', description: 'Carries.' },
  ]);
  const draft = await readDraft(dataFormat, text, { name: 'jobs.json' });
  assert.deepEqual(Object.values(filesOf(draft) as object), [
    {
      id: 'baker',
      title: 'Baker',
      summary: 'Bakes.',
      organisation: 'Mill',
      reportsTo: 'Miller',
      details: { location: 'Harbour', 'salary – min': '24000', 'salary – max': '26000' },
      'x-tags': ['bread'],
    },
    {
      id: 'carter',
      title: 'Carter',
      summary: 'Carries.',
      organisation: 'Mill',
      details: { 'salary range': '20,000', 'start date': 'May' },
    },
  ]);
});

test('several documents of YAML are as many roles', async () => {
  const role = (title: string) => `title: ${title}\nlocation: Leeds\nresponsibilities:\n  - Serve as a ${title}\n`;
  const text = `# Two posts.\n---\n${role('Baker')}---\n---\n${role('Porter')}...\n`;
  const draft = await readDraft(dataFormat, text, { name: 'posts.yaml' });
  const value = (title: string) => ({
    id: title.toLowerCase(),
    title,
    workActivities: [{ name: `Serve as a ${title}` }],
    details: { location: 'Leeds' },
  });
  assert.deepEqual(filesOf(draft), { 'baker.role.yaml': value('Baker'), 'porter.role.yaml': value('Porter') });
});

test('lists below kinds of requirements are skills that are essential or desirable, and other kinds are types', async () => {
  const text = `title: Baker
location: Leeds
requirements:
  must_have: [Kneading]
  nice_to_have: [Scoring]
responsibilities: [Bake]
qualifications:
  ofTrade: [Diploma]
`;
  const draft = await readDraft(dataFormat, text, { name: 'post.yaml' });
  assert.deepEqual(fileOf(draft, 'role'), {
    id: 'baker',
    title: 'Baker',
    workActivities: [{ name: 'Bake' }],
    skills: [
      { name: 'Kneading', importance: 'essential' },
      { name: 'Scoring', importance: 'desirable' },
    ],
    qualifications: [{ name: 'Diploma', type: 'of trade' }],
    details: { location: 'Leeds' },
  });
});

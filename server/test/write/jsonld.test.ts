import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import type { ResolvedProfile } from '../../src/service/model/resolveProfile.ts';
import { jsonLdOf } from '../../src/write/jsonld/jsonld.ts';
import { english } from '../support/phrases.ts';
import { randomProfile } from './everyText/randomProfile.ts';
import { readSample, resolveFixture, resolveText, sampleNames } from './html/resolved.ts';

const written = (profile: ResolvedProfile) => jsonLdOf(jobProfileOf(profile, english));

async function dataOf(marked: string): Promise<unknown> {
  return JSON.parse(written(await resolveFixture(marked)));
}

test('a role is an occupation, and the profile a document about it', async () => {
  const data = await dataOf(
    `--- /r.role.yaml
id: keeper
title: Keeper of *maps*
family: Libraries
organisation: Example Town
grade: Lead
status: draft
lang: en-GB
frameworks: { f: ./f.framework.yaml }
progressesTo: [head]
summary: "Keeps **maps**.\\n\\n- old\\n- [new](https://example.org/new)"
background:
  - { type: Experience, description: Ten years. }
workActivities:
  - { name: Shelving, description: Put back. }
skills:
  - title: Craft
    framework: f
    items:
      - { ref: f/reading, level: practitioner, importance: essential }
      - { name: Patience }
training:
  - { name: Course, description: A week. }
qualifications:
  - { name: Diploma, awardingBody: Guild, status: retired }
links:
  - { label: Read, url: "https://example.org/" }
  - { label: Never, url: "javascript:alert(1)" }
notes: See below.
source: { name: Old list, url: "https://example.org/list", version: "2", licence: Open }
--- /f.framework.yaml
id: f
name: Frame
defaultScale: ddat
skills:
  - { id: reading, name: Reading maps, url: "https://example.org/reading", description: To read. }
`,
  );
  assert.deepEqual(data, {
    '@context': ['https://schema.org', { '@language': 'en-GB' }],
    '@type': 'Occupation',
    identifier: 'keeper',
    name: 'Keeper of maps',
    occupationalCategory: [
      { '@type': 'CategoryCode', name: 'Libraries' },
      { '@type': 'CategoryCode', name: 'Lead', inCodeSet: { '@type': 'CategoryCodeSet', name: 'Grades' } },
    ],
    description: 'Keeps maps.\n\n• old\n• new (https://example.org/new)',
    experienceRequirements: [
      { '@type': 'OccupationalExperienceRequirements', name: 'Experience', description: 'Ten years.' },
    ],
    responsibilities: ['Shelving\nPut back.'],
    skills: [
      {
        '@type': 'DefinedTerm',
        inDefinedTermSet: [
          { '@type': 'DefinedTermSet', '@id': '_:group-1', name: 'Craft', description: 'From: Frame' },
          { '@type': 'DefinedTermSet', '@id': '_:catalogue-1', name: 'Frame' },
        ],
        termCode: 'reading',
        name: 'Reading maps',
        disambiguatingDescription: 'Practitioner (3 of 4)',
        description: 'Essential\n\nTo read.',
        url: 'https://example.org/reading',
      },
      { '@type': 'DefinedTerm', inDefinedTermSet: [{ '@id': '_:group-1' }], name: 'Patience' },
    ],
    qualifications: [
      {
        '@type': 'EducationalOccupationalCredential',
        name: 'Diploma',
        recognizedBy: { '@type': 'Organization', name: 'Guild' },
        creativeWorkStatus: 'Retired',
      },
    ],
    subjectOf: {
      '@type': 'DigitalDocument',
      inLanguage: 'en-GB',
      sourceOrganization: { '@type': 'Organization', name: 'Example Town' },
      creativeWorkStatus: 'Draft',
      mentions: [{ '@type': 'Occupation', identifier: 'head', disambiguatingDescription: 'Comes next' }],
      hasPart: [
        {
          '@type': 'CreativeWork',
          name: 'Training',
          hasPart: [{ '@type': 'CreativeWork', name: 'Course', text: 'A week.' }],
        },
        {
          '@type': 'CreativeWork',
          name: 'Links',
          hasPart: [
            { '@type': 'CreativeWork', name: 'Read', url: 'https://example.org/' },
            { '@type': 'CreativeWork', name: 'Never', text: 'javascript:alert(1)' },
          ],
        },
        { '@type': 'CreativeWork', name: 'Notes', text: 'See below.' },
      ],
      isBasedOn: {
        '@type': 'CreativeWork',
        name: 'Old list',
        url: 'https://example.org/list',
        version: '2',
        license: { '@type': 'CreativeWork', name: 'Open' },
      },
    },
  });
});

test('nothing in the data can end the script that it stands in, or break it', async () => {
  const json = written(
    await resolveFixture('title: "</script><script>alert(1)</script><!-- \\u2028 \\uD800"\nlang: "<b>"\n'),
  );
  assert.doesNotMatch(json, /[<\u2028\u2029\ud800]/);
  assert.deepEqual(JSON.parse(json)['@context'], 'https://schema.org');
});

test('every identifier that is referred to is defined once, before it is', async () => {
  for (const name of sampleNames) {
    const json = written((await readSample(name)).profile);
    const defined = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('@id' in value && typeof value['@id'] === 'string') {
        assert.equal(defined.has(value['@id']), !('@type' in value), value['@id']);
        defined.add(value['@id']);
      }
      for (const inner of Object.values(value)) walk(inner);
    };
    walk(JSON.parse(json));
  }
});

/** The properties that the vocabulary has for a type, those of its parents included. */
function propertiesOf(type: string, vocabulary: string): string[] {
  const found = new RegExp(`interface ${type} extends ([^{]*)\\{([^]*?)\\n\\}`).exec(vocabulary);
  const [, parents = '', body = ''] = found ?? [];
  const own = Array.from(body.matchAll(/^ {4}"(\w+)"\?:/gm), ([, name = '']) => name);
  return [...own, ...Array.from(parents.matchAll(/\w+Base/g), ([parent]) => propertiesOf(parent, vocabulary)).flat()];
}

test('every property is one that the vocabulary gives to its type', async () => {
  // The compiler does not check for excess properties in an object that is spread into another one.
  const vocabulary = await readFile(new URL(import.meta.resolve('schema-dts').replace(/\.js$/, '.d.ts')), 'utf8');
  const known = new Map<string, ReadonlySet<string>>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('@type' in value && typeof value['@type'] === 'string') {
      const type = value['@type'];
      const properties = known.get(type) ?? new Set(propertiesOf(`${type}Base`, vocabulary));
      known.set(type, properties);
      for (const name of Object.keys(value)) assert(name.startsWith('@') || properties.has(name), `${name} of ${type}`);
    }
    for (const inner of Object.values(value)) walk(inner);
  };
  for (const name of sampleNames) walk(JSON.parse(written((await readSample(name)).profile)));
  for (const seed of [1, 2, 3, 4, 5]) {
    const { role, framework } = randomProfile(seed);
    walk(JSON.parse(written(await resolveText('file:///r.role.yaml', role, async () => framework))));
  }
  assert(known.size > 8);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutOf, footParts, footTitle, metadataTitle, senderLines } from '../../src/jobProfile/identity.ts';
import { type JobProfile, jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { estimatedSummary, summariesOf } from '../../src/jobProfile/summary.ts';
import { english } from '../support/phrases.ts';
import { resolveFixture } from '../write/html/resolved.ts';

const profileOf = async (...lines: string[]): Promise<JobProfile> =>
  jobProfileOf(await resolveFixture(`--- /r.role.yaml\ntitle: Gardener\n${lines.join('\n')}\n`), english);

const rows = (profile: JobProfile, printed?: string) =>
  aboutOf(profile, printed).details.map(
    ({ label, values }) => `${label}: ${values.map(({ text }) => text).join(' | ')}`,
  );

test('a document says what it is, of when and from whom, in the words of its language', async () => {
  const profile = await profileOf(
    'lang: en-GB',
    'version: "2.1"',
    'updated: 2026-10-01',
    'owner: Head of *parks*',
    'organisation: Trust',
    'status: published',
  );
  assert.deepEqual(senderLines(profile), ['Role profile, version 2.1, 1 October 2026', 'Owner: Head of *parks*']);
  assert.deepEqual(footParts(profile), ['Version 2.1', '1 October 2026', 'Owner: Head of *parks*']);
  assert.deepEqual(rows(profile), ['Version: 2.1, 1 October 2026, published', 'Owner: Head of *parks*, Trust']);
  assert.deepEqual(rows(profile, '2026-11-29').at(-1), 'Printed: 29 November 2026');
});

test('a draft says so wherever the document says what it is, and a title alone says nothing', async () => {
  const draft = await profileOf('status: draft');
  assert.deepEqual(footParts(draft), ['Draft']);
  assert.deepEqual(rows(draft), ['Status: Draft, not yet agreed']);
  assert.equal(metadataTitle(draft, 'Gardener'), 'Gardener (draft)');
  const alone = await profileOf();
  assert.deepEqual([senderLines(alone), footParts(alone), rows(alone)], [['Role profile'], [], []]);
});

test('a long title is cut at the foot of a page', async () => {
  const profile = await profileOf();
  const cut = footTitle(profile, 'word '.repeat(30));
  assert(cut.length <= 70 && cut.endsWith('…'), cut);
  assert.equal(footTitle(profile, 'Gardener'), 'Gardener');
});

test('of essential and desirable the rarer is marked, and nothing is said of skills that say nothing', async () => {
  const keyOf = async (...words: (string | undefined)[]) => {
    const items = words.map((word, i) => `{ name: S${i}${word === undefined ? '' : `, importance: ${word}`} }`);
    const { importance } = await profileOf(`skills: [{ title: G, items: [${items.join(', ')}] }]`);
    return [importance.sentence, [...importance.marked].join()];
  };
  assert.deepEqual(await keyOf('essential', 'essential', 'desirable'), [
    'The 2 skills that are not marked desirable are essential.',
    'desirable',
  ]);
  assert.deepEqual(await keyOf('desirable', 'desirable', 'essential'), [
    'The 2 skills that are not marked essential are desirable.',
    'essential',
  ]);
  assert.deepEqual(await keyOf('essential', 'essential'), ['The 2 skills are essential.', '']);
  assert.deepEqual(await keyOf('essential', undefined, 'desirable'), [undefined, 'essential,desirable']);
  assert.deepEqual(await keyOf(undefined, undefined), [undefined, '']);
});

test('summaries get shorter, and the estimated one has all skills by name where they are few', async () => {
  const items = Array.from(
    { length: 300 },
    (_, i) => `{ name: Skill with a long name number ${i}, level: working, scale: ddat }`,
  );
  const big = await profileOf(`skills: [{ title: G, items: [${items.join(', ')}] }]`);
  assert.equal(estimatedSummary(big).glance?.isCounted, true);
  const small = await profileOf(`skills: [{ title: G, items: [${items.slice(0, 5).join(', ')}] }]`);
  assert.equal(estimatedSummary(small).glance?.isCounted, false);
  assert(summariesOf(small).every(({ kind, sections }) => kind === 'summary' && sections.length === 0));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRole } from '../../../src/service/document/profile/readRole.ts';
import { headKeys, readRoleWhenAsked } from '../../../src/service/document/profile/roleWhenAsked.ts';
import { readOnce } from '../../../src/service/document/sourceDocument.ts';
import { readCorpus } from '../../support/corpus.ts';
import { oddFile } from '../../support/oddShapes.ts';
import { randomIntegers } from '../../support/random.ts';
import { randomEdit } from '../../support/randomEdits.ts';
import { readSamples } from '../../support/samples.ts';
import { rounds } from '../../support/thorough.ts';

const uri = 'file:///staff/engineer.role.yaml';

/** Checks that a role says the same of itself whether its file is read as a whole or when somebody asks. */
function readsTheSame(text: string): void {
  const asked = readRoleWhenAsked(readOnce(uri, 'role', 1, text));
  const whole = readRole(readOnce(uri, 'role', 1, text));
  for (const key of headKeys) assert.deepEqual(asked[key], whole[key], `${key} of\n${text}`);
  assert.deepEqual({ ...asked }, whole, text);
}

const files = [
  ...(await readSamples()).map(({ path, text }) => ({ path, text })),
  ...readCorpus().map(({ path, text }) => ({ path, text })),
].filter(({ path }) => !path.includes('framework') && !path.endsWith('.role-profiles.yaml'));

test('a role of which little is read at first is the role of its file', () => {
  for (const { text } of files) readsTheSame(text);
  const random = randomIntegers(7);
  for (let round = 0; round < rounds(100); round++) {
    const text = files[random(files.length)]?.text ?? '';
    const { start, end, newText } = randomEdit(text, random);
    readsTheSame(text.slice(0, start) + newText + text.slice(end));
    readsTheSame(oddFile(random, 'role').yaml);
  }
});

test('a role that is merged with others, or copied, is read as a whole', () => {
  const asked = readRoleWhenAsked(readOnce(uri, 'role', 1, 'title: T\nsummary: Does it.\n'));
  assert.ok(!('notes' in asked));
  assert.ok('summary' in asked);
  assert.equal({ notes: 'kept', ...asked }.notes, 'kept');
  assert.equal(asked.title, asked.title);
  assert.equal(asked.summary, asked.summary);
});

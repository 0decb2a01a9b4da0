import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { editChoicesOf } from '../../../src/jobProfile/editChoices.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { editByPlace } from '../../../src/service/editing/edit.ts';
import { isRefused } from '../../../src/service/editing/operations.ts';
import { inEnglish } from '../../../src/service/message.ts';
import type { ResolvedProfile } from '../../../src/service/model/resolveProfile.ts';
import { editorLinks } from '../../../src/write/html/links.ts';
import { type Element, elementsOf, readHtml } from './readHtml.ts';
import { pageOf, readSample, resolveFixture, resolveText, sampleNames } from './resolved.ts';

function edited(profile: ResolvedProfile): Element[] {
  const { html } = pageOf(profile, { ...editorLinks, editing: editChoicesOf(profile) });
  return elementsOf(readHtml(html));
}

/** What each editable element says of itself. */
function editables(profile: ResolvedProfile): Record<string, string>[] {
  return edited(profile)
    .filter(({ attributes }) => attributes.has('data-edit') && attributes.get('data-edit') !== 'heading')
    .map(({ attributes }) => Object.fromEntries(attributes));
}

/** Sets each value on the page to another one, by what the page says of it, and gives what is refused. */
function refusals(text: string, profile: ResolvedProfile): string[] {
  const document = readDocument('file:///me.role.yaml', 'role', 1, text);
  return editables(profile).flatMap((element) => {
    const { 'data-edit': kind, 'data-edit-path': path = '', 'data-was': was, 'data-choices': choices } = element;
    const seen = was === undefined ? null : kind === 'level' ? JSON.parse(was) : was;
    const [first] = JSON.parse(choices ?? '[]');
    const result = editByPlace(document, [
      { op: 'set', path, value: path === '/updated' ? '2026-01-02' : (first?.value ?? 'Other words'), was: seen },
    ]);
    return isRefused(result) ? [`${path}: ${inEnglish(result.refused.message)}`] : [];
  });
}

describe('a page for editing', () => {
  for (const name of sampleNames) {
    test(`every value of ${name} that can be edited is set where the page says`, async () => {
      const { text, profile } = await readSample(name);
      assert(editables(profile).length > 10);
      assert.deepEqual(refusals(text, profile), []);
    });
  }

  const short = `title: Baker
salary: £20k
hours:
  - Mornings
  - Weekends
responsibilities:
  - Bake bread
  - Ovens: Keep them clean.
summary: |
  Bakes.

  Daily.
skills:
  - Dough
  - Mixing: good
  - name: Numbers
    scale: ddat
    level: working
  - title: Group
    items:
      - Cakes
`;

  test('what is written short is set where the page says, too', async () => {
    const profile = await resolveText('file:///me.role.yaml', short, async () => undefined);
    assert.deepEqual(refusals(short, profile), []);
  });

  test('a level comes with the levels of its scale and what each means', async () => {
    const { profile } = await readSample('end-user-computing/lead-euc-engineer.role.yaml');
    const level = editables(profile).find((one) => one['data-edit'] === 'level');
    assert(level);
    const choices: { value: string; label: string; text?: string }[] = JSON.parse(level['data-choices'] ?? '');
    assert.deepEqual(
      choices.map(({ value }) => value),
      ['aware-of', 'familiar-with', 'proficient-in', 'expert-in'],
    );
    assert(choices.every(({ label, text }) => label !== '' && text));
    assert(choices.some(({ value }) => JSON.stringify(value) === level['data-was']));
  });

  test('a level that nobody has chosen yet can be', async () => {
    const text =
      'title: A\nskills:\n  - scale: ddat\n    title: B\n    items:\n      - name: C\n      - name: D\n        level: working\n';
    const profile = await resolveFixture(text);
    const levels = editables(profile).filter((one) => one['data-edit'] === 'level');
    assert.deepEqual(
      levels.map((one) => [one['data-edit-path'], one['data-was']]),
      [
        ['/skills/0/items/0/level', 'null'],
        ['/skills/0/items/1/level', '"working"'],
      ],
    );
  });

  test('what is in a catalogue or in another role is not edited', async () => {
    const { profile } = await readSample('end-user-computing/lead-euc-engineer.role.yaml');
    const paths = editables(profile).map((one) => one['data-edit-path'] ?? '');
    assert.equal(new Set(paths).size, paths.length, 'each place is edited once');
  });

  test('items are marked, and what is missing is named', async () => {
    const profile = await resolveFixture('title: A\nworkActivities:\n  - B\n  - name: C\n    description: D\n');
    const items = edited(profile).filter(({ attributes }) => attributes.has('data-item'));
    assert.deepEqual(
      items.map(({ attributes }) => attributes.get('data-path')),
      ['/workActivities/0', '/workActivities/1'],
    );
    const main = edited(profile).find(({ attributes }) => attributes.has('data-missing'));
    const missing: { path: string; kind: string }[] = JSON.parse(main?.attributes.get('data-missing') ?? '');
    assert(missing.some(({ path, kind }) => path === '/summary' && kind === 'text'));
    assert(!missing.some(({ path }) => path === '/workActivities'));
  });

  test('a page to be read says nothing of it', async () => {
    const { profile } = await readSample(sampleNames[0] ?? '');
    assert.doesNotMatch(pageOf(profile, editorLinks).html, /data-edit|data-item|tabindex|data-missing/);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportLeftOut } from '../../../src/cli/leftOut.ts';
import type { RoleProfile, UnplacedText } from '../../../src/service/document/profile/profile.ts';
import { leftoverNames } from '../../../src/service/model/leftovers.ts';
import { type ResolvedProfile, resolveProfile } from '../../../src/service/model/resolveProfile.ts';
import { exportRole, roleFormats } from '../../../src/write/exportRole.ts';
import { editorLinks } from '../../../src/write/html/links.ts';
import { MemoryWorld } from '../../support/memoryWorld.ts';
import { elementsOf, hasClass, readHtml, textOf } from '../html/readHtml.ts';
import { pageOf, resolveFixture } from '../html/resolved.ts';
import { readAsset } from '../pdfText.ts';
import { roleOutputs } from './grownOutputs.ts';

const uri = 'file:///test.role.yaml';

function leftover(label: string, text: string, line: number): UnplacedText {
  const range = { start: { line, character: 0 }, end: { line, character: 8 } };
  return { label, text, uri, range, path: `/${label}` };
}

/** A role whose file holds more than the profile has a place for. */
async function withLeftovers(...leftovers: readonly UnplacedText[]): Promise<ResolvedProfile> {
  const { role } = await resolveFixture('title: Porter\nsummary: Moves things.\n');
  const whole: RoleProfile = { ...role, leftovers };
  return resolveProfile(whole, new Map());
}

const parking = leftover('Parking', 'Behind the *house*,\n<b>free</b>', 4);
const uniform = leftover('Uniform', 'Blue', 6);
const nameless = leftover('', 'Ask at the gate.', 8);

test('what has no place in the profile is shown in the preview as it is typed, each with the way to its line', async () => {
  const page = readHtml(pageOf(await withLeftovers(parking, uniform, nameless), editorLinks).html);
  const block = elementsOf(page).find((element) => hasClass(element, 'rp-leftovers'));
  assert(block);
  assert.match(textOf(block), /Not part of the profile yet/);
  const entries = elementsOf(block).filter((element) => hasClass(element, 'rp-leftover'));
  assert.deepEqual(
    entries.map((entry) => [
      textOf(entry).trim(),
      entry.attributes.get('data-line'),
      entry.attributes.get('data-path'),
    ]),
    [
      ['Parking\nBehind the *house*,\n<b>free</b>', '4', '/Parking'],
      ['Uniform\nBlue', '6', '/Uniform'],
      ['Text\nAsk at the gate.', '8', '/'],
    ],
  );
});

test('a page without such texts has no block for them', async () => {
  assert.doesNotMatch(pageOf(await withLeftovers(), editorLinks).html, /rp-leftovers/);
});

for (const [name, textOfOutput] of Object.entries(roleOutputs)) {
  if (name === 'preview') continue;
  test(`${name} has none of these texts`, async () => {
    assert.doesNotMatch(await textOfOutput(await withLeftovers(parking, uniform)), /Parking|Uniform|Blue|profile yet/);
  });
}

test('an export says by name what it lacks', async () => {
  for (const format of roleFormats) {
    const { leftOut } = await exportRole(await withLeftovers(parking, uniform, parking, nameless), format, readAsset);
    assert.deepEqual(leftOut, ['Parking', 'Uniform', 'Ask at the gate.']);
  }
  const { leftOut } = await exportRole(await withLeftovers(), 'html', readAsset);
  assert.deepEqual(leftOut, []);
});

test('a text without any words goes by itself', () => {
  assert.deepEqual(leftoverNames({ leftovers: [leftover(' ', '***', 0), leftover('', ' ', 1)] }), ['***']);
});

test('the command line says on standard error what was left out', () => {
  const world = new MemoryWorld({});
  reportLeftOut(world.resolve('a.role.yaml'), ['Parking', 'Uni\u001b[31mform'], world);
  reportLeftOut(world.resolve('b.role.yaml'), [], world);
  assert.equal(
    world.errors,
    'role-profile: left out, since it is not part of the profile yet: "Parking", "Uni\\u001b[31mform" (a.role.yaml)\n',
  );
  assert.equal(world.output, '');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AskedSkill } from '../../../src/service/askedLevels/askedLevels.ts';
import type { LevelChange } from '../../../src/service/askedLevels/changeLevels.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { openWorkspace, textsAfter, uriOf as uriIn } from '../../support/workspaceFixture.ts';

const files = `--- /trust.framework.yaml
id: trust
defaultScale: nursing
scales:
  nursing:
    levels:
      - { id: supported, value: 1, name: Supported, description: With help. }
      - { id: independent, value: 2, name: Independent }
      - { id: advanced, value: 3, name: Advanced }
skills:
  - id: wounds
    name: Wounds
    levels:
      independent: You assess wounds.
  - id: limbs
    name: Limbs
  - id: burns
    name: Burns
--- /low.role.yaml
title: Nurse
id: low
frameworks: { t: trust.framework.yaml }
skills:
  - title: Clinical
    items:
      - ref: t/wounds # first
        level: independent
      - { ref: t/limbs, level: 1 }
      - { name: Talking }
--- /high.role.yaml
title: Senior nurse
extends: low
skills:
  - title: Clinical
    items:
      - { ref: t/limbs, level: { min: supported, max: independent } }
--- /other.role.yaml
title: Other nurse
frameworks: { f: trust.framework.yaml }
`;

const opened = await openWorkspace(files);

const uriOf = (name: string) => uriIn(opened, name);

const asked = (role: string, item?: { file?: string; path: string }, skill?: string): AskedSkill => ({
  role: uriOf(role),
  ...(item ? { item: { uri: uriOf(item.file ?? role), path: item.path } } : {}),
  ...(skill === undefined ? {} : { skill: { uri: uriOf('trust.framework.yaml'), id: skill } }),
});

/** A role after a change, or the message of the refusal. */
async function after(role: string, skills: readonly AskedSkill[], change: LevelChange): Promise<string> {
  const plan = await opened.service.planLevels(skills, change);
  if ('refused' in plan) return inEnglish(plan.refused.message);
  return (await textsAfter(opened, plan)).get(uriOf(role)) ?? '';
}

test('the levels of a skill are offered with what they mean for it', async () => {
  const offer = await opened.service.offerLevels(asked('low.role.yaml', { path: '/skills/0/items/0' }));
  assert.deepEqual(offer, {
    skill: 'Wounds',
    role: 'Nurse',
    choices: [
      { value: 'supported', label: 'Supported', text: 'With help.' },
      { value: 'independent', label: 'Independent', text: 'You assess wounds.' },
      { value: 'advanced', label: 'Advanced' },
    ],
    now: 'independent',
    usual: 'independent',
  });
});

test('a level is set, a number stays a number, and a range is written as one', async () => {
  const wounds = asked('low.role.yaml', { path: '/skills/0/items/0' });
  const limbs = asked('low.role.yaml', { path: '/skills/0/items/1' });
  const set = await after('low.role.yaml', [wounds, limbs], { kind: 'set', level: 'advanced' });
  assert.match(set, /- ref: t\/wounds # first\n {8}level: advanced\n {6}- \{ ref: t\/limbs, level: 3 \}/);
  const range = await after('low.role.yaml', [wounds], { kind: 'set', level: 'advanced', upTo: 'independent' });
  assert.match(range, /level:\s*(?:\{ min: independent, max: advanced \}|\n? *min: independent\n *max: advanced)/);
});

test('steps move both ends of a range and stop at the ends of the scale', async () => {
  const high = asked('high.role.yaml', { path: '/skills/0/items/0' });
  assert.match(await after('high.role.yaml', [high], { kind: 'step', by: 1 }), /\{ min: independent, max: advanced \}/);
  assert.match(
    await after('high.role.yaml', [high], { kind: 'step', by: -1 }),
    /\{ min: supported, max: independent \}/,
  );
});

test('what a role inherits is overlaid in its own file, or taken out there', async () => {
  const wounds = asked('high.role.yaml', { file: 'low.role.yaml', path: '/skills/0/items/0' });
  const set = await after('high.role.yaml', [wounds], { kind: 'set', level: 'advanced' });
  assert.match(set, /limbs.*\n {6}- \{ ref: t\/wounds, level: advanced \}\n$/);
  const none = await after('high.role.yaml', [wounds], { kind: 'none' });
  assert.match(none, /limbs.*\n {6}- \{ ref: t\/wounds, remove: true \}\n$/);
});

test('a role that does not ask for a skill does so at the chosen level', async () => {
  const added = await after('other.role.yaml', [asked('other.role.yaml', undefined, 'burns')], {
    kind: 'set',
    level: 'advanced',
  });
  assert.match(added, /ref: f\/burns\n? *,? *level: advanced/);
});

test('several skills of a role are removed together', async () => {
  const all = [0, 1].map((i) => asked('low.role.yaml', { path: `/skills/0/items/${i}` }));
  const none = await after('low.role.yaml', all, { kind: 'none' });
  assert.match(none, /items:\n {6}- \{ name: Talking \}\n$/);
});

test('what cannot be is refused with a reason', async () => {
  const wounds = asked('low.role.yaml', { path: '/skills/0/items/0' });
  const talking = asked('low.role.yaml', { path: '/skills/0/items/2' });
  assert.match(await after('low.role.yaml', [wounds], { kind: 'set', level: 'expert' }), /has no level “expert”/);
  assert.match(
    await after('low.role.yaml', [talking], { kind: 'set', level: 'advanced' }),
    /No scale is known for “Talking”/,
  );
  assert.match(await after('low.role.yaml', [asked('other.role.yaml')], { kind: 'none' }), /in no catalogue/);
});

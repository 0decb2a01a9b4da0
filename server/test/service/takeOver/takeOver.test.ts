import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Takeable } from '../../../src/service/compare/takeable.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { comparePage } from '../../../src/write/html/comparePage.ts';
import { editorLinks } from '../../../src/write/html/links.ts';
import { openWorkspace, textsAfter, uriOf as uriIn } from '../../support/workspaceFixture.ts';

const opened = await openWorkspace(`--- /trust.framework.yaml
id: trust
defaultScale: nursing
scales:
  nursing:
    levels:
      - { id: supported, name: Supported }
      - { id: independent, name: Independent }
  other:
    levels:
      - { id: low, name: Low }
skills:
  - { id: wounds, name: Wounds, levels: { supported: You help., independent: You assess. } }
  - { id: burns, name: Burns }
--- /low.role.yaml
title: Nurse
frameworks: { t: trust.framework.yaml }
summary: You care. # agreed
workActivities:
  - name: Visits
    description: Plan visits.
skills:
  - title: Clinical
    items:
      - { ref: t/wounds, level: supported, importance: essential }
      - ref: t/burns
        level: independent
        description: Cool first. # as taught
  - title: Talking
    scale: t/other
    items:
      - { name: Listening, level: low }
--- /high.role.yaml
title: Senior nurse
frameworks: { f: trust.framework.yaml }
skills:
  - title: Clinical
    items:
      - { ref: f/wounds, level: independent } # kept
--- /heir.role.yaml
title: Heir
extends: high
`);

const uriOf = (name: string) => uriIn(opened, name);

const textOf = (name: string) => [...opened.fixture.files.values()].find(({ uri }) => uri === uriOf(name))?.text ?? '';

/** The role after it has taken something over, or the message of the refusal. */
async function after(
  from: string,
  fromPath: string,
  to: string,
  toPath: string | undefined,
  what: Takeable,
  options: { readonly itemOf?: string; readonly text?: string } = {},
): Promise<string> {
  const item = toPath === undefined ? {} : { toItem: { uri: uriOf(options.itemOf ?? to), path: toPath } };
  const source = { uri: uriOf(from), open: undefined, text: options.text };
  const plan = await opened.service.planTake(source, { fromPath, to: uriOf(to), what, ...item });
  if ('refused' in plan) return inEnglish(plan.refused.message);
  const uri = uriOf(to);
  return (await textsAfter(opened, [[uri, plan]])).get(uri) ?? '';
}

test('a level is taken over, and a part, and nothing else is changed', async () => {
  const level = await after('low.role.yaml', '/skills/0/items/0', 'high.role.yaml', '/skills/0/items/0', 'asked');
  assert.equal(level, textOf('high.role.yaml').replace('level: independent }', 'level: supported }'));
  const part = await after('low.role.yaml', '/skills/0/items/0', 'high.role.yaml', '/skills/0/items/0', 'importance');
  assert.equal(
    part,
    textOf('high.role.yaml').replace('level: independent }', 'level: independent, importance: essential }'),
  );
});

test('a skill is taken over with all that it says, by the other role’s name of the framework', async () => {
  const skill = await after('low.role.yaml', '/skills/0/items/1', 'high.role.yaml', undefined, 'all');
  assert.match(
    skill,
    /independent \} # kept\n {6}- (?:ref: f\/burns\n|\{ ref: f\/burns, level: independent, description: Cool first\. \}\n)/,
  );
  const talking = await after('low.role.yaml', '/skills/1/items/0', 'high.role.yaml', undefined, 'all');
  assert.match(talking, /- title: Talking\n {4}items:\n[\s\S]*name: Listening[\s\S]*level: low[\s\S]*scale: f\/other/);
});

test('an activity and a text are taken over where the other role has none', async () => {
  const activity = await after('low.role.yaml', '/workActivities/0', 'high.role.yaml', undefined, 'all');
  assert.match(activity, /workActivities:\n {2}- name: Visits\n {4}description: Plan visits\.\n/);
  assert.match(await after('low.role.yaml', '/summary', 'high.role.yaml', undefined, 'all'), /^summary: You care\.$/m);
});

test('an older version gives what it had', async () => {
  const text = textOf('high.role.yaml').replace('independent }', 'supported }');
  const back = await after('high.role.yaml', '/skills/0/items/0', 'high.role.yaml', '/skills/0/items/0', 'asked', {
    text,
  });
  assert.equal(back, text);
});

test('what cannot be taken over is refused with a reason', async () => {
  assert.match(
    await after('low.role.yaml', '/skills/0/items/0', 'heir.role.yaml', '/skills/0/items/0', 'asked', {
      itemOf: 'high.role.yaml',
    }),
    /inherits this/,
  );
  assert.match(
    await after('low.role.yaml', '/skills/1/items/0', 'high.role.yaml', '/skills/0/items/0', 'asked'),
    /on different scales/,
  );
  assert.match(
    await after('high.role.yaml', '/skills/0/items/0', 'low.role.yaml', '/skills/0/items/0', 'level'),
    /catalogue’s/,
  );
  assert.match(await after('low.role.yaml', '/skills/9', 'high.role.yaml', undefined, 'all'), /not where it was/);
});

test('a page in an editor says what can be taken over, and no other page does', async () => {
  const found = await opened.service.compare([{ uri: uriOf('low.role.yaml') }, { uri: uriOf('high.role.yaml') }]);
  assert.ok(found);
  const { html } = comparePage(found.result, editorLinks);
  assert.match(html, /data-source="\/skills\/0\/items\/0" data-take="asked[^"]*" data-beside="1"/);
  assert.match(html, /data-source="\/skills\/0\/items\/1" data-take="all" data-beside="1"/);
  assert.match(html, /data-source="\/summary" data-take="all"/);
  assert.doesNotMatch(comparePage(found.result).html, /data-(?:source|take)/);
});

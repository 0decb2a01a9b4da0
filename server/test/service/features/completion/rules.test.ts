import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../../src/service/features/hover/hover.ts';
import { allRules } from '../../../../src/service/rules/index.ts';
import { contextOf } from '../../../support/fileContext.ts';
import { openFixture } from '../../../support/openFixture.ts';
import { openWorkspace } from '../../../support/workspaceFixture.ts';

const marked = '--- /.role-profiles.yaml\nrules:\n  <|>\n';

test('completions of rules carry a line each, and what hover says of the rule when they are asked for it', async () => {
  const { service, fixture, item } = await openWorkspace(marked);
  const { main } = fixture;
  const { items } = await service.complete(item(main), { line: 1, character: 2 });
  for (const { code } of allRules) {
    const completion = items.find(({ label }) => label === code);
    assert.ok(completion, code);
    const [line, told] = [completion, await service.resolveCompletion(completion)].map(({ documentation }) =>
      MarkupContent.is(documentation) ? documentation.value : '',
    );
    assert.match(line ?? '', /^\*\*.+\*\*\n\n.+$/);
    const { file, document } = await openFixture(`--- /.role-profiles.yaml\nrules:\n  ${code}<|>: off\n`);
    const hovered = hover(contextOf(document), document.positionAt(file.cursor ?? 0));
    assert.deepEqual(hovered?.contents, { kind: 'markdown', value: told });
  }
});

test('a completion of a rule that is gone stays as it is', async () => {
  const { service } = await openWorkspace(marked);
  for (const data of [{ rule: 'text/none' }, { rule: 1 }, {}, null]) {
    assert.deepEqual(await service.resolveCompletion({ label: 'x', data }), { label: 'x', data });
  }
});

test('only the options of a rule are offered below it', async () => {
  for (const [rule, labels] of [
    ['style/long-sentence', ['severity', 'maxWords']],
    ['style/closing-stop', ['severity', 'style']],
    ['style/name-case', ['severity', 'case']],
    ['yaml/duplicate-key', ['severity']],
  ] as const) {
    const { service, fixture, item } = await openWorkspace(`--- /.role-profiles.yaml\nrules:\n  ${rule}:\n    \n`);
    const { items } = await service.complete(item(fixture.main), { line: 2, character: 4 });
    const keys = items.map(({ label }) => label).filter((label) => /^[a-z]+$/i.test(label));
    assert.deepEqual(
      keys.filter((label) => !['off', 'info', 'warning', 'error', 'Severity'].includes(label)),
      labels,
      rule,
    );
  }
});

const options: Record<string, readonly [rule: string, value: string, labels: readonly string[]]> = {
  'the most words of a sentence': ['style/long-sentence', 'maxWords: ', ['35', '30', '40']],
  'closing stops': ['style/closing-stop', 'style: ', ['always', 'never', 'majority']],
  'capitals in names': ['style/name-case', 'case: ', ['sentence', 'title', 'majority']],
};

for (const [name, [rule, key, labels]] of Object.entries(options)) {
  test(`the values of an option are offered: ${name}`, async () => {
    const text = `rules:\n  ${rule}:\n    ${key}<|>\n`;
    const { service, fixture, item } = await openWorkspace(`--- /.role-profiles.yaml\n${text}`);
    const position = { line: 2, character: 4 + key.length };
    const { items } = await service.complete(item(fixture.main), position);
    assert.deepEqual(
      items.map(({ label }) => label),
      labels,
    );
  });
}

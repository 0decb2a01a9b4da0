import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { run } from '../../../../src/cli/run.ts';
import { createLanguageService } from '../../../../src/service/languageService.ts';
import { inEnglish } from '../../../../src/service/message.ts';
import { applyWorkspaceEdit } from '../../../support/applyWorkspaceEdit.ts';
import { MemoryHost } from '../../../support/memoryHost.ts';
import { MemoryWorld } from '../../../support/memoryWorld.ts';
import { textOfPage } from '../../../write/everyText/visibleText.ts';
import { pageOf } from '../../../write/html/resolved.ts';

/*
 * A role file holds one role. YAML's marks within it may be a slip, or part several roles.
 */

const two = 'title: Baker\nskills:\n  - Kneading\n---\ntitle: Porter\n# Loud.\nskills:\n  - Radio\n';
const pieces = '---\ntitle: Baker\n---\nskills:\n  - Kneading\n';

async function seen(text: string) {
  const uri = 'file:///staff/baker.role.yaml';
  const host = new MemoryHost();
  const service = createLanguageService(host);
  const document = { uri, languageId: 'yaml', version: 1, text };
  await service.scan();
  service.update(document);
  const resolved = await service.resolve(document);
  assert(resolved);
  const syntax = (await service.diagnostics(document)).filter(({ code }) => code === 'yaml/syntax');
  return {
    service,
    document,
    resolved,
    syntax,
    page: textOfPage(pageOf(resolved.profile, { showsLeftovers: true }).html),
  };
}

/** What the command line does with a file. */
async function rendered(text: string): Promise<{ status: number; output: string; told: string }> {
  const world = new MemoryWorld({ 'baker.role.yaml': text });
  world.translate = inEnglish;
  const status = await run(['render', 'baker.role.yaml', '--to', 'md'], world);
  return { status, output: world.output, told: world.errors };
}

suite('a file with several documents', () => {
  test('of which another says its title again holds another role, of which the first is not made', async () => {
    const { resolved, syntax, page } = await seen(two);
    assert.equal(resolved.profile.role.title?.value, 'Baker');
    assert.deepEqual(
      syntax.map(({ range, message }) => [range.start.line, message]),
      [[3, 'Another role begins here, and a file holds one: move it to a file of its own.']],
    );
    const [profile, left = ''] = page.split('Not part of the profile yet');
    assert(!/Porter|Radio/.test(profile ?? ''));
    assert.match(left, /title: Porter[\s\S]*Radio/);
    assert.equal(resolved.isRepaired, false);
    const { status, output, told } = await rendered(two);
    assert.equal(status, 1);
    assert.match(told, /4:1 {2}error {2}Another role begins here/);
    assert.equal(output, '');
  });

  test('gives the other role a file of its own by a fix, word for word', async () => {
    const { service, document, syntax } = await seen(two);
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } };
    const actions = await service.codeActions(document, range, { diagnostics: syntax });
    const move = actions.find(({ title }) => title === 'Move it to a file of its own');
    assert(move?.edit);
    const files = applyWorkspaceEdit(new Map([[document.uri, two]]), move.edit);
    assert.deepEqual(Object.fromEntries(files), {
      [document.uri]: 'title: Baker\nskills:\n  - Kneading\n',
      'file:///staff/porter.role.yaml': 'title: Porter\n# Loud.\nskills:\n  - Radio\n',
    });
  });

  test('of which no other says again what it is holds one role in pieces', async () => {
    const { resolved, syntax, page } = await seen(pieces);
    assert.deepEqual(
      syntax.map(({ range }) => range.start.line),
      [2],
    );
    assert.match(page, /Baker[\s\S]*Kneading/);
    assert(resolved.isRepaired);
    const { output } = await rendered(pieces);
    assert.match(output, /# Baker\n[\s\S]*- Kneading/);
  });

  test('is told where another role begins, below a piece of the first as well', async () => {
    const { syntax, resolved } = await seen(`${pieces}---\ntitle: Porter\n`);
    assert.deepEqual(
      syntax.map(({ range, message }) => [range.start.line, /Another role/.test(String(message))]),
      [
        [2, false],
        [5, true],
      ],
    );
    assert.equal(resolved.profile.role.title?.value, 'Baker');
    assert.equal(resolved.profile.role.skills.length, 1);
  });
});

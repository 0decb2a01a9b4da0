import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-types';
import { createLanguageService, type LanguageService } from '../../../../src/service/languageService.ts';
import { applyWorkspaceEdit } from '../../../support/applyWorkspaceEdit.ts';
import { MemoryHost } from '../../../support/memoryHost.ts';
import { readSamples } from '../../../support/samples.ts';
import { textsOf } from './refactorTest.ts';

const files = new Map((await readSamples()).map(({ uri, text }) => [uri, text]));

async function open(all: ReadonlyMap<string, string>): Promise<LanguageService> {
  const host = new MemoryHost();
  for (const [uri, text] of all) host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  return service;
}

function item(all: ReadonlyMap<string, string>, uri: string, version = 1) {
  return { uri, languageId: 'yaml', version, text: all.get(uri) ?? '' };
}

test('every refactoring that the samples offer leaves valid files that say the same', async () => {
  const service = await open(files);
  const kinds = new Set<string | undefined>();
  let tried = 0;
  let version = 1;
  for (const uri of files.keys()) {
    const lines = files.get(uri)?.split('\n') ?? [];
    const seen = new Set<string>();
    for (const [line, text] of lines.entries()) {
      // The same is offered on the other lines of an item and of a role.
      if (!/^ *- |^(id|title):/.test(text)) continue;
      const position = { line, character: text.length - text.trimStart().length };
      const range = { start: position, end: position };
      const actions = await service.codeActions(item(files, uri), range, { diagnostics: [], only: ['refactor'] });
      for (const action of actions) {
        const edit = JSON.stringify(action.edit);
        if (seen.has(edit)) continue;
        seen.add(edit);
        kinds.add(action.kind);
        version += 2;
        tried++;
        await checkAction(service, action, `${uri}:${line + 1} ${action.title}`, version);
      }
    }
  }
  assert.ok(tried > 100, `${tried} were tried`);
  assert.ok(kinds.has('refactor.inline') && kinds.has('refactor.rewrite'), [...kinds].join());
});

/** Applies an action to open buffers, as an editor does, checks the texts of the roles, and undoes it. */
async function checkAction(service: LanguageService, action: CodeAction, context: string, version: number) {
  const edited = applyWorkspaceEdit(files, action.edit);
  const changed = [...edited].filter(([uri, text]) => files.get(uri) !== text).map(([uri]) => uri);
  const before = new Map<string, unknown>();
  for (const uri of changed) before.set(uri, files.has(uri) && (await textsOf(service, item(files, uri))));
  for (const uri of changed) service.update(item(edited, uri, version));
  for (const uri of changed) {
    const findings = await service.diagnostics(item(edited, uri, version));
    const bad = findings.filter(({ code }) => /^(yaml|schema|reference)\//.test(String(code)));
    assert.deepEqual(bad, [], `${context}\n${edited.get(uri)}`);
    if (!files.has(uri) || action.title.startsWith('Take ')) continue;
    assert.deepEqual(await textsOf(service, item(edited, uri, version)), before.get(uri), context);
  }
  for (const uri of changed) {
    if (files.has(uri)) service.update(item(files, uri, version + 1));
    else await service.close(uri);
  }
}

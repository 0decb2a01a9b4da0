import assert from 'node:assert/strict';
import { run } from '../../src/cli/run.ts';
import { createLanguageService, type LanguageService } from '../../src/service/languageService.ts';
import { exportRole, roleFormats } from '../../src/write/exportRole.ts';
import { MemoryHost } from '../support/memoryHost.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';
import { readAsset } from '../write/pdfText.ts';
import { overConnection } from './overConnection.ts';
import type { Random } from './randomText.ts';
import { folder, roleUri, surroundings } from './surroundings.ts';

/** Does something with a text as a role; whatever it throws is a fault. The same numbers from `random` must make it do the same. */
export type Target = (text: string, random: Random) => Promise<void>;

/** The name of each part of the product that takes a text. */
export const targets: Readonly<Record<string, Target>> = {
  'command line': onCommandLine,
  'language service': inService,
  writers: written,
  connection: overConnection,
};

const commands: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--format', 'json'],
  ['check', '--format', 'github'],
  ['check', '--format', 'sarif'],
  ['check', '--format', 'junit'],
  ['check', '--fix'],
  ['render', 'lead.role.yaml', '--to', 'html'],
  ['render', 'lead.role.yaml', '--to', 'md'],
  ['render', 'lead.role.yaml', '--to', 'docx'],
  ['render', 'lead.role.yaml', '--to', 'jsonld'],
  ['render', '.', '-o', 'site'],
  ['compare', 'lead.role.yaml', 'other.role.yaml', '--to', 'html'],
  ['compare', 'lead.role.yaml', 'other.role.yaml', '--to', 'md'],
  ['matrix', '.', '--to', 'csv'],
  ['matrix', '.', '--to', 'md'],
];

/** What the engine says of a mistake in the program, which a command turns into a message. */
const mistake =
  /is not a function|is not iterable|Cannot read|Cannot access|undefined|Maximum call stack|Invalid (?:array|string)/;

async function onCommandLine(text: string, random: Random): Promise<void> {
  const world = new MemoryWorld({ ...surroundings, 'lead.role.yaml': text });
  const args = commands[random(commands.length)] ?? [];
  const status = await run(args, world);
  assert.ok([0, 1, 2].includes(status), `${args.join(' ')} ended with ${status}`);
  const failure = world.errors.split('\n').find((line) => line.startsWith('role-profile: ') && mistake.test(line));
  assert.equal(failure, undefined, args.join(' '));
}

/** A service with the role open and the files beside it. */
async function serviceWith(text: string): Promise<{ service: LanguageService; host: MemoryHost }> {
  const host = new MemoryHost();
  host.folderUris = [folder];
  for (const [path, other] of Object.entries(surroundings)) host.write(`${folder}/${path}`, other);
  const service = createLanguageService(host);
  await service.scan();
  service.update({ uri: roleUri, languageId: 'yaml', version: 1, text });
  return { service, host };
}

async function inService(text: string, random: Random): Promise<void> {
  const { service, host } = await serviceWith(text);
  const document = { uri: roleUri, languageId: 'yaml', version: 1, text };
  const lines = text.split('\n').length;
  const position = () => ({ line: random(lines + 1), character: random(40) });
  const range = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
  await service.diagnostics(document);
  await service.check(document);
  await service.fixAll(document);
  await service.codeActions(document, range, { diagnostics: [] });
  await service.documentSymbols(document);
  service.foldingRanges(document);
  service.documentLinks(document);
  await service.format(document, { tabSize: 1 + random(8), insertSpaces: random(2) === 0 });
  await service.inlayHints(document, range);
  await service.codeLenses(document, { commands: true });
  await service.roles();
  service.selectionRanges(document, [position(), position()]);
  for (let count = 0; count < 3; count++) {
    const list = await service.complete(document, position());
    for (const item of list.items.slice(0, 3)) await service.resolveCompletion(item);
    await service.hover(document, position());
    await service.definition(document, position());
    await service.references(document, position(), true);
    await service.documentHighlights(document, position());
    await service.prepareRename(document, position());
    await service.rename(document, position(), ['new-id', '', 'a b', '"'][random(4)] ?? '');
    await service.codeActions(document, { start: position(), end: position() }, { diagnostics: [] });
    const clipboard = text.slice(random(text.length + 1)).slice(0, 1_000);
    const html = random(2) === 0 ? clipboard.replaceAll('-', '<li>').replaceAll(':', '<td>') : undefined;
    await service.paste(document, { start: position(), end: position() }, { text: clipboard, html });
    for (const item of await service.prepareTypeHierarchy(document, position())) {
      service.supertypes(item);
      service.subtypes(item);
    }
    for (const item of await service.prepareCallHierarchy(document, position())) {
      service.incomingCalls(item);
      service.outgoingCalls(item);
    }
  }
  assert.deepEqual(host.messages, [], 'nothing is logged');
}

async function written(text: string, random: Random): Promise<void> {
  const { service } = await serviceWith(text);
  const document = { uri: roleUri, languageId: 'yaml', version: 1, text };
  const resolved = await service.resolve(document);
  const format = roleFormats[random(roleFormats.length)] ?? 'html';
  if (!resolved) return;
  const first = await exportRole(resolved.profile, format, readAsset);
  assert.ok(first.data.length > 0);
  const second = await exportRole(resolved.profile, format, readAsset);
  assert.deepEqual(second, first, `${format} twice`);
}

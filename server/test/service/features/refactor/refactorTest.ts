import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService, type LanguageService } from '../../../../src/service/languageService.ts';
import type { ResolvedProfile } from '../../../../src/service/model/resolveProfile.ts';
import { applyWorkspaceEdit } from '../../../support/applyWorkspaceEdit.ts';
import { parseFixture } from '../../../support/fixture.ts';
import { MemoryHost } from '../../../support/memoryHost.ts';

/** Marked files in, files out. */
export interface RefactorCase {
  /** A fact: "the text of the level goes with the skill". */
  readonly name: string;
  /** `<|>` is the cursor; see `support/fixture.ts`. */
  readonly before: string;
  /** The beginning of the title. */
  readonly title: string;
  /** The files that differ afterwards, in the form of a fixture; `undefined` when nothing of this title is offered. */
  readonly after: string | undefined;
  /** True for a refactoring that is meant to change the texts of the profile. */
  readonly changesTexts?: true;
}

/** Checks every case with both kinds of line breaks, and that the profiles of all roles have the same texts before and after. */
export function testRefactoring(kind: string, cases: readonly RefactorCase[]): void {
  for (const one of cases) {
    test(`${kind}: ${one.name}`, async () => {
      for (const lineBreak of ['\n', '\r\n']) await check(kind, one, lineBreak);
    });
  }
}

async function check(kind: string, one: RefactorCase, lineBreak: string): Promise<void> {
  const fixture = parseFixture(one.before);
  const { uri, text, cursor = 0 } = fixture.main;
  const files = new Map([...fixture.files.values()].map((file) => [file.uri, file.text.replaceAll('\n', lineBreak)]));
  const service = await open(files);
  const lines = text.slice(0, cursor).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const item = { uri, languageId: 'yaml', version: 1, text: files.get(uri) ?? '' };
  const actions = await service.codeActions(
    item,
    { start: position, end: position },
    { diagnostics: [], only: [kind] },
  );
  assert.ok(actions.every((action) => action.kind === kind));
  const action = actions.find(({ title }) => title.startsWith(one.title));
  if (one.after === undefined) {
    assert.equal(action, undefined, action?.title);
    return;
  }
  assert.ok(action, `${one.title} is among: ${actions.map(({ title }) => title).join(', ')}`);
  const edited = applyWorkspaceEdit(files, action.edit);
  const expected = [...parseFixture(one.after).files.values()].map((file) => [file.path, file.text]);
  const changed = [...edited].filter(([file, now]) => files.get(file) !== now);
  // A new file has the line breaks of the file from which its text came; the texts are compared without them.
  assert.deepEqual(
    Object.fromEntries(changed.map(([file, now]) => [file.replace('file://', ''), now.replaceAll('\r\n', '\n')])),
    Object.fromEntries(expected),
  );
  for (const [file, now] of edited) {
    const mixed = lineBreak === '\r\n' && /(^|[^\r])\n/.test(now);
    assert.ok(!mixed, `${file} has one kind of line break:\n${JSON.stringify(now)}`);
  }
  const after = await open(edited);
  for (const [file, now] of edited) {
    const findings = await after.diagnostics({ uri: file, languageId: 'yaml', version: 1, text: now });
    const bad = findings.filter(({ code }) => /^(yaml|schema|reference)\//.test(String(code)));
    assert.deepEqual(bad, [], `${file} is valid:\n${now}`);
    if (one.changesTexts || !files.has(file)) continue;
    const before = { uri: file, languageId: 'yaml', version: 1, text: files.get(file) ?? '' };
    const seen = await textsOf(after, { ...before, text: now });
    assert.deepEqual(seen, await textsOf(await open(files), before), file);
  }
}

async function open(files: ReadonlyMap<string, string>): Promise<LanguageService> {
  const host = new MemoryHost();
  for (const [uri, text] of files) host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  return service;
}

/** The texts that a reader of the profile sees, by groups, in an order that does not depend on the file. */
export async function textsOf(service: LanguageService, item: Parameters<LanguageService['resolve']>[0]) {
  const resolved = await service.resolve(item);
  return resolved && { ...read(resolved.profile), title: resolved.profile.role.title?.value };
}

function read({ role, groups }: ResolvedProfile) {
  const values = (texts: readonly { readonly value: string }[]) => texts.map(({ value }) => value).join(' ');
  return {
    activities: role.workActivities.map(({ name, description }) => `${name?.value}: ${description?.value}`).sort(),
    groups: groups
      .toSorted((a, b) => ((a.group.title?.value ?? '') < (b.group.title?.value ?? '') ? -1 : 1))
      .map(({ group, skills }) => ({
        title: group.title?.value,
        skills: skills
          .map((skill) => {
            const described = skill.indicators.flatMap(({ text, examples }) => [text, ...examples]);
            const texts = `${values(skill.levelTexts)} ${values(described)} / ${values(skill.examples)}`;
            const said = `${skill.name?.value} (${skill.level?.label}): ${skill.description?.value} / ${texts}`;
            // An indicator may be written as a line of a list.
            return said.replace(/[-\s]+/g, ' ');
          })
          .sort(),
      })),
  };
}

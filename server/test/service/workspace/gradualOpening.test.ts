import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { Gate } from '../../support/gate.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { withPlainSkills } from '../../support/plainSkills.ts';

const uri = 'file:///staff/house.framework.yaml';
const role = 'file:///staff/a.role.yaml';

function textOf(count: number, more = ''): string {
  const skills = Array.from(
    { length: count },
    (_, at) =>
      `  - id: skill-${at}\n    name: Skill ${at}\n    description: Says what skil ${at} is about, and what it is not.\n`,
  );
  return `id: house\nname: House\n${more}skills:\n${skills.join('')}`;
}

const long = textOf(2500);

/** The same with few slips. */
const tidy = textOf(2500)
  .replace(/name: Skill/g, 'name: Part')
  .replace(
    /Says what skil (\d+) is/g,
    (_, at) => `Says what ${Number(at) % 150 === 0 ? 'recrods' : 'records'} ${at} is`,
  );
const documentOf = (text: string, version = 1) => ({ uri, languageId: 'skill-framework', version, text });

class PausingHost extends MemoryHost {
  readonly gate = new Gate();

  override pause(): Promise<void> {
    return this.gate.pass();
  }
}

async function serviceWith(stored: string, host = new PausingHost()) {
  host.write(uri, stored);
  host.write(role, 'title: A\nframeworks:\n  house: ./house.framework.yaml\nskills:\n  - ref: house/skill-7\n');
  const service = createLanguageService(host);
  await service.scan();
  return service;
}

/** What is told of a text in the end. */
async function diagnosticsOf(text: string) {
  const service = await serviceWith(tidy);
  service.update(documentOf(text));
  return service.diagnostics(documentOf(text));
}

suite('a long document that is opened', () => {
  test('is known as it would be had it been read at once', async () => {
    const gradual = await serviceWith(long);
    let isRead = false;
    const opening = gradual.open(documentOf(long), async () => {
      isRead = true;
    });
    assert(opening);
    await opening;
    assert(isRead);
    gradual.update(documentOf(long));
    const atOnce = await serviceWith(long);
    atOnce.update(documentOf(long));
    const [found, other] = [await gradual.diagnostics(documentOf(long)), await atOnce.diagnostics(documentOf(long))];
    assert(found.length > 0);
    assert.deepEqual(found, other);
    const [framework, otherwise] = [gradual.knownFramework(uri), atOnce.knownFramework(uri)];
    assert(framework && otherwise);
    assert.deepEqual(withPlainSkills(framework), withPlainSkills(otherwise));
  });

  test('has what is asked about it wait, and nothing else', async () => {
    const host = new PausingHost();
    const service = await serviceWith(long, host);
    const answers: string[] = [];
    const held = host.gate.close(2);
    const opening = service.open(documentOf(long))?.then(() => answers.push('opened'));
    const asked = service.hover(documentOf(long), { line: 4, character: 10 }).then(() => answers.push('the document'));
    const item = { uri: role, languageId: 'role-profile', version: 1, text: 'title: B\n' };
    await service.hover(item, { line: 0, character: 2 });
    answers.push('another document');
    await held.reached;
    held.open();
    await Promise.all([opening, asked]);
    assert.deepEqual(answers, ['another document', 'opened', 'the document']);
  });

  test('is judged by the words, which are loaded before rather than have all be judged twice', async () => {
    const service = createLanguageService(new MemoryHost(), { judging: 'afterReading' });
    await service.open(documentOf(tidy));
    service.update(documentOf(tidy));
    const found = await service.diagnostics(documentOf(tidy));
    assert.equal(found.filter(({ code }) => code === 'text/spelling').length, 17);
  });

  test('has nobody wait who asks about what refers to it', async () => {
    const host = new PausingHost();
    const service = await serviceWith(tidy, host);
    const held = host.gate.close();
    const opening = service.open(documentOf(tidy.replace('House', 'Horse')));
    await held.reached;
    const text = 'title: A\nframeworks:\n  house: ./house.framework.yaml\nskills:\n  - ref: house/skill-7\n';
    const item = { uri: role, languageId: 'role-profile', version: 1, text };
    assert.match(JSON.stringify(await service.hover(item, { line: 4, character: 18 })), /Part 7/);
    held.open();
    await opening;
  });

  test('is told at once as its file is known, and each edit with the items that it is in, before it has been read', async () => {
    const host = new PausingHost();
    const service = await serviceWith(tidy, host);
    const held = host.gate.close();
    let [text, told] = [tidy, 0];
    const onKnown = async () => void told++;
    const opening = service.open(documentOf(text), onKnown);
    await held.reached;
    assert.equal(told, 1);
    const [stored] = service.workspaceFindings([uri]);
    assert.equal(stored?.diagnostics.length, 17);
    assert.deepEqual(await service.firstDiagnostics(documentOf(text)), stored?.diagnostics);
    const edits: readonly (readonly [string | RegExp, string])[] = [
      ['recrods 300 ', 'records 300 '],
      ['    name: Part 1200\n', '    name: Part 1200\n    titel: A key that is none\n    guidance: Holds a wrod.\n'],
      ['  - id: skill-1300\n', '  - id: more\n    name: More\n    guidance: The the more.\n  - id: skill-1300\n'],
      [/ {2}- id: skill-4\n.*\n.*\n/, ''],
      ['name: Part 2499\n', 'name: "Part 2499\n'],
      ['id: house', '# A comment above all items.\nid: house'],
      ['name: "Part 2499\n', 'name: Part 2499\n'],
    ];
    for (const [index, [from, to]] of edits.entries()) {
      text = text.replace(from, to);
      const version = documentOf(text, index + 2);
      assert.equal(service.open(version, onKnown), opening);
      assert.equal(told, index + 2);
      const first = await service.firstDiagnostics(version);
      if (text.includes('"')) assert.equal(first.filter(({ code }) => code === 'yaml/syntax').length, 1, `${index}`);
      else assert.deepEqual(first, await diagnosticsOf(text), `${index}`);
    }
    held.open();
    await opening;
    assert.equal(told, edits.length + 2);
  });

  test('is told as its file has been read, where that has yet to be judged, and the file is judged as it is open', async () => {
    const host = new MemoryHost();
    const text = textOf(2500, 'versoin: "2"\n');
    host.write(uri, text);
    const service = createLanguageService(host, { judging: 'afterReading' });
    await service.scan();
    assert.ok(service.isSettled && !service.isJudged(uri));
    const told: string[][] = [];
    await service.open(documentOf(text), async () => {
      const found = await service.firstDiagnostics(documentOf(text));
      told.push(found.map(({ code, range }) => `${code} ${range.start.line}`));
    });
    assert.deepEqual(told, [['schema/unknown-key 2'], ['schema/unknown-key 2']]);
    assert.ok(!service.isJudged(uri));
    service.update(documentOf(text));
    const atOnce = await serviceWith(text);
    atOnce.update(documentOf(text));
    assert.deepEqual(await service.diagnostics(documentOf(text)), await atOnce.diagnostics(documentOf(text)));
  });

  test('that is closed before its file is judged leaves that judged', async () => {
    const host = new MemoryHost();
    host.write(uri, long);
    const service = createLanguageService(host, { judging: 'afterReading' });
    await service.scan();
    const opening = service.open(documentOf(long));
    for (let turn = 0; turn < 50; turn++) await host.pause();
    await service.close(uri);
    await opening;
    assert.ok(service.isJudged(uri));
    const [stored] = service.workspaceFindings([uri]);
    const [other] = (await serviceWith(long)).workspaceFindings([uri]);
    assert.deepEqual(stored?.diagnostics, other?.diagnostics);
  });

  test('is told when it has been read, and each edit after that, where its file is another', async () => {
    const host = new PausingHost();
    const service = await serviceWith(long, host);
    const text = textOf(2500, 'versoin: "2"\n');
    let read = () => {};
    const isRead = new Promise<void>((resolve) => {
      read = resolve;
    });
    const opening = service.open(documentOf(text), async () => read());
    const edited = text.replace('name: Skill 7\n', 'nmae: Skill 7\n');
    service.open(documentOf(edited, 2), async () => assert.fail('nothing is known yet'));
    await isRead;
    const found = await service.firstDiagnostics(documentOf(edited, 2));
    assert.deepEqual(
      found.map(({ code, range }) => `${code} ${range.start.line}`),
      ['schema/unknown-key 2', 'schema/unknown-key 26'],
    );
    const next = await service.firstDiagnostics(documentOf(text, 3));
    assert.deepEqual(
      next.filter(({ code }) => String(code).startsWith('schema/')).map(({ range }) => range.start.line),
      [2],
    );
    await opening;
  });

  test('is forgotten where it is closed meanwhile', async () => {
    const service = await serviceWith(long);
    const opening = service.open(documentOf(long.replace('House', 'Horse')));
    const asked = service.diagnostics(documentOf(long));
    await service.close(uri);
    assert.equal(service.opening(uri), undefined);
    await opening;
    assert.deepEqual(await asked, []);
    assert.equal(service.knownFramework(uri)?.name?.value, 'House');
  });

  test('may be edited meanwhile: the last version counts', async () => {
    const service = await serviceWith(long);
    const first = service.open(documentOf(long));
    const edited = documentOf(long.replace('House', 'Horse'), 2);
    assert.equal(service.open(edited), first);
    await first;
    service.update(edited);
    await service.diagnostics(edited);
    assert.equal(service.knownFramework(uri)?.name?.value, 'Horse');
  });

  test('is read at once where it is short, or known already', async () => {
    const service = await serviceWith(long);
    assert.equal(service.open(documentOf(textOf(3))), undefined);
    service.update(documentOf(long));
    assert.equal(service.open(documentOf(textOf(2500, 'version: "2"\n'), 2)), undefined);
  });

  test('is read as a whole where it has anchors', async () => {
    const text = textOf(2500, 'description: &a Words\nx-other: *a\n');
    const service = await serviceWith(long);
    await service.open(documentOf(text));
    service.update(documentOf(text));
    await service.diagnostics(documentOf(text));
    assert.equal(service.knownFramework(uri)?.description?.value, 'Words');
  });

  test('is nothing of what was quickly found in a file that was closed meanwhile', async () => {
    const service = await serviceWith(tidy);
    const [before, after] = [textOf(3), textOf(3).replace('name: House', 'name: House\nnaem: House')];
    const quick = service.firstDiagnostics(documentOf(before));
    await service.close(uri);
    assert.deepEqual(await quick, []);
    // Opened again, with the same number of its version.
    const codes = (found: readonly { code?: unknown }[]) => found.map(({ code }) => code);
    assert(codes(await service.firstDiagnostics(documentOf(after))).includes('schema/unknown-key'));
    service.update(documentOf(after));
    assert(codes(await service.diagnostics(documentOf(after))).includes('schema/unknown-key'));
  });
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { Gate } from '../../support/gate.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

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
    assert.deepEqual(gradual.knownFramework(uri), atOnce.knownFramework(uri));
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
});

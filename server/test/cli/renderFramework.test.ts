import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const framework = 'id: mill\nname: Mill\nskills:\n  - { id: kneading, name: Kneading }\n';

function worldOf(text = framework): MemoryWorld {
  return new MemoryWorld({ 'mill.framework.yaml': text });
}

test('a framework is rendered as data for other systems', async () => {
  for (const [format, words] of [
    ['case', '"CFDocument"'],
    ['skos', '"skos:ConceptScheme"'],
  ]) {
    const world = worldOf();
    assert.equal(await run(['render', 'mill.framework.yaml', '--to', String(format)], world), 0, world.errors);
    assert.ok(world.output.includes(String(words)));
  }
});

test('a framework is rendered as a catalogue to read', async () => {
  for (const [format, words] of [
    ['html', '<h1'],
    ['md', '# Mill'],
  ]) {
    const world = worldOf();
    assert.equal(await run(['render', 'mill.framework.yaml', '--to', String(format)], world), 0, world.errors);
    assert.ok(world.output.includes(String(words)) && world.output.includes('Kneading'));
  }
});

test('the ending of the output says the format', async () => {
  for (const name of ['mill.case.json', 'mill.skos.jsonld', 'mill.skos', 'mill.html', 'mill.md']) {
    const world = worldOf();
    assert.equal(await run(['render', 'mill.framework.yaml', '-o', name], world), 0, world.errors);
    assert.equal(world.output, '');
    assert.deepEqual(world.written, [`/project/${name}`]);
  }
});

test('without a format, or with one of roles, it is said what can be asked for', async () => {
  for (const args of [[], ['--to', 'jsonld'], ['-o', 'mill.json']]) {
    const world = worldOf();
    assert.equal(await run(['render', 'mill.framework.yaml', ...args], world), 2);
    assert.match(world.errors, /case, skos/);
  }
});

test('a framework with YAML errors is not rendered, since texts would be missing', async () => {
  const world = worldOf('id: mill\nname: "Mill\nskills:\n');
  assert.equal(await run(['render', 'mill.framework.yaml', '--to', 'case'], world), 1);
  assert.match(world.errors, /mill\.framework\.yaml/);
  assert.equal(world.output, '');
});

test('a framework file is not written over', async () => {
  const world = worldOf();
  assert.equal(await run(['render', 'mill.framework.yaml', '--to', 'case', '-o', 'mill.framework.yaml'], world), 2);
  assert.equal(world.files.get('/project/mill.framework.yaml'), framework);
});

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { nodeWorld } from '../../src/cli/nodeWorld.ts';
import { run } from '../../src/cli/run.ts';
import { decoded } from '../../src/node/regularFile.ts';

const text = 'id: porter\ntitle: Porter\nsummary: Minds the café.\n';

/** The bytes of a text in an encoding. */
const encodings: Readonly<Record<string, Buffer>> = {
  'UTF-8': Buffer.from(text),
  'UTF-8 with a byte-order mark': Buffer.from(`\ufeff${text}`),
  'UTF-16, low byte first': Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16, high byte first': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
};

for (const [name, bytes] of Object.entries(encodings)) {
  test(`a file in ${name} is read`, async () => {
    assert.equal(decoded(bytes).replace(/^\ufeff/, ''), text);
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'a.role.yaml'), bytes);
      const { status, output } = await called(['check', folder, '--format', 'json']);
      assert.equal(status, 0);
      assert.deepEqual(JSON.parse(output).files[0].diagnostics, []);
    });
  });
}

test('half a character of UTF-16 at the end is no reason to fail', () => {
  assert.equal(decoded(Buffer.from([0xfe, 0xff, 0, 0x61, 0])), '\ufeffa');
});

test('other bytes are one error, which says what to do, and nothing is written over them', async () => {
  await inFolder(async (folder) => {
    const bytes = Buffer.from(`${text.replace('Porter', 'Porter é')}status: Draft\n`, 'latin1');
    await writeFile(join(folder, 'a.role.yaml'), bytes);
    const { status, output } = await called(['check', folder, '--format', 'json']);
    assert.equal(status, 1);
    const found = JSON.parse(output).files[0].diagnostics.filter(
      ({ code }: { code: string }) => code === 'yaml/syntax',
    );
    assert.equal(found.length, 1);
    assert.match(found[0].message, /another encoding than UTF-8.*save it as UTF-8/);
    assert.deepEqual(found[0].range.start, { line: 1, character: 14 });
    assert.equal((await called(['render', join(folder, 'a.role.yaml'), '--to', 'md'])).status, 1);
    assert.equal((await called(['check', folder, '--fix'])).status, 2);
    assert.deepEqual(await readFile(join(folder, 'a.role.yaml')), bytes);
  });
});

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'role-profiles-encodings-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function called(args: readonly string[]): Promise<{ status: number; output: string }> {
  let output = '';
  const world = {
    ...nodeWorld(),
    writeOutput: (data: string | Uint8Array) => (output += String(data)),
    writeError: () => {},
  };
  return { status: await run(args, world), output };
}

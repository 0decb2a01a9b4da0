import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { before, test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { run } from '../src/cli/run.ts';
import { MemoryWorld } from './support/memoryWorld.ts';
import { readSamples, type Sample } from './support/samples.ts';

const root = new URL('../../', import.meta.url);
const pages = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'samples/README.md',
  'server/ARCHITECTURE.md',
];
const readme = read('README.md');

let samples: Sample[];
before(async () => {
  samples = await readSamples();
});

for (const page of pages) {
  test(`what ${page} links to is there`, () => {
    for (const address of addressesIn(read(page))) {
      if (/^[a-z][a-z+.-]*:/i.test(address)) continue;
      const target = new URL(address, new URL(page, root));
      const anchor = target.hash.slice(1);
      target.hash = '';
      assert.ok(existsSync(target), `${address}: no such file`);
      if (anchor !== '')
        assert.ok(anchorsOf(readFileSync(target, 'utf8')).includes(anchor), `${address}: no such part`);
    }
  });
}

test('the settings of VS Code stand in README as the manifest has them', () => {
  const { properties } = manifest().contributes.configuration;
  const wanted = Object.entries(properties).map(([name, { default: value }]) => `${name} ${JSON.stringify(value)}`);
  const rows = [...readme.matchAll(/^\| `(roleProfiles\.\S+)` *\| `([^`]*)`/gm)];
  assert.deepEqual(rows.map(([, name, value]) => `${name} ${value}`).toSorted(), wanted.toSorted());
});

test('the commands that README shows work on the samples', async () => {
  const blocks = fencesOf(readme).filter(({ info }) => info === '');
  const commands = blocks
    .flatMap(({ content }) => content.split('\n'))
    .filter((line) => line.startsWith('role-profile '));
  assert.ok(commands.length >= 7, commands.join('\n'));
  for (const command of commands) {
    const world = new MemoryWorld(Object.fromEntries(samples.map(({ path, text }) => [`samples/${path}`, text])));
    const [, ...args] = command.replace(/ +#.*$/, '').split(' ');
    assert.equal(await run(args, world), 0, `${command}\n${world.errors}`);
    assert.ok(world.output !== '' || world.written.length > 0, command);
  }
});

test('the scripts that README and CONTRIBUTING name are there', () => {
  const named = [readme, read('CONTRIBUTING.md')].flatMap((text) => [...text.matchAll(/\bnpm run ([\w:-]+)/g)]);
  const { scripts } = manifest();
  assert.deepEqual(
    named.map(([, name]) => name).filter((name) => name === undefined || !Object.hasOwn(scripts, name)),
    [],
  );
});

test('the pictures are small enough to be shipped, and all are shown', () => {
  const { walkthroughs } = manifest().contributes;
  const shown = new Set([
    ...addressesIn(readme),
    ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image)),
  ]);
  const pictures = readdirSync(new URL('client/media/', root)).map((name) => `client/media/${name}`);
  assert.deepEqual(
    pictures.filter((picture) => !shown.has(picture)),
    [],
  );
  const sizes = pictures.map((picture) => statSync(new URL(picture, root)).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(total <= 350 * 1024, `${total} bytes of pictures`);
});

test('the walkthrough has steps with pictures', () => {
  for (const { steps } of manifest().contributes.walkthroughs) {
    for (const { id, media } of steps) assert.ok(existsSync(new URL(media.image, root)), id);
  }
});

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

interface Step {
  readonly id: string;
  readonly media: { readonly image: string };
}

function manifest(): Manifest {
  return JSON.parse(read('package.json'));
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n');
}

function tokensOf(markdown: string) {
  return new MarkdownIt().parse(markdown, {});
}

/** The addresses of the links and pictures of a page. */
function addressesIn(markdown: string): string[] {
  return tokensOf(markdown)
    .flatMap(({ children }) => children ?? [])
    .flatMap((token) => [token.attrGet('href'), token.attrGet('src')])
    .filter((address) => address !== null)
    .map(String);
}

/** The anchors that code hosts make of headings. */
function anchorsOf(markdown: string): string[] {
  return tokensOf(markdown).flatMap((token, i, tokens) => {
    const heading = token.type === 'heading_open' ? tokens[i + 1]?.content : undefined;
    return heading === undefined
      ? []
      : [
          heading
            .toLowerCase()
            .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
            .replaceAll(' ', '-'),
        ];
  });
}

function fencesOf(markdown: string) {
  return tokensOf(markdown).filter(({ type }) => type === 'fence');
}

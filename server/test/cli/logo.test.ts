import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const files = {
  'a.role.yaml': 'title: A role\nskills: [{ items: [{ name: Knots }] }]\n',
  'b.role.yaml': 'title: B role\nskills: [{ items: [{ name: Knots }] }]\n',
  '.role-profiles.yaml': 'organisation: { name: Trust, logo: ./logo.svg }\n',
};
const picture = '<svg viewBox="0 0 9 9"><path d="M0 0L9 9L0 9"/></svg>';

test('a document has the logo of the settings', async () => {
  const world = new MemoryWorld({ ...files, 'logo.svg': picture });
  assert.equal(await run(['render', 'a.role.yaml', '--to', 'html'], world), 0, world.errors);
  assert.match(world.output, /<img class="rp-logo"/);
  assert.equal(world.errors, '');
});

test('a logo that cannot be read is said once, and nothing fails for it', async () => {
  const world = new MemoryWorld(files);
  assert.equal(await run(['render', '.', '--to', 'md', '-o', 'out'], world), 0, world.errors);
  assert.equal(
    world.errors.match(/The logo ".\/logo.svg" is left out of the document, since there is no such file/g)?.length,
    1,
  );
  const one = new MemoryWorld(files);
  assert.equal(await run(['render', 'a.role.yaml', '--to', 'html'], one), 0, one.errors);
  assert.match(one.output, /A role/);
  assert.match(one.errors, /The logo/);
});

test('a link out of the folder of the settings is not followed', async () => {
  const world = new MemoryWorld({ ...files, '/home/somebody/secret.svg': picture });
  world.links.set('/project/logo.svg', '/home/somebody/secret.svg');
  assert.equal(await run(['render', 'a.role.yaml', '--to', 'html'], world), 0, world.errors);
  assert.doesNotMatch(world.output, /rp-logo"/);
  assert.match(world.errors, /there is no such file, or it cannot be read/);
});

test('each page of a site says whose it is, in its colours and with its picture', async () => {
  const settings = 'organisation: { name: Trust & Sons, accent: "#7a1fa2", logo: ./logo.svg }\n';
  const world = new MemoryWorld({
    ...files,
    'b.role.yaml': `${files['b.role.yaml']}status: draft\n`,
    '.role-profiles.yaml': settings,
    'logo.svg': picture,
  });
  assert.equal(await run(['render', '.', '-o', 'out'], world), 0, world.errors);
  const pages = [...world.files].filter(([path]) => path.endsWith('.html'));
  assert(pages.length >= 4);
  for (const [path, page] of pages) {
    assert.match(
      page,
      /<p class="rp-site-sender"><span class="rp-site-logo" role="img" aria-label="Trust &amp; Sons">/,
      path,
    );
    assert.match(page, /img-src data:;/);
  }
  const styles = world.files.get('/project/out/assets/site.css') ?? '';
  assert.match(styles, /--rp-accent:#7a1fa2/);
  assert.match(styles, /\.rp-site-logo\{width:34px;height:34px;background-image:url\("data:image\/svg\+xml,/);
  const printed = (name: string) => world.files.get(`/project/out/roles/${name}.html`) ?? '';
  assert.match(printed('b'), /@top-right\{content:"Draft\\2c {2}not yet agreed"/);
  assert.doesNotMatch(printed('a'), /@top-right/);

  const again = new MemoryWorld(Object.fromEntries([...world.files].map(([path, text]) => [path, text])));
  assert.equal(await run(['render', '.', '-o', 'out'], again), 0, again.errors);
  assert.deepEqual(
    again.written.filter((path) => path.endsWith('.html')),
    [],
    'nothing has changed',
  );
  again.files.delete('/project/logo.svg');
  assert.equal(await run(['render', '.', '-o', 'out'], again), 0, again.errors);
  assert.match(again.errors, /The logo "\.\/logo\.svg" is left out/);
  assert.equal(again.written.filter((path) => path.endsWith('.html')).length, pages.length);
});

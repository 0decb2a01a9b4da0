import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { exportRole, type RoleFormat } from '../../../src/write/exportRole.ts';
import type { Logo } from '../../../src/write/logo/logo.ts';
import { pngLogo } from '../../../src/write/logo/png.ts';
import { logoReader } from '../../../src/write/logo/readLogo.ts';
import { misplaced } from '../docxSchema.ts';
import { resolved } from '../grown/grownOutputs.ts';
import { readAsset, readPdf } from '../pdfText.ts';
import { all, parseXml } from '../xmlTree.ts';
import { pngOf } from './png.ts';

const role = `--- /a.role.yaml
title: A role
summary: What it is for.
--- /.role-profiles.yaml
organisation: { name: Trust & Sons, logo: ./LOGO }
`;

const files: Readonly<Record<string, Uint8Array>> = {
  'logo.png': pngOf(),
  'logo.svg': new TextEncoder().encode(
    '<svg viewBox="0 0 100 50"><path fill="#123456" d="M0 0L90 0Q90 40 0 40z"/><circle r="9" fill="none" stroke="red" opacity="0.5"/></svg>',
  ),
};

async function withLogo(name: string, format: RoleFormat): Promise<string | Uint8Array> {
  const profile = await resolved(role.replace('LOGO', name));
  const readLogo = logoReader(async (uri) => files[uri.slice(uri.lastIndexOf('/') + 1)]);
  const { logo, problem } = await readLogo(profile.presentation.logo);
  assert.equal(problem, undefined);
  return written(profile, format, logo);
}

async function written(
  profile: Parameters<typeof exportRole>[0],
  format: RoleFormat,
  logo?: Logo,
): Promise<string | Uint8Array> {
  return (await exportRole(profile, format, readAsset, { logo })).data;
}

for (const name of Object.keys(files)) {
  test(`a page has ${name} within itself, called as the organisation is`, async () => {
    const page = String(await withLogo(name, 'html'));
    assert.match(
      page,
      /<img class="rp-logo" src="data:image\/(?:png;base64,|svg\+xml,)[^"]+" alt="Trust &amp; Sons" width="\d+" height="\d+">/,
    );
    assert.match(page, /img-src data:;/);
  });

  test(`a PDF has ${name} as a figure that is called as the organisation is`, async () => {
    const bytes = await withLogo(name, 'pdf');
    assert(bytes instanceof Uint8Array);
    const { parts } = await readPdf(bytes);
    assert.deepEqual(
      parts.flatMap(({ path, alt }) => (alt === undefined ? [] : [`${path} ${alt}`])),
      ['Document/Figure Trust & Sons'],
    );
    assert.deepEqual(await withLogo(name, 'pdf'), bytes, 'the same bytes each time');
  });

  test(`a document of Word has ${name} as a picture that is called as the organisation is`, async () => {
    const bytes = await withLogo(name, 'docx');
    assert(bytes instanceof Uint8Array);
    const parts = unzipSync(bytes);
    const read = (path: string) => parseXml(new TextDecoder().decode(parts[path]));
    const document = read('word/document.xml');
    assert.deepEqual(misplaced(document), []);
    const [named] = all(document, 'wp:docPr');
    assert.equal(named?.attributes.get('descr'), 'Trust & Sons');
    if (name === 'logo.png') {
      assert.deepEqual(parts['word/media/logo.png'], pngLogo(files[name] ?? new Uint8Array()).bytes);
      const [relation] = all(read('word/_rels/document.xml.rels'), 'Relationship').filter(
        ({ attributes }) => attributes.get('Target') === 'media/logo.png',
      );
      assert.equal(all(document, 'a:blip')[0]?.attributes.get('r:embed'), relation?.attributes.get('Id'));
      const types = all(read('[Content_Types].xml'), 'Default').map(({ attributes }) => attributes.get('Extension'));
      assert(types.includes('png'));
    } else {
      assert.equal(all(document, 'wps:wsp').length, 2);
      assert.equal(all(document, 'a:cubicBezTo').length, 5);
      assert.equal(all(document, 'a:alpha')[0]?.attributes.get('val'), '50000');
    }
  });
}

test('a document without the picture is one of settings that name none', async () => {
  const [named, unnamed] = [await resolved(role), await resolved(role.replace(', logo: ./LOGO', ''))];
  for (const format of ['html', 'docx', 'pdf', 'markdown'] as const) {
    assert.deepEqual(await written(named, format), await written(unnamed, format), format);
  }
});

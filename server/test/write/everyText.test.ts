import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ResolvedProfile } from '../../src/service/model/resolveProfile.ts';
import { exportRole, type RoleFormat } from '../../src/write/exportRole.ts';
import { editorLinks } from '../../src/write/html/links.ts';
import { rounds } from '../support/thorough.ts';
import { readDocx } from './docxText.ts';
import { type RandomProfile, randomProfile } from './everyText/randomProfile.ts';
import { textOfData, textOfMarkdown, textOfPage } from './everyText/visibleText.ts';
import { readHtml, textOf as textIn } from './html/readHtml.ts';
import { pageOf, resolveText } from './html/resolved.ts';
import { bareText, readAsset, readPdf } from './pdfText.ts';

const seeds = Array.from({ length: rounds(2) }, (_, i) => i + 1);

async function resolve({ role, framework }: RandomProfile): Promise<ResolvedProfile> {
  return resolveText('file:///r.role.yaml', role, async () => framework);
}

async function exported(profile: ResolvedProfile, format: RoleFormat): Promise<string> {
  const { data } = await exportRole(profile, format, readAsset);
  if (typeof data === 'string') return data;
  assert.fail('not a text');
}

async function bytesOf(profile: ResolvedProfile, format: RoleFormat): Promise<Uint8Array> {
  const { data } = await exportRole(profile, format, readAsset);
  if (typeof data !== 'string') return data;
  assert.fail('a text');
}

/** The visible text of each output. */
const outputs: Readonly<Record<string, (profile: ResolvedProfile) => Promise<string>>> = {
  'the page': async (profile) => textOfPage(pageOf(profile).html),
  'the exported page': async (profile) => textOfPage(await exported(profile, 'html')),
  Markdown: async (profile) => textOfMarkdown(await exported(profile, 'markdown')),
  'JSON-LD': async (profile) => textOfData(await exported(profile, 'jsonld')),
  'a Word document': async (profile) => readDocx(await bytesOf(profile, 'docx')).text,
  'a PDF': async (profile) => (await readPdf(await bytesOf(profile, 'pdf'))).text,
};

for (const [name, textOf] of Object.entries(outputs)) {
  test(`every text of a profile is in ${name}, in order within its section`, async () => {
    for (const seed of seeds) {
      const random = randomProfile(seed);
      const text = bareText(await textOf(await resolve(random)));
      const inOrder = Object.entries(random.sections).filter(([section]) => section !== 'header');
      for (const piece of random.sections.header ?? []) {
        assert(text.includes(bareText(piece)), `seed ${seed}: the header's ${piece} is missing`);
      }
      for (const [section, pieces] of inOrder) checkOrder(text, pieces, `seed ${seed}, ${section}`);
      // Data has an order of its own.
      if (name !== 'JSON-LD')
        checkOrder(
          text,
          inOrder.flatMap(([, pieces]) => pieces),
          `seed ${seed}, all`,
        );
    }
  });
}

test('what is for authors alone is on the page of an editor and in data, and in no document', async () => {
  for (const seed of seeds) {
    const random = randomProfile(seed);
    const profile = await resolve(random);
    const pieces = random.authors.map(bareText);
    const page = bareText(textIn(readHtml(pageOf(profile, editorLinks).html)));
    for (const piece of pieces) assert(page.includes(piece), `seed ${seed}: ${piece} is missing`);
    for (const name of ['the exported page', 'a Word document', 'a PDF', 'Markdown']) {
      const text = bareText((await outputs[name]?.(profile)) ?? '');
      for (const word of pieces.flatMap((piece) => piece.match(/zq\d+w/g) ?? []))
        assert(!text.includes(word), `seed ${seed}: ${word} is in ${name}`);
    }
  }
});

function checkOrder(text: string, pieces: readonly string[], where: string): void {
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(bareText(piece), at);
    const how = text.includes(bareText(piece)) ? 'stands too early' : 'is missing';
    assert(
      found >= 0,
      `${where}: ${JSON.stringify(piece)} ${how} (after ${JSON.stringify(text.slice(at - 60, at + 120))})`,
    );
    at = found + bareText(piece).length;
  }
}

test('every address is in every output, and those that must not be followed are text', async () => {
  for (const seed of seeds) {
    const random = randomProfile(seed);
    const profile = await resolve(random);
    const pdf = await readPdf(await bytesOf(profile, 'pdf'));
    const docx = readDocx(await bytesOf(profile, 'docx'));
    const texts: Record<string, string> = {
      html: (await exported(profile, 'html')).replaceAll('&amp;', '&'),
      markdown: (await exported(profile, 'markdown')).replaceAll('&amp;', '&'),
      data: await exported(profile, 'jsonld'),
      pdf: `${bareText(pdf.text)} ${pdf.links.join(' ')}`,
      docx: `${bareText(docx.text)} ${JSON.stringify(docx)}`,
    };
    for (const address of random.addresses) {
      for (const [name, text] of Object.entries(texts)) {
        assert(text.includes(address), `seed ${seed}: ${address} is missing in ${name}`);
      }
      if (address.startsWith('javascript:')) assert(!pdf.links.includes(address));
    }
  }
});

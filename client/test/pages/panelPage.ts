import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page as Tab } from 'playwright-core';
import type { Appearance } from '../../src/panels/shared/messages.ts';
import { pageFrame } from '../../src/panels/shared/pageFrame.ts';
import { repositoryRoot } from '../host/paths.ts';
import { type Theme, themeStyle } from './themes.ts';

/** Where pictures of all states are saved, for somebody who looks at them; none without the variable. */
export const pictures = process.env.ROLE_PROFILES_PICTURES;

/** The language of the window, such as "de", for somebody who looks at pictures; English without the variable, as most tests expect. */
const displayLanguage = process.env.ROLE_PROFILES_LANGUAGE;

function wordsIn(language: string): Promise<string> {
  return readFile(join(repositoryRoot, `client/l10n/bundle.l10n.${language}.json`), 'utf8');
}

/** Gives the frame of a page the words of the window's language, as VS Code's panels do. */
function speakIn(words: string): void {
  document.body.dataset.words = words;
}

/** The script and the style sheet of a kind of panel, as the build makes them. */
export interface PanelPage {
  readonly script: string;
  readonly style: string;
}

export function buildPanelPage(kind: 'role' | 'sideBySide' | 'import'): Promise<PanelPage> {
  return built(join(repositoryRoot, 'client/src/panels', kind, 'page'), kind);
}

/** The script and the style sheet by which a role is edited in its page. */
export function buildRoleEditor(): Promise<PanelPage> {
  return built(join(repositoryRoot, 'client/src/panels/role/page/editor'), 'editor', 'roleProfilesEditor');
}

/** The script and the style sheet by which a text is edited as readers see it. */
export function buildRichText(): Promise<PanelPage> {
  return built(join(repositoryRoot, 'client/src/panels/shared/page/richText'), 'richText', 'roleProfilesRichText');
}

async function built(folder: string, name: string, globalName?: string): Promise<PanelPage> {
  const { outputFiles } = await build({
    entryPoints: { script: join(folder, 'main.ts'), style: join(folder, `${name}.css`) },
    outdir: repositoryRoot,
    bundle: true,
    write: false,
    format: 'iife',
    ...(globalName === undefined ? {} : { globalName }),
    logLevel: 'silent',
  });
  const fileOf = (suffix: string) => outputFiles.find(({ path }) => path.endsWith(suffix))?.text ?? '';
  return { script: fileOf('.js'), style: fileOf('.css') };
}

/** The frame of a page with its styles inside it, without its security policy and its script, as a browser can load it without VS Code. */
export function themedFrame(style: string, theme: Theme): string {
  return pageFrame({ cspSource: 'none', nonce: 'x', script: '', style: '', language: 'en' })
    .replace(/<meta http-equiv[^>]*>/, () => `<style>${themeStyle(theme)}</style><style>${style}</style>`)
    .replace(/<link[^>]*>|<script[^>]*>[\s\S]*?<\/script>/g, '')
    .replace('<body>', `<body class="${theme.bodyClass}">`);
}

/**
 * Opens the page of a panel in a tab and sends it messages. What the page posts to VS Code is in `window.sent`, and the state that it saves
 * in `window.kept`.
 *
 * @param state What an earlier page has saved.
 */
export async function openPanelPage(tab: Tab, panel: PanelPage, theme: Theme, state?: unknown): Promise<void> {
  await tab.setContent(themedFrame(panel.style, theme));
  if (displayLanguage !== undefined) await tab.evaluate(speakIn, await wordsIn(displayLanguage));
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
}

/** Sends messages to the page, as the panel does. */
export async function send(tab: Tab, ...messages: readonly unknown[]): Promise<void> {
  await tab.evaluate((all) => {
    for (const data of all) window.dispatchEvent(new MessageEvent('message', { data }));
  }, messages);
}

/** What the page has posted to VS Code so far. */
export function sentBy(tab: Tab): Promise<unknown[]> {
  return tab.evaluate('window.sent');
}

/** The appearance of a panel without any settings. */
export const defaultAppearance: Appearance = {
  fontFamily: undefined,
  fontSize: undefined,
  lineHeight: undefined,
  maxWidth: undefined,
  doubleClick: true,
  sheet: '',
  logo: undefined,
};

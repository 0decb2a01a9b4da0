/**
 * Measures what a key pressed in a text editor costs until the preview shows it, and what opening the preview costs, at several sizes of a role:
 * the built server over a connection, and the script of the page in Chromium. `npm run bench:page -- [--sizes 50,1000] [--keys 20]`; prints a
 * Markdown table of medians. Between the two VS Code passes the message on, which takes the longer the more there is in it.
 */
import { parseArgs } from 'node:util';
import type { Page as Tab } from 'playwright-core';
import { median } from '../../../server/bench/figures.ts';
import { LanguageClient } from '../../../server/bench/languageClient.ts';
import { type BenchmarkFile, roleFile } from '../../../server/bench/roleFile.ts';
import {
  type EditRefused,
  type EditResult,
  editMethod,
  type RenderParams,
  type RenderResult,
  renderMethod,
} from '../../../server/src/protocol.ts';
import { launchChromium } from '../host/chromium.ts';
import { repositoryRoot } from '../host/paths.ts';
import {
  buildPanelPage,
  buildRoleEditor,
  defaultAppearance,
  openPanelPage,
  type PanelPage,
  send,
} from './panelPage.ts';
import { themes } from './themes.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50,1000' },
    keys: { type: 'string', default: '20' },
    server: { type: 'string', default: `${repositoryRoot}/dist/server.mjs` },
  },
});
const uri = 'file:///staff/benchmark.role.yaml';

/** What one update of the page takes, in milliseconds. */
interface Update {
  /** The script of the page, with the layout that it asks for. */
  readonly script: number;
  /** Until the browser has drawn. */
  readonly drawn: number;
}

/** A role in a server and in a page. */
class Measured {
  readonly #client = new LanguageClient([process.execPath, values.server, '--stdio'], {});
  readonly #tab: Tab;
  readonly #editing: boolean;
  readonly #text: BenchmarkFile;
  #version = 1;
  #shown = '';

  constructor(tab: Tab, editing: boolean, text: BenchmarkFile) {
    this.#tab = tab;
    this.#editing = editing;
    this.#text = text;
  }

  async open(panel: PanelPage, editor: PanelPage): Promise<Row> {
    const [theme] = themes;
    if (!theme) throw new Error('There is no theme.');
    const style = panel.style + (this.#editing ? editor.style : '');
    await openPanelPage(this.#tab, { script: panel.script, style }, theme);
    if (this.#editing) await this.#tab.addScriptTag({ content: editor.script });
    await this.#tab.evaluate(timeUpdates);
    await send(this.#tab, { type: 'appearance', appearance: defaultAppearance });
    await this.#client.initialize('file:///staff');
    const textDocument = { uri, languageId: 'role-profile', version: 1, text: this.#text.text };
    this.#client.notify('textDocument/didOpen', { textDocument });
    // A page is opened beside a text that has been checked.
    await this.#client.diagnostics();
    await this.#client.request('textDocument/documentSymbol', { textDocument });
    return this.#update();
  }

  /** Presses a key in the text: a letter, or Enter and Backspace in turn. */
  press(key: 'letter' | 'line'): Promise<Row> {
    this.#version++;
    // The text of a skill in the middle of the file, two lines below its importance.
    const at = { line: this.#text.line + 2, character: 10 };
    const below = { line: at.line + 1, character: 0 };
    const isBack = this.#version % 2 === 1;
    const changes = {
      letter: { range: { start: at, end: at }, text: 'x' },
      line: isBack
        ? { range: { start: below, end: { line: below.line + 1, character: 0 } }, text: '' }
        : { range: { start: below, end: below }, text: '          More.\n' },
    };
    this.#client.notify('textDocument/didChange', {
      textDocument: { uri, version: this.#version },
      contentChanges: [changes[key]],
    });
    return this.#update();
  }

  /** Edits a text on the page, whose edit is made in the text. */
  async edit(number: number): Promise<Row> {
    const edit = { op: 'set', path: '/skills/0/items/7/description', value: `Another text, number ${number}.` };
    const [start, cpu] = [performance.now(), this.#client.processorMilliseconds()];
    const textDocument = { uri, version: this.#version };
    const answer = await this.#client.request<EditResult | EditRefused>(editMethod, { textDocument, edit });
    if ('refused' in answer) throw new Error(answer.refused.message);
    const [answered, used] = [performance.now() - start, this.#client.processorMilliseconds() - cpu];
    this.#version++;
    this.#client.notify('textDocument/didChange', {
      textDocument: { uri, version: this.#version },
      contentChanges: (answer.edit.changes?.[uri] ?? []).map(({ range, newText: text }) => ({ range, text })),
    });
    const { script, drawn, kilobytes } = await this.#update();
    return { answered, used, kilobytes, script, drawn };
  }

  async #update(): Promise<Row> {
    const [start, cpu] = [performance.now(), this.#client.processorMilliseconds()];
    const params: RenderParams = { textDocument: { uri }, editing: this.#editing, shown: this.#shown };
    const result = await this.#client.request<RenderResult>(renderMethod, params);
    const [answered, used] = [performance.now() - start, this.#client.processorMilliseconds() - cpu];
    const { html, lang, revision = '', changes } = result;
    this.#shown = revision;
    await send(this.#tab, {
      type: 'update',
      uri,
      locked: false,
      subject: 1,
      ...(changes === undefined ? { html } : { changes: [html] }),
      lang,
      lines: this.#text.text.split('\n').length,
      version: this.#version,
      editing: this.#editing,
      notice: undefined,
    });
    const handle = await this.#tab.waitForFunction(() => (window as unknown as { lastUpdate?: Update }).lastUpdate);
    const { script, drawn } = (await handle.jsonValue()) as Update;
    // As beside a text editor, whose cursor is in the line.
    await send(this.#tab, { type: 'cursor', line: this.#text.line });
    return { answered, used, kilobytes: html.length / 1000, script, drawn };
  }

  stop(): Promise<void> {
    return this.#client.stop();
  }
}

interface Row extends Update {
  readonly answered: number;
  readonly used: number;
  readonly kilobytes: number;
}

/** Runs in the page: times each message to it. */
function timeUpdates(): void {
  const shared = window as unknown as { lastUpdate?: Update | undefined };
  const dispatch = window.dispatchEvent.bind(window);
  window.dispatchEvent = (event) => {
    shared.lastUpdate = undefined;
    const start = performance.now();
    const done = dispatch(event);
    const script = performance.now() - start;
    // What is posted in a frame comes after its drawing.
    requestAnimationFrame(() =>
      setTimeout(() => {
        shared.lastUpdate = { script, drawn: performance.now() - start };
      }),
    );
    return done;
  };
}

function print(skills: number, what: string, rows: readonly Row[]): void {
  const of = (pick: (row: Row) => number) => median(rows.map(pick)).toFixed(0);
  const mean = rows.reduce((sum, { used }) => sum + used, 0) / rows.length;
  const cells = [
    ...[skills, what, of(({ answered }) => answered), mean.toFixed(0)],
    ...[of(({ kilobytes }) => kilobytes), of(({ script }) => script), of(({ drawn }) => drawn)],
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

const [browser, panel, editor] = await Promise.all([launchChromium(), buildPanelPage('role'), buildRoleEditor()]);
console.log('| skills | what | server, ms | its processor, ms | HTML, kB | script of the page, ms | until drawn, ms |');
console.log('|---|---|---|---|---|---|---|');
for (const skills of values.sizes.split(',').map(Number)) {
  for (const editing of [false, true]) {
    const tab = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    const measured = new Measured(tab, editing, roleFile(skills));
    const page = editing ? 'edited in' : 'read';
    try {
      print(skills, `${page}: opened`, [await measured.open(panel, editor)]);
      for (const key of ['letter', 'line'] as const) {
        const rows: Row[] = [];
        for (let i = 0; i < Number(values.keys); i++) rows.push(await measured.press(key));
        print(skills, `${page}: ${key === 'letter' ? 'a letter' : 'a line more or less'}`, rows);
      }
      if (!editing) continue;
      const rows: Row[] = [];
      for (let i = 0; i < Number(values.keys); i++) rows.push(await measured.edit(i));
      print(skills, `${page}: a text edited on the page, its edit`, rows);
    } finally {
      await measured.stop();
      await tab.close();
    }
  }
}
await browser.close();

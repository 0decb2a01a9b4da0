import type { TextEdit } from 'vscode-languageserver';
import {
  type CatalogueAct,
  type CatalogueParams,
  type CatalogueResult,
  catalogueActMethod,
  catalogueMethod,
  changeLevelsMethod,
  type EditResult,
  editMethod,
  levelsMethod,
  matrixMethod,
  type PageResult,
  renderMethod,
} from '../src/protocol.ts';
import { measureOpened, type OpenedWorkspace } from './openedWorkspace.ts';

/** Rows that a page asks for at once. */
const portion = 80;

/** Measures what somebody waits for on the page of a large framework and in a table of skills. */
export async function measureFrameworkPage(command: readonly string[], rounds: number): Promise<void> {
  const title = (roles: number, skills: number) =>
    `The page of a framework of ${skills} skills, which ${roles} roles use`;
  await measureOpened(command, rounds, title, measureOnce);
}

async function measureOnce({
  client,
  framework,
  frameworkFile,
  roleFiles,
  rootUri,
  timed,
}: OpenedWorkspace): Promise<void> {
  const uri = `${rootUri}/${frameworkFile}`;
  const textDocument = { uri };
  const rows = (more: Partial<CatalogueParams> = {}) =>
    client.request<CatalogueResult>(catalogueMethod, { textDocument, from: 0, count: portion, ...more });
  let version = 1;
  const change = (edits: readonly TextEdit[]) => {
    // The last ones first, so that the places of those before them hold.
    const contentChanges = edits.toReversed().map(({ range, newText }) => ({ range, text: newText }));
    version++;
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  };
  const first = await timed('opened: the first screen, ms', async () => {
    const document = { uri, languageId: 'skill-framework', version, text: framework };
    client.notify('textDocument/didOpen', { textDocument: document });
    await client.request(renderMethod, { textDocument, editing: true });
    return rows();
  });
  for (const word of ['incident review', 'payment']) {
    for (let length = 1; length <= word.length; length++) {
      const name = `found: ${length === 1 ? 'the first letter' : 'each further letter'}, ms`;
      await timed(name, () => rows({ find: word.slice(0, length) }));
    }
  }
  for (const filter of ['unused', 'retired', 'incomplete'] as const)
    await timed('filtered, ms', () => rows({ filter }));
  for (let i = 0; i < 10; i++) {
    await timed('scrolled: the next rows, ms', () => rows({ from: Math.floor((first.total / 10) * i) }));
  }
  const id = /data-skill="([^"]+)"/.exec(first.rows[1]?.html ?? '')?.[1] ?? '';
  await timed('a skill opened with its texts and users, ms', () => rows({ open: [id] }));
  for (let i = 0; i < 6; i++) {
    const edit = { op: 'set', path: `/skills/${7000 + i}/description`, value: `Another text, number ${i}.` };
    const answer = await timed(`${i === 0 ? 'the first text' : 'a text'} changed: its edit, ms`, () =>
      client.request<EditResult>(editMethod, { textDocument: { uri, version }, edit }),
    );
    change(answer.edit.changes?.[uri] ?? []);
    await timed('a text changed: the rows after it, ms', () => rows({ open: [id] }));
  }
  const acts: Readonly<Record<string, CatalogueAct>> = {
    'a skill added: its edit, ms': { kind: 'addSkill', name: 'Something new' },
    'a skill moved: its edit, ms': { kind: 'move', skills: [id], category: first.categories[1]?.id ?? null },
    'a skill merged: its edits, ms': { kind: 'merge', skill: id, into: 'payment-risk-management' },
  };
  for (const [name, act] of Object.entries(acts)) {
    await timed(name, () => client.request(catalogueActMethod, { textDocument, act }));
  }

  const uris = roleFiles.slice(0, 10).map((path) => `${rootUri}/${path}`);
  const page = await timed('a table of 10 roles opened, ms', () => client.request<PageResult>(matrixMethod, { uris }));
  const cell = /<td[^>]*data-uri="([^"]+)"[^>]*data-path="([^"]+)"/.exec(page.html);
  const [, role = '', path = ''] = cell ?? [];
  const asked = { role, item: { uri: role, path } };
  for (let i = 0; i < 5; i++) {
    await timed('a cell: its levels, ms', () => client.request(levelsMethod, asked));
    await timed('a cell: its edit, ms', () =>
      client.request(changeLevelsMethod, { skills: [asked], change: { kind: 'set', level: 'expert' } }),
    );
    await timed('a table of 10 roles renewed, ms', () => client.request(matrixMethod, { uris }));
  }
  await timed(`a table of all ${roleFiles.length} roles, ms`, () => client.request(matrixMethod, { uris: [] }));
}

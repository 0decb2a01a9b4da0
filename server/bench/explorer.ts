import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArrangeParams,
  arrangeMethod,
  type ExplorerPage,
  type ExplorerParams,
  type ExplorerView,
  explorerMethod,
} from '../src/protocol.ts';
import { measureOpened, type OpenedWorkspace } from './openedWorkspace.ts';

/** Measures what somebody waits for in the explorer. */
export async function measureExplorer(command: readonly string[], rounds: number): Promise<void> {
  const title = (roles: number, skills: number) => `The explorer with ${roles} roles and ${skills} skills`;
  await measureOpened(command, rounds, title, measureOnce);
}

async function measureOnce(opened: OpenedWorkspace): Promise<void> {
  const { client, folder, framework, frameworkFile, roleFiles, rootUri } = opened;
  const timed = <T>(name: string, method: string, params: ExplorerParams | ArrangeParams) =>
    opened.timed(name, () => client.request<T>(method, params));
  const lines = (name: string, params: ExplorerParams) => timed<ExplorerPage>(name, explorerMethod, params);
  const [family] = (await lines('roles: first opened, ms', { view: 'roles' })).nodes;
  await lines('roles: a family opened, ms', { view: 'roles', parent: family?.key ?? '' });
  const [catalogueLine] = (await lines('frameworks: first opened, ms', { view: 'frameworks' })).nodes;
  const openLine = { view: 'frameworks', parent: catalogueLine?.key ?? '' } as const;
  const [category] = (await lines('frameworks: a framework opened, ms', openLine)).nodes;
  await lines('frameworks: a category of 583 skills opened, ms', { view: 'frameworks', parent: category?.key ?? '' });

  for (const [view, words] of [
    ['roles', 'engineer 37'],
    ['frameworks', 'incident managment'],
  ] as const) {
    for (let length = 1; length <= words.length; length++) {
      const name = `${view}: filtered, ${length === 1 ? 'the first letter' : 'each further letter'}, ms`;
      await lines(name, { view, filter: words.slice(0, length) });
    }
  }

  // A role is open, and its text is edited while both views are shown.
  const [path = ''] = roleFiles;
  const uri = `${rootUri}/${path}`;
  const text = readFileSync(join(folder, path), 'utf8');
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'role-profile', version: 1, text } });
  for (let version = 2; version < 6; version++) {
    const edited = text.replace('Engineer number', `Engineer${version} number`);
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text: edited }] });
    for (const view of ['roles', 'frameworks'] satisfies ExplorerView[]) {
      await lines(`${view}: renewed after an edit of a role, ms`, { view });
    }
    await lines('frameworks: a framework renewed after an edit of a role, ms', openLine);
  }

  for (const [number, role] of roleFiles.slice(0, 4).entries()) {
    const skill = `network-risk-${['management', 'analysis', 'planning', 'review'][number]}`;
    const name = number === 0 ? 'the first skill dragged to a role, ms' : 'a further skill dragged to a role, ms';
    await timed(name, arrangeMethod, {
      kind: 'addSkills',
      role: `${rootUri}/${role}`,
      skills: [{ uri: `${rootUri}/${frameworkFile}`, id: skill }],
    });
  }
  await timed('a role moved up its ladder, ms', arrangeMethod, { kind: 'moveRole', role: uri, to: 'up' });
  const catalogue = `${rootUri}/${frameworkFile}`;
  const retire = (name: string, id: string) =>
    timed(name, arrangeMethod, { kind: 'retire', uri: catalogue, id, replacedBy: 'storage-risk-planning' });
  await retire('a skill retired in a file that is not open, ms', 'network-risk-management');
  client.notify('textDocument/didOpen', {
    textDocument: { uri: catalogue, languageId: 'skill-framework', version: 1, text: framework },
  });
  // The answer comes when the file has been read.
  await client.request('textDocument/foldingRange', { textDocument: { uri: catalogue } });
  for (const id of ['network-risk-analysis', 'network-risk-planning'])
    await retire('a skill retired in an open file, ms', id);
}

import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  type ExplorerPage,
  explorerMethod,
  type NewFilesParams,
  type NewFilesRefusal,
  type NewFilesResult,
  newFilesMethod,
  type StartersResult,
  startersMethod,
} from '../../../server/src/protocol.ts';
import { oneLine, withoutLinks } from '../common/displayText.ts';
import { isRoleFileName } from '../common/fileNames.ts';
import { type Look, openLook } from '../panels/newFile/look.ts';
import type { PanelContext } from '../panels/shared/panelContent.ts';
import type { UnsavedFiles } from '../workspace/unsavedFiles.ts';
import { activeRole, uriFrom } from './support/arguments.ts';
import { askForFolder, filesIn, knownFolder } from './support/folders.ts';
import { openAsUsual, opensAsPage, pageOf } from './support/openAsUsual.ts';
import { ask, type Step } from './support/questions.ts';

type Kind = 'role' | 'framework' | 'ladder' | 'settings';

interface Answers {
  /** The id of a starter, or the URI of a framework of the workspace; empty for neither. */
  from?: string | undefined;
  title?: string | undefined;
}

/** Without a folder yet, the look at what will be made only needs names. */
const anyFolder = vscode.Uri.file('/');

/**
 * `roleProfiles.newRole`, `newFramework`, `newLadder`, `newSettings`: new files for the folder that the explorer gives, or that is asked for,
 * after one or two questions. `roleProfiles.nextGrade`: the role one grade above one, beside it. All are documents that are not saved yet. What the
 * answers make is shown while they are given, and nobody is asked for an id.
 *
 * @param shownRole The role of the active preview or page.
 */
export function registerNewFiles(
  context: PanelContext,
  unsaved: UnsavedFiles,
  shownRole: () => vscode.Uri | undefined,
): vscode.Disposable {
  const { server, log } = context;
  const commands: readonly [string, (given: vscode.Uri | undefined) => Promise<void>][] = [
    ['newRole', (given) => make('role', given)],
    ['newFramework', (given) => make('framework', given)],
    ['newLadder', (given) => make('ladder', given)],
    ['newSettings', (given) => make('settings', given)],
    ['nextGrade', nextGrade],
  ];
  return vscode.Disposable.from(
    ...commands.map(([name, run]) =>
      vscode.commands.registerCommand(`roleProfiles.${name}`, async (argument?: unknown) => {
        try {
          await server.start();
          await run(uriFrom(argument));
        } catch (error) {
          log.error(`${name}: ${String(error)}`);
          void vscode.window.showErrorMessage(say`The files could not be made. The log of Role Profiles says why.`);
        }
      }),
    ),
  );

  async function make(kind: Kind, given: vscode.Uri | undefined): Promise<void> {
    const known = await knownFolder(given ? [given] : []);
    const beside = known ?? anyFolder;
    const taken = known ? await namesIn(known) : [];
    const answers =
      kind === 'settings'
        ? {}
        : await askWithLook(await questionsFor(kind), beside, (given) => paramsFor(kind, beside, taken, given));
    if (!answers) return;
    const folder = known ?? (await askForFolder());
    if (!folder) return;
    await create(paramsFor(kind, folder, known ? taken : await namesIn(folder), answers));
  }

  async function questionsFor(kind: Exclude<Kind, 'settings'>): Promise<readonly Step<Answers>[]> {
    const { starters } = await server.ask<StartersResult>(startersMethod, {});
    const trades = starters.map(({ id, name, title, grades }) => ({
      label: name,
      value: id,
      detail: kind === 'role' ? say`Begins as: ${title}` : grades.join(' → '),
    }));
    const blank = kind === 'role' ? say`A title, and nothing else` : say`A scale of three levels, and no skills`;
    const choice: Step<Answers> = {
      kind: 'choice',
      key: 'from',
      title: titles[kind],
      placeholder: say`What do you want to begin with?`,
      choices:
        kind === 'ladder'
          ? trades
          : [
              { label: say`Empty`, value: '', detail: blank },
              ...(kind === 'role' ? await frameworks() : []),
              ...trades,
            ],
    };
    if (kind === 'ladder') return [choice];
    const input: Step<Answers> = {
      kind: 'text',
      key: 'title',
      title: titles[kind],
      prompt: kind === 'role' ? say`What is the job called?` : say`What is the framework called?`,
      value: ({ from }) => (kind === 'role' ? (starters.find(({ id }) => id === from)?.title ?? '') : ''),
      missing: kind === 'role' ? say`A role needs a title.` : say`A framework needs a name.`,
    };
    return [choice, input];
  }

  /** The frameworks of the workspace whose skills a new role may have. */
  async function frameworks(): Promise<readonly { label: string; value: string; detail: string }[]> {
    const { nodes } = await server.ask<ExplorerPage>(explorerMethod, { view: 'frameworks' });
    return nodes.flatMap(({ kind, label, uri, detail }) =>
      kind === 'framework' && uri !== undefined
        ? [
            {
              label: oneLine(label),
              value: uri,
              detail: say`A title, and the skills of this framework${detail ? ` (${detail})` : ''}`,
            },
          ]
        : [],
    );
  }

  async function nextGrade(given: vscode.Uri | undefined): Promise<void> {
    const uri = given && isRoleFileName(given.path) ? given : (shownRole() ?? activeRole());
    if (!uri) {
      await vscode.window.showInformationMessage(say`Open a role to make its next grade.`);
      return;
    }
    // What is open counts, also where it is not saved.
    await vscode.workspace.openTextDocument(uri);
    const taken = await namesIn(vscode.Uri.joinPath(uri, '..'));
    const paramsOf = ({ title }: Answers): NewFilesParams => ({
      ...{ kind: 'nextGrade', uri: uri.toString(), taken },
      ...(title ? { title } : {}),
    });
    const proposed = await server.ask<NewFilesResult | NewFilesRefusal>(newFilesMethod, {
      ...paramsOf({}),
      page: true,
    });
    if ('refusal' in proposed) return refuse(proposed);
    const question: Step<Answers> = {
      kind: 'text',
      key: 'title',
      title: say`Next grade`,
      prompt: say`What is the job called at the next grade?`,
      value: () => proposed.page?.title ?? '',
      missing: say`A role needs a title.`,
    };
    const answers = await askWithLook([question], uri, paramsOf);
    if (answers) await create(paramsOf(answers));
  }

  /** Asks, with a page beside the questions that shows what the answers would make. */
  async function askWithLook(
    questions: readonly Step<Answers>[],
    resource: vscode.Uri,
    paramsOf: (answers: Answers) => NewFilesParams,
  ): Promise<Answers | undefined> {
    // Opened behind the first question, so that the keyboard is with that already.
    let look: Look | undefined;
    try {
      return await ask(questions, (answers) => {
        look ??= openLook(context, resource);
        look.show(paramsOf(answers));
      });
    } finally {
      look?.dispose();
    }
  }

  /** Opens the new files, what was asked for in front; the next grade of a role beside that role. */
  async function create(params: NewFilesParams): Promise<void> {
    const made = await server.ask<NewFilesResult | NewFilesRefusal>(newFilesMethod, params);
    if ('refusal' in made) return refuse(made);
    const lower = params.kind === 'nextGrade' ? vscode.Uri.parse(params.uri) : undefined;
    // VS Code shows no page of a document that is in no file yet.
    const uris = await unsaved.make(made, params.kind !== 'settings' && willBePages(made.files, lower));
    // A ladder begins with its lowest role; of anything else the last file is what was asked for.
    const main = (params.kind === 'ladder' && uris.find(({ path }) => isRoleFileName(path))) || uris.at(-1);
    if (!main) return;
    if (lower) {
      await openAsUsual(lower, { viewColumn: vscode.ViewColumn.One });
      await openAsUsual(main, { viewColumn: vscode.ViewColumn.Two, like: lower });
      return;
    }
    for (const uri of uris) await openAsUsual(uri, { preserveFocus: true });
    await openAsUsual(main);
  }
}

/** Whether something of what is new will be shown as a page, since this is how the person opens such files. */
function willBePages(files: NewFilesResult['files'], lower: vscode.Uri | undefined): boolean {
  return files.some(({ uri }) => opensAsPage(vscode.Uri.parse(uri))) || (lower && pageOf(lower)) !== undefined;
}

/** What is asked of the server for some answers. */
function paramsFor(kind: Kind, folder: vscode.Uri, taken: readonly string[], { from, title }: Answers): NewFilesParams {
  const begin = from?.includes(':') ? { framework: from } : from ? { starter: from } : {};
  return {
    ...{ kind, folder: folder.toString(), taken },
    ...begin,
    ...(title ? { title } : {}),
  };
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  return (await filesIn(folder)).map(String);
}

async function refuse({ refusal }: NewFilesRefusal): Promise<void> {
  await vscode.window.showInformationMessage(withoutLinks(refusal));
}

const titles = { role: say`New role`, framework: say`New framework`, ladder: say`New career ladder` } as const;

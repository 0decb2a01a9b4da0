import * as vscode from 'vscode';
import {
  type NewFilesParams,
  type NewFilesRefusal,
  type NewFilesResult,
  newFilesMethod,
  type StartersResult,
  startersMethod,
} from '../../../server/src/protocol.ts';
import { withoutLinks } from '../common/displayText.ts';
import type { Server } from '../server/server.ts';
import { activeRole, uriFrom } from './support/arguments.ts';
import { targetFolder } from './support/folders.ts';
import { ask, type Step } from './support/questions.ts';

type Kind = 'role' | 'framework' | 'ladder' | 'settings';

interface Answers {
  starter?: string | undefined;
  title?: string | undefined;
}

/**
 * `roleProfiles.newRole`, `newFramework`, `newLadder`, `newSettings`: new files in the folder that the explorer gives, or that is asked for,
 * after one or two questions. `roleProfiles.nextGrade`: the role one grade above one, beside it. Nobody is asked for an id.
 */
export function registerNewFiles(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
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
          void vscode.window.showErrorMessage('The files could not be made. The log of Role Profiles says why.');
        }
      }),
    ),
  );

  async function make(kind: Kind, given: vscode.Uri | undefined): Promise<void> {
    const answers = kind === 'settings' ? {} : await ask(await questionsFor(kind));
    if (!answers) return;
    const folder = await targetFolder(given ? [given] : []);
    if (!folder) return;
    const { starter, title } = answers;
    await create({
      kind,
      folder: folder.toString(),
      ...(starter === undefined || starter === '' ? {} : { starter }),
      ...(title === undefined ? {} : { title }),
    });
  }

  async function questionsFor(kind: Exclude<Kind, 'settings'>): Promise<readonly Step<Answers>[]> {
    const { starters } = await server.ask<StartersResult>(startersMethod, {});
    const trades = starters.map(({ id, name, title, grades }) => ({
      label: name,
      value: id,
      detail: kind === 'role' ? `Begins as: ${title}` : grades.join(' → '),
    }));
    const blank = kind === 'role' ? 'A title, and nothing else' : 'A scale of three levels, and no skills';
    const choice: Step<Answers> = {
      kind: 'choice',
      key: 'starter',
      title: titles[kind],
      placeholder: 'What do you want to begin with?',
      choices: kind === 'ladder' ? trades : [{ label: 'Empty', value: '', detail: blank }, ...trades],
    };
    if (kind === 'ladder') return [choice];
    const input: Step<Answers> = {
      kind: 'text',
      key: 'title',
      title: titles[kind],
      prompt: kind === 'role' ? 'What is the job called?' : 'What is the framework called?',
      value: ({ starter }) => (kind === 'role' ? (starters.find(({ id }) => id === starter)?.title ?? '') : ''),
      missing: kind === 'role' ? 'A role needs a title.' : 'A framework needs a name.',
    };
    return [choice, input];
  }

  async function nextGrade(given: vscode.Uri | undefined): Promise<void> {
    const uri = given ?? activeRole();
    if (!uri) {
      await vscode.window.showInformationMessage('Open a role to make its next grade.');
      return;
    }
    // What is open counts, also where it is not saved.
    await vscode.workspace.openTextDocument(uri);
    const made = await create({ kind: 'nextGrade', uri: uri.toString() });
    if (made) await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One, preview: false });
    if (made) await vscode.window.showTextDocument(made, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }

  /** Makes the files in one step, which one undo takes back, and opens the last one, which is what was asked for. */
  async function create(params: NewFilesParams): Promise<vscode.Uri | undefined> {
    const made = await server.ask<NewFilesResult | NewFilesRefusal>(newFilesMethod, params);
    if ('refusal' in made) {
      await vscode.window.showInformationMessage(withoutLinks(made.refusal));
      return undefined;
    }
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, text } of made.files) {
      edit.createFile(vscode.Uri.parse(uri), { contents: new TextEncoder().encode(text) });
    }
    for (const { uri, edits } of made.edits) {
      for (const { range, newText } of edits) {
        const { start, end } = range;
        edit.replace(
          vscode.Uri.parse(uri),
          new vscode.Range(start.line, start.character, end.line, end.character),
          newText,
        );
      }
    }
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error('VS Code has not made the files.');
    const last = made.files.at(-1);
    if (!last) return undefined;
    const uri = vscode.Uri.parse(last.uri);
    if (params.kind !== 'nextGrade') await vscode.window.showTextDocument(uri, { preview: false });
    return uri;
  }
}

const titles = { role: 'New role', framework: 'New framework', ladder: 'New career ladder' } as const;

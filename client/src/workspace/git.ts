import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { baseName } from '../common/fileNames.ts';

/** The part that is used here of the API of VS Code's own Git extension. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  getRepository(uri: vscode.Uri): Repository | null;
}

interface Repository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: vscode.Event<void> };
  show(ref: string, path: string): Promise<string>;
}

/** Why another version of a file cannot be read. The message is one sentence for the reader. */
export class GitProblem extends Error {}

/** Reads the text of a file in the last commit. Rejects with a `GitProblem` when there is none. */
export async function textAtHead(uri: vscode.Uri): Promise<string> {
  const repository = await repositoryOf(uri);
  const name = baseName(uri);
  if (repository === undefined) throw new GitProblem(await reasonWithout(name));
  try {
    return await repository.show('HEAD', uri.fsPath);
  } catch {
    throw new GitProblem(say`The last commit has no ${name}.`);
  }
}

/** Whether a file is in a Git repository, so that it may have been committed; `false` where Git is not available. */
export async function isInRepository(uri: vscode.Uri): Promise<boolean> {
  return (await repositoryOf(uri)) !== undefined;
}

/** Calls the listener whenever the last commit of the file's repository has become another one; never where there is no repository. */
export function onDidChangeHead(uri: vscode.Uri, listener: () => void): vscode.Disposable {
  let subscription: vscode.Disposable | undefined;
  let isDisposed = false;
  void repositoryOf(uri).then((repository) => {
    if (repository === undefined || isDisposed) return;
    let commit = repository.state.HEAD?.commit;
    subscription = repository.state.onDidChange(() => {
      // This event is also fired for every file that is saved.
      if (repository.state.HEAD?.commit === commit) return;
      commit = repository.state.HEAD?.commit;
      listener();
    });
  });
  return new vscode.Disposable(() => {
    isDisposed = true;
    subscription?.dispose();
  });
}

async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  const api = await gitApi();
  return api?.getRepository(uri) ?? undefined;
}

async function reasonWithout(name: string): Promise<string> {
  return (await gitApi()) === undefined
    ? say`There is no Git here to ask for the last commit.`
    : say`${name} is in no Git repository.`;
}

/** The API of the Git extension; `undefined` in a browser, where it does not run, and where Git is disabled or not installed. */
async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  try {
    const git = await extension.activate();
    if (!git.enabled) return undefined;
    const api = git.getAPI(1);
    if (api.state !== 'initialized') await initialized(api);
    return api;
  } catch {
    return undefined;
  }
}

/** Resolves when the Git extension knows the repositories of the workspace. */
function initialized(api: GitApi): Promise<void> {
  return new Promise((resolve) => {
    const subscription = api.onDidChangeState((state) => {
      if (state !== 'initialized') return;
      subscription.dispose();
      resolve();
    });
  });
}

import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ArrangeParams } from '../../../server/src/protocol.ts';
import { withoutLinks } from '../common/displayText.ts';
import { baseName, isProfileFileName, profileFiles } from '../common/fileNames.ts';
import { isSupportedDocument, roleLanguage } from '../common/languages.ts';
import { isRecord } from '../common/typeGuards.ts';
import type { Server } from '../server/server.ts';
import { codeActionsAt } from '../workspace/codeActions.ts';
import { type KnownRole, knownRoles } from '../workspace/roles.ts';
import { Arranger, tell } from './arranger.ts';
import { moveToBin } from './deleting.ts';
import { Dragging, dropIntoRoles, skillsOf } from './dragging.ts';
import { askFilter } from './filtering.ts';
import { Line, MoreLine, nameOf } from './line.ts';
import { renameId, renameLine } from './naming.ts';
import { askReplacement, type Retired } from './retiring.ts';
import { ExplorerTree } from './view.ts';

/** The keys by which the manifest says when the explorer is shown, and what its menus hold. */
const keys = {
  hasFiles: 'roleProfiles.hasFiles',
  isWanted: 'roleProfiles.wantsExplorer',
  isFiltered: 'roleProfiles.explorerFiltered',
} as const;

type Command = (argument: unknown, selected: unknown) => unknown;

/**
 * The explorer in the activity bar: roles below their families and ladders, skills below their frameworks and categories. It is shown in folders
 * that have such files, and where no folder is open, as a way to begin; elsewhere it is one of many extensions that have nothing to say, until
 * somebody asks for it.
 */
export class Explorer implements vscode.Disposable {
  readonly roles: ExplorerTree;
  readonly frameworks: ExplorerTree;
  readonly dragging: Dragging;
  private readonly server: Server;
  private readonly log: vscode.LogOutputChannel;
  private readonly arranger: Arranger;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(server: Server, log: vscode.LogOutputChannel) {
    this.server = server;
    this.log = log;
    this.arranger = new Arranger(server, log);
    this.dragging = new Dragging((params) => this.arrange(params));
    this.roles = new ExplorerTree('roles', server, log, this.dragging);
    this.frameworks = new ExplorerTree('frameworks', server, log, this.dragging);
    const files = vscode.workspace.createFileSystemWatcher(profileFiles);
    const look = () => void this.lookForFiles();
    this.subscriptions = [
      this.roles,
      this.frameworks,
      files,
      files.onDidCreate(look),
      files.onDidDelete(look),
      vscode.workspace.onDidChangeWorkspaceFolders(look),
      server.onDidChangeExplorer(() => this.each((tree) => tree.renew())),
      // A new server knows nothing of what was shown before.
      server.onDidChangeState((state) => state === 'running' && this.each((tree) => tree.lines.reset())),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.each((tree) => tree.lines.problemsChanged(uris))),
      dropIntoRoles({ language: roleLanguage }, async (params) => (await this.arranger.made(params))?.edit),
      ...Object.entries(this.commands()).map(([name, run]) =>
        vscode.commands.registerCommand(`roleProfiles.${name}`, run),
      ),
    ];
    look();
  }

  /** Shows only what has these words in both views; everything for an empty text. */
  set filter(text: string) {
    this.each((tree) => {
      tree.filter = text;
    });
    void vscode.commands.executeCommand('setContext', keys.isFiltered, text !== '');
  }

  get filter(): string {
    return this.roles.filter;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private commands(): Readonly<Record<string, Command>> {
    return {
      showExplorer: () => this.show(),
      'explorer.filter': () => askFilter(this),
      'explorer.clearFilter': () => {
        this.filter = '';
      },
      'explorer.showMore': (line) => {
        if (line instanceof MoreLine) this.treeOf(line).lines.showMore(line);
      },
      'explorer.open': (argument) => this.forLine(argument, open),
      'explorer.openText': (argument) => this.forLine(argument, openText),
      'explorer.findUses': (argument) => this.forLine(argument, findUses),
      'explorer.rename': (argument) => this.forLine(argument, (line) => renameLine(line, this.server)),
      'explorer.renameId': (argument) => this.forLine(argument, renameId),
      'explorer.moveUp': (argument) => this.forLine(argument, (line) => this.move(line, 'up')),
      'explorer.moveDown': (argument) => this.forLine(argument, (line) => this.move(line, 'down')),
      'explorer.addToRole': async (argument, selected) => this.addToRole(await this.linesFrom(argument, selected)),
      'explorer.delete': async (argument, selected) => this.delete(await this.linesFrom(argument, selected)),
      retire: (argument) => this.retire(argument),
    };
  }

  /** Shows the explorer, also where there are no files yet: what it says then leads to the first one. */
  private async show(): Promise<void> {
    await vscode.commands.executeCommand('setContext', keys.isWanted, true);
    await vscode.commands.executeCommand('roleProfiles.roles.focus');
  }

  private async lookForFiles(): Promise<void> {
    const [file] = await vscode.workspace.findFiles(profileFiles, undefined, 1);
    await vscode.commands.executeCommand('setContext', keys.hasFiles, file !== undefined);
  }

  private async arrange(params: ArrangeParams): Promise<string | undefined> {
    const message = await this.arranger.arrange(params);
    // Of a ladder's order the explorer itself shows what has become of it; a role's skills it does not show.
    if (message !== undefined && params.kind === 'addSkills') tell(message);
    return message;
  }

  private async move({ node: { kind, uri } }: Line, to: 'up' | 'down'): Promise<void> {
    if (kind === 'role' && uri !== undefined) await this.arrange({ kind: 'moveRole', role: uri, to });
  }

  private async addToRole(lines: readonly Line[]): Promise<void> {
    const skills = skillsOf(lines);
    const [first, another] = lines;
    if (!first || skills.length === 0) return;
    const known = (await knownRoles(this.server, this.log)).filter(({ isLeftOut }) => !isLeftOut);
    const chosen = await vscode.window.showQuickPick(known.map(roleChoice), {
      title: another ? say`Add ${skills.length} skills to a role` : say`Add ${nameOf(first)} to a role`,
      placeHolder: say`Which role?`,
      matchOnDescription: true,
    });
    if (chosen) await this.arrange({ kind: 'addSkills', role: chosen.uri.toString(), skills });
  }

  /** Retires what a line, a code action or else the cursor is about. */
  private async retire(argument: unknown): Promise<void> {
    const what = retiredIn(argument) ?? (await this.retiredLine(argument)) ?? (await retiredAtCursor());
    if (!what) {
      tell(say`Choose a role or a skill in the explorer to retire it, or put the cursor on it in its file.`);
      return;
    }
    const { name, ...retired } = what;
    const replacedBy = await askReplacement(retired, name, this.server, this.log);
    if (replacedBy === undefined) return;
    const message = await this.arrange({ kind: 'retire', ...retired, replacedBy });
    if (message === undefined) return;
    if (replacedBy === null) tell(message);
    else void this.offerReplacement(retired, message);
  }

  /** Says what was done, and offers that roles which use what is retired now use what takes its place. */
  private async offerReplacement(retired: Retired, message: string): Promise<void> {
    const everywhere = say`Use It in All Files`;
    if ((await vscode.window.showInformationMessage(withoutLinks(message), everywhere)) !== everywhere) return;
    const done = await this.arrange({ kind: 'useReplacement', ...retired });
    if (done !== undefined) tell(done);
  }

  private async retiredLine(argument: unknown): Promise<(Retired & { readonly name: string }) | undefined> {
    const [line] = await this.linesFrom(argument);
    const uri = line?.node.uri;
    if (!line || uri === undefined) return undefined;
    if (line.node.kind === 'role') return { uri, name: nameOf(line) };
    return line.node.kind === 'skill' && line.node.id !== undefined
      ? { uri, id: line.node.id, name: nameOf(line) }
      : undefined;
  }

  /** Moves the files of roles and frameworks to the bin. A skill has no file: it is retired, as roles refer to it. */
  private async delete(lines: readonly Line[]): Promise<void> {
    const [first] = lines;
    if (first?.node.kind === 'skill') await this.retire(first);
    else await moveToBin(lines, this.server);
  }

  private async forLine(argument: unknown, run: (line: Line) => unknown): Promise<void> {
    const [line] = await this.linesFrom(argument);
    if (line) await run(line);
  }

  /** The lines that a menu gives, with all that are chosen; for a key binding, which gives the name of a view, those that it is about there. */
  private async linesFrom(argument: unknown, selected?: unknown): Promise<readonly Line[]> {
    if (Array.isArray(selected) && selected.length > 0) return selected.filter((line) => line instanceof Line);
    if (argument instanceof Line) return [argument];
    if (argument === 'roles' || argument === 'frameworks') return this[argument].linesOfKey();
    return [];
  }

  private treeOf({ view }: MoreLine): ExplorerTree {
    return this[view];
  }

  private each(run: (tree: ExplorerTree) => void): void {
    run(this.roles);
    run(this.frameworks);
  }
}

/** A role opens as the page that it is read as, unless its text is open already; a skill where it is written. */
async function open(line: Line): Promise<void> {
  const { uri, node } = line;
  if (!uri) return;
  const isText = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  if (node.kind !== 'role' || isText) await openText(line, true);
  else await vscode.commands.executeCommand('roleProfiles.openAsPage', uri);
}

async function openText({ uri, node }: Line, preview = false): Promise<void> {
  if (!uri) return;
  const { line = 0, character = 0 } = node.position ?? {};
  const place = new vscode.Position(line, character);
  await vscode.window.showTextDocument(uri, { preview, selection: new vscode.Range(place, place) });
}

/** The places that refer to what a line is about, as from a code lens. */
async function findUses({ uri, node }: Line): Promise<void> {
  if (uri && node.position) {
    await vscode.commands.executeCommand('roleProfiles.showReferences', uri.toString(), node.position);
  }
}

function roleChoice({ uri, name, family, organisation }: KnownRole): vscode.QuickPickItem & { uri: vscode.Uri } {
  const description = family ?? organisation;
  return { label: name, uri, ...(description === undefined ? {} : { description }) };
}

/** What the server offers to retire where the cursor is. */
async function retiredAtCursor(): Promise<(Retired & { readonly name: string }) | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isSupportedDocument(editor.document)) return undefined;
  const kind = vscode.CodeActionKind.RefactorRewrite.append('retire');
  const actions = await codeActionsAt(editor.document.uri, editor.selection, kind);
  const offered = actions.find(({ command }) => command?.command === 'roleProfiles.retire');
  return retiredIn(offered?.command?.arguments?.[0]);
}

/** What a code action gives. */
function retiredIn(argument: unknown): (Retired & { readonly name: string }) | undefined {
  if (!isRecord(argument) || argument instanceof Line || typeof argument.uri !== 'string') return undefined;
  if (!isProfileFileName(argument.uri)) return undefined;
  const { uri, id, name } = argument;
  const called = typeof name === 'string' ? name : baseName(vscode.Uri.parse(uri));
  return typeof id === 'string' ? { uri, id, name: called } : { uri, name: called };
}

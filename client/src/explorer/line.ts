import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ExplorerNode, ExplorerView } from '../../../server/src/protocol.ts';
import { oneLine } from '../common/displayText.ts';
import { baseName } from '../common/fileNames.ts';

/** One line of the explorer. The same object as long as its thing is there, since VS Code knows lines by their identity. */
export class Line {
  readonly view: ExplorerView;
  readonly parent: Line | undefined;
  node: ExplorerNode;
  /** How many problems its file had when it was last drawn; `undefined` before that. */
  drawnProblems: number | undefined;

  constructor(view: ExplorerView, parent: Line | undefined, node: ExplorerNode) {
    this.view = view;
    this.parent = parent;
    this.node = node;
  }

  /** The file that the line is about, which commands take from their argument; `undefined` for a family, a ladder and a category. */
  get uri(): vscode.Uri | undefined {
    const { uri, kind } = this.node;
    return uri === undefined || kind === 'category' ? undefined : vscode.Uri.parse(uri);
  }

  /** The name as it is shown, on one line. */
  get label(): string {
    return oneLine(this.node.label);
  }

  get isRetired(): boolean {
    return this.node.status === 'retired';
  }
}

/** The last line below another one, while there are more than have been shown. */
export class MoreLine {
  readonly parent: Line | undefined;
  readonly view: ExplorerView;
  /** How many are still to come. */
  readonly count: number;

  constructor(view: ExplorerView, parent: Line | undefined, count: number) {
    this.view = view;
    this.parent = parent;
    this.count = count;
  }
}

/** How a line is drawn. `isOpen` says whether the lines below it are shown until the person closes it. */
export function itemOf(line: Line | MoreLine, isOpen: boolean, idPrefix: string): vscode.TreeItem {
  return line instanceof MoreLine ? moreItem(line, idPrefix) : lineItem(line, isOpen, idPrefix);
}

function moreItem(line: MoreLine, idPrefix: string): vscode.TreeItem {
  const item = new vscode.TreeItem(say`Show ${line.count.toLocaleString(vscode.env.language)} more…`);
  item.id = `${idPrefix}more/${line.parent?.node.key ?? ''}`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = { command: 'roleProfiles.explorer.showMore', title: say`Show More`, arguments: [line] };
  return item;
}

function lineItem(line: Line, isOpen: boolean, idPrefix: string): vscode.TreeItem {
  const { node, label, uri } = line;
  // A label that was cut or put on one line has its parts elsewhere.
  const highlights =
    label === node.label ? (node.found ?? []).map(([start, end]): [number, number] => [start, end]) : [];
  const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem({ label, highlights }, node.children === 0 ? None : isOpen ? Expanded : Collapsed);
  const facts = [node.detail, statusWord(node.status)].filter((fact) => fact !== undefined);
  item.id = idPrefix + node.key;
  item.description = facts.map(oneLine).join(', ');
  const icon = iconOf(node);
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = line.isRetired ? `${node.kind}.retired` : node.kind;
  // VS Code colours the names of files with problems, counts these and says what Git knows of them.
  if (uri && node.kind !== 'skill') item.resourceUri = uri;
  item.tooltip = [label, ...facts, ...(uri ? [vscode.workspace.asRelativePath(uri)] : [])].join('\n');
  line.drawnProblems = problemCount(line);
  item.accessibilityInformation = {
    label: [label, kindWords[node.kind], ...facts, ...problemWords(line.drawnProblems)].join(', '),
  };
  // A click on what has lines below it opens and closes it.
  if (node.children === 0) {
    item.command = { command: 'roleProfiles.explorer.open', title: say`Open`, arguments: [line] };
  }
  return item;
}

/** What a screen reader says of a line besides its name, where the name does not say it. */
const kindWords: Readonly<Record<ExplorerNode['kind'], string>> = {
  family: say`family`,
  ladder: say`career ladder`,
  role: say`role`,
  framework: say`framework`,
  category: say`category`,
  skill: say`skill`,
};

/** Published roles and current skills are the usual ones, which need no word. */
function statusWord(status: string | undefined): string | undefined {
  return status === 'draft' ? say`draft` : status === 'retired' ? say`retired` : undefined;
}

function iconOf({ kind, status }: ExplorerNode): string | undefined {
  switch (kind) {
    case 'ladder':
      return 'list-ordered';
    case 'framework':
      return 'book';
    case 'role':
      return status === 'retired' ? 'circle-slash' : status === 'draft' ? 'circle-outline' : 'circle-filled';
    case 'skill':
      return status === 'retired' ? 'circle-slash' : undefined;
    default:
      return undefined;
  }
}

/** How many problems the file of a line has; none for what is only a part of its file. */
export function problemCount({ node, uri }: Line): number {
  return uri && node.kind !== 'skill' ? vscode.languages.getDiagnostics(uri).length : 0;
}

function problemWords(found: number): string[] {
  return found === 0 ? [] : [found === 1 ? say`1 problem` : say`${found} problems`];
}

/** What a line is called in a message: its name, else its file. */
export function nameOf({ label, uri }: Line): string {
  return label || (uri ? baseName(uri) : '');
}

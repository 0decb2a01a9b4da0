import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  type NewFilesParams,
  type NewFilesRefusal,
  type NewFilesResult,
  newFilesMethod,
} from '../../../../server/src/protocol.ts';
import { baseName } from '../../common/fileNames.ts';
import type { RoleUpdate } from '../role/messages.ts';
import { appearanceFor } from '../shared/appearance.ts';
import { noLoadedTheme } from '../shared/loadWorkspaceTheme.ts';
import type { Appearance } from '../shared/messages.ts';
import { Panel } from '../shared/panel.ts';
import type { PanelContent, PanelContext, PanelView } from '../shared/panelContent.ts';
import { createUpdater } from '../shared/updater.ts';
import { webviewOptions } from '../shared/webview.ts';

/** What stands beside questions about a new file: its page as the answers would make it. */
export interface Look extends vscode.Disposable {
  /** Shows what these parameters make, as soon as the server has made it. */
  show(params: NewFilesParams): void;
}

/** Not one of the previews, which VS Code brings back after a reload: questions do not come back either. */
const viewType = 'roleProfiles.newFile';

/** Opens the look, beside what is open. The keyboard stays with the questions. */
export function openLook(context: PanelContext, resource: vscode.Uri): Look {
  const isEmpty = vscode.window.tabGroups.activeTabGroup.tabs.length === 0;
  const place = {
    viewColumn: isEmpty ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside,
    preserveFocus: true,
  };
  const webviewPanel = vscode.window.createWebviewPanel(viewType, '', place, webviewOptions(context.extensionUri));
  const panel = new Panel(
    { webviewPanel, page: 'rolePanel', createContent: (view) => new LookContent(resource, view, context) },
    context,
  );
  return { show: (params) => panel.content.show(params), dispose: () => panel.dispose() };
}

class LookContent implements PanelContent {
  readonly resource: vscode.Uri;
  private readonly view: PanelView<RoleUpdate>;
  private readonly context: PanelContext;
  private params: NewFilesParams | undefined;
  private made: NewFilesResult | NewFilesRefusal | undefined;
  readonly updater = createUpdater(
    () => this.make(),
    (made) => {
      this.made = made;
      this.post();
    },
    (reason) => this.context.log.warn(`No look at the new file: ${String(reason)}`),
  );

  constructor(resource: vscode.Uri, view: PanelView<RoleUpdate>, context: PanelContext) {
    this.resource = resource;
    this.view = view;
    this.context = context;
    view.setTitle(say`New file`);
  }

  get appearance(): Appearance {
    return appearanceFor(this.resource, noLoadedTheme);
  }

  show(params: NewFilesParams): void {
    this.params = params;
    this.updater.invalidate();
  }

  pageLoaded(): void {
    this.post();
  }

  // It is only looked at: nothing in it leads anywhere, and no file changes it.
  receive(): void {}
  showProblem(): void {}
  filesRenamed(): void {}
  isAffectedBy(): boolean {
    return false;
  }
  dispose(): void {}

  private async make(): Promise<NewFilesResult | NewFilesRefusal | undefined> {
    return this.params && this.context.server.ask(newFilesMethod, { ...this.params, page: true });
  }

  private post(): void {
    if (!this.made) return;
    const refused = 'refusal' in this.made;
    const page = 'refusal' in this.made ? undefined : this.made.page;
    const text = 'refusal' in this.made ? this.made.refusal : sentenceOf(this.made.files);
    if (!refused && page) this.view.setTitle(say`New: ${page.title}`);
    this.view.post({
      type: 'update',
      html: page?.html ?? '',
      lang: page?.lang ?? 'en',
      notice: { text, action: undefined },
      uri: this.resource.toString(),
      ...{ locked: true, subject: 0, lines: 1, version: 0, editing: false },
    });
  }
}

function sentenceOf(files: NewFilesResult['files']): string {
  const names = files.map(({ uri }) => baseName(vscode.Uri.parse(uri)));
  const last = names.pop() ?? '';
  return names.length === 0
    ? say`This will be ${last}. Nothing is saved yet.`
    : say`These will be ${names.join(', ')} and ${last}. Nothing is saved yet.`;
}

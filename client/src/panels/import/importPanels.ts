import * as vscode from 'vscode';
import type { PanelContext } from '../shared/panelContent.ts';
import { Panels } from '../shared/panels.ts';
import { ImportContent, type ImportStart } from './importContent.ts';

const viewType = 'roleProfiles.import';

/** The panels in which people look at what an import would write. They do not outlive their window, since they hold the sources. */
export class ImportPanels implements vscode.Disposable {
  private readonly panels: Panels<ImportStart, ImportContent>;

  constructor(context: PanelContext) {
    this.panels = new Panels(
      {
        viewTypes: [viewType],
        page: 'importPanel',
        createContent: (start, view) => new ImportContent(start, view, context),
        parseState: (): ImportStart | undefined => undefined,
      },
      context,
    );
  }

  /** Opens a panel for some sources. */
  show(start: ImportStart): void {
    this.panels.open(start, viewType, { viewColumn: vscode.ViewColumn.Active });
  }

  dispose(): void {
    this.panels.dispose();
  }
}

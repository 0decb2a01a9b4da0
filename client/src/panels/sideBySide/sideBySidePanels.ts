import * as vscode from 'vscode';
import type { PanelContext } from '../shared/panelContent.ts';
import { Panels } from '../shared/panels.ts';
import { parseSideBySideState } from './messages.ts';
import { SideBySideContent } from './sideBySideContent.ts';
import { isSameSubject, type Subject } from './subject.ts';

/** The view types of the panels, by which VS Code restores them after a reload. */
const viewTypes = { comparison: 'roleProfiles.comparison', matrix: 'roleProfiles.matrix' } as const;

/** The open panels about several roles, at most one for each subject. */
export class SideBySidePanels implements vscode.Disposable {
  private readonly panels: Panels<Subject, SideBySideContent>;

  constructor(context: PanelContext) {
    this.panels = new Panels(
      {
        viewTypes: Object.values(viewTypes),
        page: 'sideBySidePanel',
        createContent: (subject, view) => new SideBySideContent(subject, view, context),
        parseState: (state, viewType) => {
          const subject = parseSideBySideState(state)?.subject;
          return subject && viewTypes[subject.kind] === viewType ? subject : undefined;
        },
      },
      context,
    );
  }

  /** The subject of the panel that the user works in; `undefined` when that is something else. */
  get active(): Subject | undefined {
    return this.panels.active?.subject;
  }

  /** Shows the page of a subject: in the open panel, wherever it is, or in a new one. */
  show(subject: Subject): void {
    const existing = this.panels.all.find(({ content }) => isSameSubject(content.subject, subject));
    if (existing !== undefined) existing.reveal();
    else this.panels.open(subject, viewTypes[subject.kind], { viewColumn: vscode.ViewColumn.Active });
  }

  dispose(): void {
    this.panels.dispose();
  }
}

import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { restartServerCommand, showLogCommand } from '../common/commandNames.ts';
import { documentSelector, isSupportedDocument } from '../common/languages.ts';
import type { Server, ServerState } from '../server/server.ts';
import { dictionarySummary } from './dictionarySummary.ts';
import { type Severity, summarizeProblems } from './problemSummary.ts';

const severities: Readonly<Record<vscode.DiagnosticSeverity, Severity>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'information',
  [vscode.DiagnosticSeverity.Hint]: 'hint',
};

const stateTexts: Readonly<Record<ServerState, string>> = {
  idle: say`Language server not started`,
  starting: say`Language server starting`,
  running: say`Language server running`,
  failed: say`Language server stopped`,
};

/** Adds entries to the language status of the status bar: the problems of the active document, the state of the server, and languages without a dictionary. */
export function createLanguageStatus(server: Server): vscode.Disposable {
  const problems = vscode.languages.createLanguageStatusItem('roleProfiles.problems', documentSelector);
  problems.name = say`Role Profiles: problems`;
  problems.command = { title: say`Show problems`, command: 'workbench.actions.view.problems' };

  const state = vscode.languages.createLanguageStatusItem('roleProfiles.server', documentSelector);
  state.name = say`Role Profiles: language server`;

  const showProblems = () => {
    const document = vscode.window.activeTextEditor?.document;
    // The entries are not shown for other documents, so that their last texts may stay.
    if (document === undefined || !isSupportedDocument(document)) return;
    const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'role-profile');
    const summary = summarizeProblems(found.map(({ severity }) => severities[severity]));
    problems.text = summary.text;
    problems.detail = summary.detail;
    problems.severity = statusSeverity(summary.worst);
  };

  const showState = () => {
    const failed = server.state === 'failed';
    state.text = stateTexts[server.state];
    state.busy = server.state === 'starting';
    state.severity = failed ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    state.command = failed
      ? { title: say`Restart`, command: restartServerCommand }
      : { title: say`Show log`, command: showLogCommand };
  };

  const missing = new Set<string>();
  let spelling: vscode.LanguageStatusItem | undefined;
  // A new server looks for dictionaries anew, also at paths that have been named meanwhile, and tells of those that are still missing.
  const forgetMissing = () => {
    if (server.state !== 'starting') return;
    missing.clear();
    spelling?.dispose();
    spelling = undefined;
  };
  const showMissing = (language: string) => {
    missing.add(language);
    // Most people never need it.
    spelling ??= createSpellingItem();
    spelling.text = dictionarySummary(missing, vscode.env.language);
  };

  showProblems();
  showState();
  return vscode.Disposable.from(
    problems,
    state,
    { dispose: () => spelling?.dispose() },
    server.onDidMissDictionary(showMissing),
    server.onDidChangeState(showState),
    server.onDidChangeState(forgetMissing),
    vscode.window.onDidChangeActiveTextEditor(showProblems),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) showProblems();
    }),
  );
}

/** An entry that says whose spelling is not checked, and leads to the setting that names dictionaries. */
function createSpellingItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('roleProfiles.spelling', documentSelector);
  item.name = say`Role Profiles: spelling`;
  item.detail = say`Spelling is not checked in it`;
  item.command = {
    title: say`Name a dictionary`,
    command: 'workbench.action.openSettings',
    arguments: ['roleProfiles.spelling.dictionaries'],
  };
  return item;
}

function statusSeverity(worst: Severity | undefined): vscode.LanguageStatusSeverity {
  if (worst === 'error') return vscode.LanguageStatusSeverity.Error;
  if (worst === 'warning') return vscode.LanguageStatusSeverity.Warning;
  return vscode.LanguageStatusSeverity.Information;
}

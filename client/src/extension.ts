import * as vscode from 'vscode';
import { registerCompare } from './commands/compare.ts';
import { registerExport } from './commands/export.ts';
import { registerPreviewPanel } from './commands/previewPanel.ts';
import { offerRestart, registerRestartServer } from './commands/restartServer.ts';
import { registerShowLog } from './commands/showLog.ts';
import { registerShowMatrix } from './commands/showMatrix.ts';
import { registerShowPreview } from './commands/showPreview.ts';
import { registerShowReferences } from './commands/showReferences.ts';
import { createLanguageStatus } from './languageStatus.ts';
import { isOurs } from './languages.ts';
import { PagesManager } from './pages/manager.ts';
import { PreviewManager } from './preview/manager.ts';
import { type Connect, Server } from './server.ts';

/** Puts the parts of the extension together. Nothing here depends on whether it runs in Node.js or in a browser. */
export function startExtension(context: vscode.ExtensionContext, connect: Connect): void {
  const log = vscode.window.createOutputChannel('Role Profiles', { log: true });
  const server = new Server(connect, context.extensionUri, log);
  const previews = new PreviewManager(context.extensionUri, server, log);
  const pages = new PagesManager({ extensionUri: context.extensionUri, server, log });
  const active = { preview: () => previews.active?.uri, pages: () => pages.active };

  // The server starts with the first document of ours, which may well be open before this extension is asked to run.
  const startFor = (document: vscode.TextDocument) => {
    if (isOurs(document)) server.start().catch((error) => log.error(`The server did not start: ${String(error)}`));
  };

  context.subscriptions.push(
    log,
    server,
    previews,
    pages,
    createLanguageStatus(server),
    registerShowPreview(previews),
    registerPreviewPanel(previews),
    registerShowReferences(),
    registerCompare(pages, server, log),
    registerShowMatrix(pages, server, log),
    registerExport(server, active, log),
    registerRestartServer(server, log),
    registerShowLog(log),
    server.onDidGiveUp(() => offerRestart()),
    vscode.workspace.onDidOpenTextDocument(startFor),
  );
  vscode.workspace.textDocuments.forEach(startFor);
}

import * as vscode from 'vscode';
import { registerAddSkills } from './commands/addSkills.ts';
import { registerCompare } from './commands/compare.ts';
import { registerCopyFormatted } from './commands/copyFormatted.ts';
import { registerExport } from './commands/export.ts';
import { registerExportSite } from './commands/exportSite.ts';
import { registerImport } from './commands/import.ts';
import { registerItemActions } from './commands/itemActions.ts';
import { registerNewFiles } from './commands/newFiles.ts';
import { registerOpenAsPage } from './commands/openAsPage.ts';
import { offerRestart, registerRestartServer } from './commands/restartServer.ts';
import { registerRolePanel } from './commands/rolePanel.ts';
import { registerShowLog } from './commands/showLog.ts';
import { registerShowMatrix } from './commands/showMatrix.ts';
import { registerShowPreview } from './commands/showPreview.ts';
import { registerShowReferences } from './commands/showReferences.ts';
import { isSupportedDocument } from './common/languages.ts';
import { registerAskBeforeDeleting } from './deletion/askBeforeDeleting.ts';
import { Explorer } from './explorer/explorer.ts';
import { exportOnSave } from './exporting/exportOnSave.ts';
import { createGhostText } from './ghostText/ghostText.ts';
import { ImportPanels } from './panels/import/importPanels.ts';
import { RolePanels } from './panels/role/rolePanels.ts';
import { SideBySidePanels } from './panels/sideBySide/sideBySidePanels.ts';
import { registerPaste } from './paste/registerPaste.ts';
import { type Connect, Server } from './server/server.ts';
import { createLanguageStatus } from './status/languageStatus.ts';
import { UnsavedFiles } from './workspace/unsavedFiles.ts';

/** Wires the parts of the extension. Nothing here depends on whether it runs in Node.js or in a browser. */
export function startExtension(context: vscode.ExtensionContext, connect: Connect): void {
  const { extensionUri } = context;
  const log = vscode.window.createOutputChannel('Role Profiles', { log: true });
  const server = new Server(connect, extensionUri, log);
  const rolePanels = new RolePanels({ extensionUri, server, log });
  const sideBySidePanels = new SideBySidePanels({ extensionUri, server, log });
  const importPanels = new ImportPanels({ extensionUri, server, log });
  const unsavedFiles = new UnsavedFiles(log);
  const active = { role: () => rolePanels.active?.uri, sideBySide: () => sideBySidePanels.active };

  // The server starts with the first supported document, which can be open before the extension is activated.
  const startFor = (document: vscode.TextDocument) => {
    if (!isSupportedDocument(document)) return;
    server.start().catch((error) => log.error(`The server did not start: ${String(error)}`));
  };

  context.subscriptions.push(
    log,
    server,
    rolePanels,
    sideBySidePanels,
    importPanels,
    createLanguageStatus(server),
    registerShowPreview(rolePanels),
    registerRolePanel(rolePanels),
    registerOpenAsPage(rolePanels),
    registerShowReferences(),
    registerAddSkills(server, log),
    registerItemActions(server, log),
    registerCompare(sideBySidePanels, server, log),
    registerShowMatrix(sideBySidePanels, server, log),
    registerExport(server, active, log),
    registerExportSite(server, log),
    exportOnSave({ server, log }),
    registerImport(importPanels, log),
    registerCopyFormatted({ extensionUri, server, log }, active.role),
    unsavedFiles,
    registerNewFiles({ extensionUri, server, log }, unsavedFiles, active.role),
    registerRestartServer(server, log),
    registerShowLog(log),
    new Explorer(server, log),
    registerPaste(server, log),
    registerAskBeforeDeleting(server, log),
    createGhostText(),
    server.onDidGiveUp(() => offerRestart()),
    vscode.workspace.onDidOpenTextDocument(startFor),
  );
  vscode.workspace.textDocuments.forEach(startFor);
}

import * as vscode from 'vscode';
import { longestPaste, type PasteParams, type PasteResult, pasteMethod } from '../../../server/src/protocol.ts';
import { profileSelector } from '../common/languages.ts';
import type { Server } from '../server/server.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('roleProfiles', 'paste');

/**
 * Pastes what is on the clipboard as the place in a role or a framework wants it. The editor offers its own paste beside it, and makes that
 * where there is none of ours. `editor.pasteAs.enabled` turns it off.
 */
export function registerPaste(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    profileSelector,
    {
      async provideDocumentPasteEdits(document, ranges, clipboard, context, token) {
        const [range, another] = ranges;
        // With several cursors each gets its line of what was copied, which is the editor's work.
        if (range === undefined || another !== undefined) return undefined;
        if (context.only !== undefined && !context.only.contains(kind) && !kind.contains(context.only))
          return undefined;
        const text = (await clipboard.get('text/plain')?.asString()) ?? '';
        const html = (await clipboard.get('text/html')?.asString()) ?? '';
        if (token.isCancellationRequested || text.length > longestPaste || html.length > longestPaste) return undefined;
        if (text.trim() === '') return undefined;
        const params: PasteParams = {
          textDocument: { uri: document.uri.toString() },
          range: plainRange(range),
          text,
          ...(html === '' ? {} : { html }),
        };
        const { version } = document;
        try {
          const result = await server.ask<PasteResult | null>(pasteMethod, params, token);
          // What was asked about an earlier text would be written to the wrong place.
          return result === null || document.version !== version ? undefined : [pasteEdit(document, result)];
        } catch (error) {
          if (!token.isCancellationRequested) log.warn(`The clipboard is pasted as it is: ${String(error)}`);
          return undefined;
        }
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain', 'text/html'] },
  );
}

function plainRange({ start, end }: vscode.Range): PasteParams['range'] {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

function pasteEdit(document: vscode.TextDocument, { range, newText, title }: PasteResult): vscode.DocumentPasteEdit {
  const edit = new vscode.DocumentPasteEdit('', title, kind);
  const target = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  // An inserted text would be indented as the line at the cursor is. As a snippet it is kept as it is, and the cursor goes to its end.
  const snippet = new vscode.SnippetTextEdit(target, new vscode.SnippetString().appendText(newText));
  snippet.keepWhitespace = true;
  edit.additionalEdit = new vscode.WorkspaceEdit();
  edit.additionalEdit.set(document.uri, [snippet]);
  return edit;
}

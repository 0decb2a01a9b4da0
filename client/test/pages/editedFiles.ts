import type { Page as Tab } from 'playwright-core';
import type { TextDocumentItem, WorkspaceEdit } from 'vscode-languageserver-types';
import { OpenDocuments } from '../../../server/src/lsp/openDocuments.ts';
import type { Session } from '../../../server/src/lsp/session.ts';
import { createLanguageService } from '../../../server/src/service/languageService.ts';
import { inEnglish } from '../../../server/src/service/message.ts';
import { applyWorkspaceEdit } from '../../../server/test/support/applyWorkspaceEdit.ts';
import { MemoryHost } from '../../../server/test/support/memoryHost.ts';

/** What a page that is edited asks of its panel. */
export interface Asked {
  readonly type: string;
  readonly id: number;
}

/** Files that are edited in a page: a server that has them, and the way from what the page sends to its answers. */
export abstract class EditedFiles {
  files: ReadonlyMap<string, string>;
  protected readonly service;
  protected readonly tab: Tab;
  private readonly host = new MemoryHost();
  private handled = 0;

  protected constructor(tab: Tab, files: ReadonlyMap<string, string>) {
    this.tab = tab;
    this.files = files;
    for (const [uri, text] of files) this.host.write(uri, text);
    this.service = createLanguageService(this.host);
  }

  /** Answers all that the page asks for, until it asks for nothing more. */
  async settle(): Promise<void> {
    for (;;) {
      const sent = await this.tab.evaluate<Asked[]>('window.sent');
      const next = sent.slice(this.handled);
      if (next.length === 0) return;
      this.handled = sent.length;
      for (const message of next) await this.answer(message);
    }
  }

  /** Waits until the page has sent something more than what has been answered, and answers. */
  protected async settleNext(): Promise<void> {
    await this.tab.waitForFunction(
      (count) => (window as unknown as { sent: unknown[] }).sent.length > count,
      this.handled,
    );
    await this.settle();
  }

  /** Answers a message of the page, as its panel does. */
  protected abstract answer(message: Asked): Promise<void>;

  /** The document that is open in an editor, if this file is. */
  protected abstract openDocument(uri: string): TextDocumentItem | undefined;

  /** Makes an edit; the server reads the files that are not open again. */
  protected async apply(edit: WorkspaceEdit): Promise<void> {
    this.files = applyWorkspaceEdit(this.files, edit);
    for (const [uri, text] of this.files) {
      this.host.write(uri, text);
      if (!this.openDocument(uri)) await this.service.fileChanged(uri);
    }
  }

  /** The parts of a session that requests of such a page use. */
  protected get session(): Session {
    const documents = new PageDocuments((uri) => this.openDocument(uri));
    const client = { takesDocumentChanges: false };
    return { service: this.service, documents, client, translate: inEnglish } as unknown as Session;
  }
}

/** The server's own open documents, with those that a test says are open. */
class PageDocuments extends OpenDocuments {
  readonly #openDocument: (uri: string) => TextDocumentItem | undefined;

  constructor(openDocument: (uri: string) => TextDocumentItem | undefined) {
    super();
    this.#openDocument = openDocument;
  }

  override get(uri: string): TextDocumentItem | undefined {
    return this.#openDocument(uri);
  }
}

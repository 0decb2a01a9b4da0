import type { Connection } from 'vscode-languageserver';
import type { LanguageService } from '../service/languageService.ts';
import type { Translate } from '../service/message.ts';
import type { FindFonts, ReadAsset } from '../write/assets.ts';
import type { SharedFonts } from '../write/pdf/sharedFonts.ts';
import type { Client } from './client.ts';
import type { ExplorerChanged } from './explorerChanged.ts';
import type { Files } from './files.ts';
import type { OpenDocuments } from './openDocuments.ts';
import type { PagesChanged } from './pagesChanged.ts';
import type { PagesFirst } from './pagesFirst.ts';
import type { Precedence } from './precedence.ts';
import type { ShownPages } from './shownPages.ts';
import type { WorkspaceLifecycle } from './workspaceLifecycle.ts';

/** What requests of one client are answered with, as long as its connection lasts. */
export interface Session {
  readonly connection: Connection;
  readonly service: LanguageService;
  readonly documents: OpenDocuments;
  readonly files: Files;
  readonly lifecycle: WorkspaceLifecycle;
  readonly pages: PagesChanged;
  readonly pagesFirst: PagesFirst;
  readonly shownPages: ShownPages;
  readonly explorer: ExplorerChanged;
  /** What requests have before work in the background. */
  readonly precedence: Precedence;
  readonly readAsset: ReadAsset;
  /** What the PDFs of this client have in common. */
  readonly sharedFonts: SharedFonts;
  /** Fonts at paths of this machine and those of its system, where the server runs on a machine that has some. */
  readonly moreFonts: ((paths: readonly string[]) => FindFonts) | undefined;
  /** Lets other messages be answered between two steps of a long piece of work. */
  readonly pause: () => Promise<void>;
  /** Puts what a person reads into the language of the client. */
  readonly translate: Translate;
  /** What the client can do and wants. */
  readonly client: Client;
}

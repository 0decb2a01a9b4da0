import type { TextDocumentItem } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import { createLanguageService, type LanguageService } from '../service/languageService.ts';
import type { World } from './world.ts';

/** The same service as in the editor, over the files of the machine; `files` are those of the workspace, as absolute paths. */
export function serviceFor(world: World, files: readonly string[] = []): LanguageService {
  return createLanguageService({
    async readFile(uri) {
      const text = uri.startsWith('file:') ? await world.readText(URI.parse(uri).fsPath) : undefined;
      return text === undefined ? undefined : { text, version: 0 };
    },
    listFiles: async () => files.map((file) => world.toUri(file)),
    pause: async () => {},
    log: (level, message) => {
      if (level === 'error') world.writeError(`${message}\n`);
    },
  });
}

/** A stored file as a document; `undefined` when it cannot be read. */
export async function readDocument(world: World, path: string): Promise<TextDocumentItem | undefined> {
  const text = await world.readText(path);
  return text === undefined ? undefined : { uri: world.toUri(path), languageId: 'yaml', version: 0, text };
}

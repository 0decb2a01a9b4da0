import { URI } from 'vscode-uri';
import { documentKind } from '../service/document/kind.ts';

/**
 * The URI of the file that a document will be which has never been saved but has a path already, as new files in VS Code do
 * (`untitled:/staff/nurse.role.yaml`): below the folder of the workspace that the path is in, and else on the disk. Any other URI is given back as
 * it is. Both `uri` and the folders are normal, the folders without a slash at the end.
 */
export function uriOnceSaved(uri: string, folders: readonly string[]): string {
  if (!uri.startsWith('untitled:') || !documentKind(uri)) return uri;
  const unsaved = URI.parse(uri);
  if (!unsaved.path.startsWith('/')) return uri;
  const around = folders
    .map((folder) => ({ folder, uri: unsaved.with({ scheme: URI.parse(folder).scheme }).toString() }))
    .find((one) => one.uri.startsWith(`${one.folder}/`));
  return around?.uri ?? unsaved.with({ scheme: 'file' }).toString();
}

import type { SettingsFile } from '../../document/edits/settingsEdits.ts';
import type { DocumentKind } from '../../document/kind.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { settingsAbove, settingsIn } from '../../workspace/sync/settingsAbove.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Where settings are looked for. */
export interface SettingsSources {
  readonly workspace: Workspace;
  /** A file as it is open or stored; `undefined` when it cannot be read. */
  readFile(uri: string, kind: DocumentKind): Promise<SourceDocument | undefined>;
  /** The URIs of the workspace's folders. */
  folders(): readonly string[];
}

/** The settings that count for a file, else those that could be written in the workspace's folder or beside the file. */
export async function settingsFileFor(uri: string, sources: SettingsSources): Promise<SettingsFile | undefined> {
  const folder = sources.folders().findLast((candidate) => uri.startsWith(`${candidate.replace(/\/+$/, '')}/`));
  const nearest =
    sources.workspace.settingsFor(uri)?.uri ?? (folder === undefined ? settingsAbove(uri)[0] : settingsIn(folder));
  return nearest === undefined ? undefined : { uri: nearest, document: await sources.readFile(nearest, 'config') };
}

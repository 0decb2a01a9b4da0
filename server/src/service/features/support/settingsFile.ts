import type { SettingsFile } from '../../document/profile/settingsEdits.ts';
import { settingsAbove, settingsIn } from '../../document/settingsAbove.ts';
import type { FileSources } from './fileSources.ts';

/** The settings that count for a file, else those that could be written in the workspace's folder or beside the file. */
export async function settingsFileFor(uri: string, sources: FileSources): Promise<SettingsFile | undefined> {
  const folder = sources.folders().findLast((candidate) => uri.startsWith(`${candidate.replace(/\/+$/, '')}/`));
  const nearest =
    sources.workspace.settingsFor(uri)?.uri ?? (folder === undefined ? settingsAbove(uri)[0] : settingsIn(folder));
  return nearest === undefined ? undefined : { uri: nearest, document: await sources.readFile(nearest, 'config') };
}

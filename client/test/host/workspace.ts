import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from './paths.ts';

/** Shows just the editor: nothing that greets, sells, updates itself or asks. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // As on a desktop: what a test leaves unsaved stays unsaved.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Writes the settings into a folder for user data before VS Code starts with it. */
export function writeUserSettings(userDataFolder: string): void {
  const folder = join(userDataFolder, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(quietSettings, null, 2));
}

/**
 * A copy of the samples, because tests write into the workspace. It is removed when this process ends. Those in other languages are left out: with
 * them the explorer has more skills than it shows open at first.
 */
export function copySamples(): string {
  // VS Code compares paths as text, so that a temporary folder behind a link (as on macOS) has to be the real one.
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'role-profiles-tests-')));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const workspace = join(scratch, 'workspace');
  const samples = join(repositoryRoot, 'samples');
  const isWanted = (path: string) => path !== join(samples, 'languages');
  cpSync(samples, workspace, { recursive: true, filter: isWanted });
  return workspace;
}

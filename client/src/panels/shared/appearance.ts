import * as vscode from 'vscode';
import { previewSettings } from '../../common/settingNames.ts';
import type { LoadedTheme } from './loadWorkspaceTheme.ts';
import type { Appearance } from './messages.ts';
import { styleSheetOf } from './workspaceTheme.ts';

/**
 * The appearance of a page according to the settings and the theme of the workspace.
 *
 * @param resource The file or folder whose settings count.
 */
export function appearanceFor(resource: vscode.Uri, { theme, logo }: LoadedTheme): Appearance {
  const settings = vscode.workspace.getConfiguration(previewSettings, resource);
  const number = (name: string, least: number, most: number) => {
    const value: unknown = settings.get(name);
    // The editor of settings checks values, but a file of settings can also be edited as text.
    return typeof value === 'number' && value > 0 ? Math.min(most, Math.max(least, value)) : undefined;
  };
  const font: unknown = settings.get('fontFamily');
  return {
    fontFamily: typeof font === 'string' && font.trim() !== '' ? font : undefined,
    fontSize: number('fontSize', 6, 60),
    lineHeight: number('lineHeight', 1, 3),
    maxWidth: number('maxWidth', 200, 10_000),
    doubleClick: settings.get('doubleClickToSwitchToEditor', true),
    sheet: styleSheetOf(theme),
    logo,
  };
}

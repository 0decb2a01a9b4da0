import * as vscode from 'vscode';
import type { House } from './house.ts';
import type { Look } from './messages.ts';

/** The look of a role's page by the settings and the style of its workspace. */
export function lookOf(role: vscode.Uri, { style, logo }: House): Look {
  const settings = vscode.workspace.getConfiguration('roleProfiles.preview', role);
  const number = (name: string, least: number, most: number) => {
    const value: unknown = settings.get(name);
    // Settings are checked by their editor, but can be written without it.
    return typeof value === 'number' && value > 0 ? Math.min(most, Math.max(least, value)) : undefined;
  };
  const font: unknown = settings.get('fontFamily');
  return {
    fontFamily: typeof font === 'string' && font.trim() !== '' ? font : undefined,
    fontSize: number('fontSize', 6, 60),
    lineHeight: number('lineHeight', 1, 3),
    maxWidth: number('maxWidth', 200, 10_000),
    doubleClick: settings.get('doubleClickToSwitchToEditor', true),
    house: style,
    logo,
  };
}

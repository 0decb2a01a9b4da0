import * as vscode from 'vscode';
import type { RoleContent } from '../panels/role/roleContent.ts';
import type { RolePanels } from '../panels/role/rolePanels.ts';

/** What the commands do with the active panel. */
const actions: Readonly<Record<string, (content: RoleContent) => void>> = {
  'roleProfiles.preview.toggleLock': (content) => content.toggleLock(),
  // These do the same. The title bar shows one of them, whose name and icon say whether the panel is locked.
  'roleProfiles.preview.lock': (content) => {
    if (!content.locked) content.toggleLock();
  },
  'roleProfiles.preview.unlock': (content) => {
    if (content.locked) content.toggleLock();
  },
  'roleProfiles.preview.showSource': (content) => content.showSource(),
  'roleProfiles.preview.toggleEditing': (content) => content.toggleEditing(),
  // As with the lock, the title bar shows one of them.
  'roleProfiles.preview.edit': (content) => {
    if (!content.editing) content.toggleEditing();
  },
  'roleProfiles.preview.read': (content) => {
    if (content.editing) content.toggleEditing();
  },
  'roleProfiles.preview.zoomIn': (content) => content.zoom('in'),
  'roleProfiles.preview.zoomOut': (content) => content.zoom('out'),
  'roleProfiles.preview.resetZoom': (content) => content.zoom('reset'),
};

/**
 * The commands of the panel of a role, `roleProfiles.preview.…`. They do nothing without an active panel, since a key binding can run
 * them just after the user has left the panel.
 */
export function registerRolePanel(rolePanels: RolePanels): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(actions).map(([name, act]) =>
      vscode.commands.registerCommand(name, () => {
        if (rolePanels.active) act(rolePanels.active);
      }),
    ),
  );
}

import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/manager.ts';
import type { Preview } from '../preview/preview.ts';

/** What can be done with the preview in front. Without one nothing happens, as with keys that a moment later mean something else. */
const actions: Readonly<Record<string, (preview: Preview) => void>> = {
  'roleProfiles.preview.toggleLock': (preview) => preview.toggleLock(),
  // The same by the names that the title bar shows, so that the button tells the state.
  'roleProfiles.preview.lock': (preview) => {
    if (!preview.locked) preview.toggleLock();
  },
  'roleProfiles.preview.unlock': (preview) => {
    if (preview.locked) preview.toggleLock();
  },
  'roleProfiles.preview.showSource': (preview) => preview.showSource(),
  'roleProfiles.preview.zoomIn': (preview) => preview.zoom('in'),
  'roleProfiles.preview.zoomOut': (preview) => preview.zoom('out'),
  'roleProfiles.preview.resetZoom': (preview) => preview.zoom('reset'),
};

/** The commands of a preview's own panel. */
export function registerPreviewPanel(previews: PreviewManager): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(actions).map(([name, act]) =>
      vscode.commands.registerCommand(name, () => {
        if (previews.active) act(previews.active);
      }),
    ),
  );
}

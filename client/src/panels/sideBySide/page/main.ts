import { createAppearanceSetter } from '../../shared/page/appearance.ts';
import { findFrame } from '../../shared/page/frame.ts';
import { showNotice } from '../../shared/page/notice.ts';
import { handleSideBySideClicks } from './clicks.ts';
import { connectSideBySideHost } from './sideBySideHost.ts';
import { createSideBySidePage } from './sideBySidePage.ts';

start();

/** Wires the script of the page in a panel about several roles. */
function start(): void {
  const { page, notice, logo } = findFrame();
  const host = connectSideBySideHost();
  const shown = createSideBySidePage(page, host);
  const appearance = createAppearanceSetter(logo, () => {});
  handleSideBySideClicks(page, host);
  host.onMessage((message) => {
    if (message.type === 'appearance') {
      appearance.set(message.appearance);
      return;
    }
    document.documentElement.lang = message.lang;
    shown.update(message);
    showNotice(notice, message.notice, (action) => host.post({ type: 'act', action }));
  });
  host.post({ type: 'ready' });
}

import { createAppearanceSetter } from '../../shared/page/appearance.ts';
import { findFrame } from '../../shared/page/frame.ts';
import { showNotice } from '../../shared/page/notice.ts';
import { handleSideBySideClicks } from './clicks.ts';
import { connectSideBySideHost } from './sideBySideHost.ts';
import { createSideBySidePage } from './sideBySidePage.ts';

start();

/** Wires the script of the page in a panel about several roles. */
function start(): void {
  const { page, notice, logo, margin } = findFrame();
  const host = connectSideBySideHost();
  const shown = createSideBySidePage(page, margin, host);
  const appearance = createAppearanceSetter(logo, () => shown.place());
  handleSideBySideClicks(page, host);
  host.onMessage((message) => {
    if (message.type === 'appearance') {
      appearance.set(message.appearance);
      return;
    }
    if (message.type !== 'update') {
      shown.answered(message);
      return;
    }
    document.documentElement.lang = message.lang;
    shown.update(message);
    showNotice(notice, message.notice, (action) => host.post({ type: 'act', action }));
  });
  new ResizeObserver(() => shown.place()).observe(document.body);
  host.post({ type: 'ready' });
}

import { showNotice } from '../../preview/page/notice.ts';
import { handleClicks } from './clicks.ts';
import { connectHost } from './host.ts';
import { createSideBySidePage } from './sideBySidePage.ts';

const page = document.getElementById('preview-page');
const notice = document.getElementById('preview-notice');

if (page !== null && notice !== null) {
  const host = connectHost();
  const shown = createSideBySidePage(page, host);
  handleClicks(page, host);
  host.onUpdate((update) => {
    document.documentElement.lang = update.lang;
    shown.update(update);
    showNotice(notice, update.notice, (action) => host.post({ type: 'act', action }));
  });
  host.post({ type: 'ready' });
}

import { createLooks } from '../../preview/page/look.ts';
import { showNotice } from '../../preview/page/notice.ts';
import { handleClicks } from './clicks.ts';
import { connectHost } from './host.ts';
import { createSideBySidePage } from './sideBySidePage.ts';

const page = document.getElementById('preview-page');
const notice = document.getElementById('preview-notice');
const logo = document.getElementById('preview-logo');

if (page !== null && notice !== null && logo !== null) {
  const host = connectHost();
  const shown = createSideBySidePage(page, host);
  const looks = createLooks(logo, () => {});
  handleClicks(page, host);
  host.onUpdate((update) => {
    document.documentElement.lang = update.lang;
    // The size of the text comes first, since places in the page depend on it.
    looks.set(update.look);
    shown.update(update);
    showNotice(notice, update.notice, (action) => host.post({ type: 'act', action }));
  });
  host.post({ type: 'ready' });
}

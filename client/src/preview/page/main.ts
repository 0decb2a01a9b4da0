import { handleClicks } from './clicks.ts';
import { connectHost } from './host.ts';
import { createMemory } from './memory.ts';
import { showNotice } from './notice.ts';
import { patch } from './patch.ts';

const page = document.getElementById('preview-page');
const notice = document.getElementById('preview-notice');

if (page !== null && notice !== null) {
  const host = connectHost();
  const memory = createMemory(page, host);
  handleClicks(page, host);
  host.onUpdate((update) => {
    document.documentElement.lang = update.lang;
    // A failure before the first page has nothing to show but the notice.
    patch(page, update.html);
    showNotice(notice, update.notice, (action) => host.post({ type: 'act', action }));
    memory.updated(update.uri);
  });
  host.post({ type: 'ready' });
}

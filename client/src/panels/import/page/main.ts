import { createAppearanceSetter } from '../../shared/page/appearance.ts';
import { findFrame } from '../../shared/page/frame.ts';
import { showNotice } from '../../shared/page/notice.ts';
import { patch } from '../../shared/page/patch.ts';
import { connectImportHost } from './importHost.ts';
import { handlePastes } from './pasted.ts';
import { Toolbar } from './toolbar.ts';

start();

/** Wires the script of the page in which an import is looked at. */
function start(): void {
  const { page, notice, logo } = findFrame();
  const host = connectImportHost();
  const toolbar = new Toolbar(host);
  page.before(toolbar.element);
  const appearance = createAppearanceSetter(logo, () => {});
  handlePastes(host);
  page.addEventListener('change', ({ target }) => {
    const key = target instanceof HTMLSelectElement ? target.dataset.decision : undefined;
    if (key !== undefined) host.post({ type: 'decide', key, meaning: (target as HTMLSelectElement).value });
  });
  page.addEventListener('click', ({ target }) => {
    const piece = target instanceof Element ? target.closest<HTMLElement>('button[data-file]') : null;
    if (piece) showLine(page, piece);
  });
  host.onMessage((message) => {
    if (message.type === 'appearance') {
      appearance.set(message.appearance);
      return;
    }
    document.documentElement.lang = message.lang;
    patch(page, message.html);
    toolbar.show(message.write, page.querySelector('[data-decision]') !== null);
    showNotice(notice, message.notice, (action) => host.post({ type: 'act', action }));
  });
  host.post({ type: 'ready' });
}

/** Shows the line of a file that a text of the source has become, and marks both. */
function showLine(page: HTMLElement, piece: HTMLElement): void {
  for (const marked of page.querySelectorAll('.rp-import-here')) marked.classList.remove('rp-import-here');
  const { file, at } = piece.dataset;
  const line = [...page.querySelectorAll<HTMLElement>('[data-in]')].find(
    ({ dataset }) => dataset.in === file && dataset.at === at,
  );
  for (const element of [piece, line]) element?.classList.add('rp-import-here');
  line?.scrollIntoView({ block: 'center' });
}

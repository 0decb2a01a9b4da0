import { type PanelMessage, type UpdateMessage, zoomAfter } from '../messages.ts';
import { createBlocks } from './blocks.ts';
import { handleClicks } from './clicks.ts';
import { connectHost } from './host.ts';
import { createLooks } from './look.ts';
import { createMargin } from './margin.ts';
import { createMemory } from './memory.ts';
import { showNotice } from './notice.ts';
import { patch } from './patch.ts';
import { createScrolling } from './scrolling.ts';

const page = document.getElementById('preview-page');
const notice = document.getElementById('preview-notice');
const marginPlace = document.getElementById('preview-margin');
const logo = document.getElementById('preview-logo');

if (page !== null && notice !== null && marginPlace !== null && logo !== null) {
  start({ page, notice, marginPlace, logo });
}

/** Puts the parts of the page's script together. */
function start(places: Readonly<Record<'page' | 'notice' | 'marginPlace' | 'logo', HTMLElement>>): void {
  const { page, notice, marginPlace, logo } = places;
  const host = connectHost();
  const blocks = createBlocks(page);
  const memory = createMemory(page, host);
  const scrolling = createScrolling(blocks, {
    moved: (line) => memory.keep({ line }),
    scrolled: (line) => host.post({ type: 'scrolled', line }),
  });
  const margin = createMargin(marginPlace, page, blocks, (line) => host.post({ type: 'reveal', line }));
  const moved = () => {
    blocks.moved();
    margin.place();
    scrolling.settle();
  };
  const looks = createLooks(logo, moved);
  let shown: number | undefined;
  let doubleClick = true;
  handleClicks(page, host, () => doubleClick);

  const update = ({ uri, locked, subject, html, lang, lines, notice: now }: UpdateMessage) => {
    document.documentElement.lang = lang;
    const isOther = shown !== subject;
    // Of another role nothing is worth keeping, such as what is folded.
    if (isOther) page.replaceChildren();
    shown = subject;
    // A failure before the first page has nothing to show but the notice.
    patch(page, html);
    showNotice(notice, now, (action) => host.post({ type: 'act', action }));
    blocks.changed(lines);
    memory.updated({ uri, locked }, isOther, (line) => scrolling.toLine(line));
    moved();
  };

  const zoom = (factor: number) => {
    // The reader stays at the line, not at the height.
    const line = scrolling.line();
    looks.zoom(factor);
    scrolling.toLine(line);
  };

  const receive = (message: PanelMessage) => {
    switch (message.type) {
      case 'update':
        update(message);
        break;
      case 'look':
        doubleClick = message.look.doubleClick;
        looks.set(message.look);
        break;
      case 'scroll':
        scrolling.toLine(message.line);
        break;
      case 'cursor':
        margin.setCursor(message.line);
        break;
      case 'problems':
        margin.setProblems(message.problems);
        break;
      case 'zoom':
        memory.keep({ zoom: zoomAfter(memory.zoom, message.step) });
        zoom(memory.zoom);
        break;
    }
  };

  looks.zoom(memory.zoom);
  host.onMessage(receive);
  // Folding, a logo that comes in and the width of the panel all change the height of the page.
  new ResizeObserver(moved).observe(document.body);
  host.post({ type: 'ready' });
}

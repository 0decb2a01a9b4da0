import { createAppearanceSetter } from '../../shared/page/appearance.ts';
import { findFrame } from '../../shared/page/frame.ts';
import { showNotice } from '../../shared/page/notice.ts';
import { patch } from '../../shared/page/patch.ts';
import { type RolePanelMessage, type RoleUpdate, zoomAfter } from '../messages.ts';
import { createBlocks } from './blocks.ts';
import { handleRoleClicks } from './clicks.ts';
import { createEditing } from './editing.ts';
import { createMargin } from './margin.ts';
import { createMemory } from './memory.ts';
import { connectRoleHost } from './roleHost.ts';
import { createScrolling } from './scrolling.ts';

start();

/** Wires the script of the page in the panel of a role. */
function start(): void {
  const { page, notice, margin: marginPlace, logo } = findFrame();
  const host = connectRoleHost();
  const blocks = createBlocks(page);
  const memory = createMemory(page, host);
  const scrolling = createScrolling(blocks, {
    moved: (line) => memory.save({ line }),
    scrolled: (line) => host.post({ type: 'scrolled', line }),
  });
  const margin = createMargin(marginPlace, page, blocks, (line) => host.post({ type: 'reveal', line }));
  const moved = () => {
    blocks.moved();
    margin.place();
    editing.place();
    scrolling.settle();
  };
  const editing = createEditing({
    page,
    frame: marginPlace,
    post: (message) => host.post(message),
    draft: () => memory.draft,
    keep: (draft) => memory.save({ draft }),
    partOf: (line) => blocks.nearestTo(line),
    moved: () => moved(),
  });
  const appearance = createAppearanceSetter(logo, moved);
  let shown: number | undefined;
  let doubleClick = true;
  handleRoleClicks(page, host, () => doubleClick && !editing.isOn);

  const update = (message: RoleUpdate) => {
    const { uri, locked, subject, html, changes = [], lang, lines, notice: current } = message;
    document.documentElement.lang = lang;
    const isOther = shown !== subject;
    // Another role is not patched into the page, since sections and places of the role before have no meaning in it.
    if (isOther) page.replaceChildren();
    shown = subject;
    // Before the server's first answer a failure is shown as a notice with an empty page.
    for (const next of html === undefined ? changes : [html, ...changes]) patch(page, next);
    showNotice(notice, current, (action) => host.post({ type: 'act', action }));
    blocks.changed(lines);
    memory.updated({ uri, locked, editing: message.editing }, isOther, (line) => scrolling.toLine(line));
    editing.updated(message);
    moved();
  };

  const zoom = (factor: number) => {
    // The line at the upper edge stays there; its height changes.
    const line = scrolling.line();
    appearance.zoom(factor);
    scrolling.toLine(line);
  };

  const receive = (message: RolePanelMessage) => {
    switch (message.type) {
      case 'update':
        update(message);
        break;
      case 'appearance':
        doubleClick = message.appearance.doubleClick;
        appearance.set(message.appearance);
        break;
      case 'scroll':
        scrolling.toLine(message.line);
        break;
      case 'cursor':
        margin.setCursor(message.line);
        break;
      case 'problems':
        margin.setProblems(message.problems);
        editing.setProblems(message.problems);
        break;
      case 'zoom':
        memory.save({ zoom: zoomAfter(memory.zoom, message.step) });
        zoom(memory.zoom);
        break;
      case 'edited':
      case 'fixes':
      case 'catalogue':
      case 'answer':
        editing.answered(message);
        break;
    }
  };

  appearance.zoom(memory.zoom);
  host.onMessage(receive);
  // Sections, a logo that loads and the width of the panel all change the height of the page.
  new ResizeObserver(moved).observe(document.body);
  host.post({ type: 'ready' });
}

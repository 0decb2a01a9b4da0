import { announcerIn } from '../../shared/page/editing/announcer.ts';
import { element } from '../../shared/page/elements.ts';
import { patchWith } from '../../shared/page/patch.ts';
import { say } from '../../shared/page/say.ts';
import { type Arrangement, defaultArrangement, nextSort } from '../arrangement.ts';
import type { LevelPanelMessage } from '../levelMessages.ts';
import type { SideBySideUpdate, TakenMessage } from '../messages.ts';
import { type ArrangeablePage, readPage } from './arrange.ts';
import { goToChange } from './changes.ts';
import { createColumnsInSight } from './columnsInSight.ts';
import type { LaterRows } from './laterRows.ts';
import { createLevelEditor } from './levels/levelEditor.ts';
import type { SideBySideHost } from './sideBySideHost.ts';
import { createTakeOver } from './takeOver.ts';
import { createToolbar, type Toolbar } from './toolbar.ts';

export interface SideBySidePage {
  update(update: SideBySideUpdate): void;
  answered(message: LevelPanelMessage | TakenMessage): void;
  /** Called when elements of the page may have moved. */
  place(): void;
}

/** Shows what the panel sends as the reader has arranged it, and keeps the arrangement over updates and reloads. */
export function createSideBySidePage(container: HTMLElement, above: HTMLElement, host: SideBySideHost): SideBySidePage {
  let latest: SideBySideUpdate | undefined;
  let toolbar: Toolbar | undefined;
  let read: ArrangeablePage | undefined;
  let later: LaterRows | undefined;
  /** The rows that are shown, which stay where they are while levels are changed in them, until the reader arranges them anew. */
  let order: readonly string[] = [];
  let arrangement: Arrangement = host.state?.view ?? defaultArrangement;

  // A landmark, since what is edited stands beside the page rather than in it.
  const layer = element('section', 'edit-layer');
  layer.setAttribute('aria-label', say`Editing`);
  above.append(layer);
  const announcer = announcerIn(layer);
  const takes = createTakeOver(container, announcer, (message) => host.post(message));
  const columns = createColumnsInSight(container);
  const levels = createLevelEditor(
    container,
    columns,
    layer,
    announcer,
    (message) => host.post(message),
    (cells) => toolbar?.setUnsaved(cells),
  );

  const frame = () => container.querySelector('.rp-matrix-frame');

  const save = () => {
    // Before the first page there is nothing to scroll, and the state of an earlier page must not be overwritten.
    if (latest === undefined || latest.html === '') return;
    const { scrollLeft: left = 0, scrollTop: top = 0 } = frame() ?? {};
    host.save({ subject: latest.subject, scroll: window.scrollY, frame: { left, top }, view: arrangement });
  };

  const show = () => {
    if (latest === undefined) return;
    if (latest.html === '') {
      // Before the server's first answer a failure is shown as a notice with an empty page.
      container.replaceChildren();
      return;
    }
    read ??= readPage(latest.html, columns);
    const { root, shown, total, keys, ...rest } = read.arrange(arrangement, latest.lang, later?.drawn, order);
    later = rest.later;
    order = arrangement.editing ? (keys ?? []) : [];
    patchWith(container, root);
    goOn();
    levels.updated(arrangement.editing && latest.subject.kind === 'matrix');
    const all = latest.subject.kind === 'matrix' ? skillsInWords(total) : differencesInWords(total);
    toolbar?.setStatus(shown === total ? all : say`${shown} of ${all}`);
  };

  /** Adds rows of a long table until there are enough below those in sight, or so many pixels of them. */
  const goOn = (least = 0) => {
    const shown = frame();
    if (!shown || !later?.areLeft) return;
    const missing = () =>
      Math.max(least, shown.scrollTop + shown.clientHeight) + shown.clientHeight / 2 - shown.scrollHeight;
    let pixels = missing();
    if (pixels <= 0) return;
    // As many at once as there is room for: the table is laid out each time that it is asked how high it is.
    for (; later.areLeft && pixels > 0; pixels = missing()) {
      later.more(container, pixels / (shown.scrollHeight / Math.max(1, later.drawn)));
    }
    levels.updated(arrangement.editing && latest?.subject.kind === 'matrix');
  };

  const change = (part: Partial<Arrangement>) => {
    arrangement = { ...arrangement, ...part };
    later = undefined;
    order = [];
    show();
    save();
  };

  const go = (step: 1 | -1) => {
    if (toolbar === undefined) return;
    const status = goToChange(container, toolbar.element, step);
    if (status !== undefined) toolbar.setStatus(status);
  };

  container.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.closest('.rp-filter')) change({ filter: target.value });
  });
  container.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a[href]')) return;
    // The whole head of a column can be clicked. Its button is there for the keyboard, and its clicks arrive here, too.
    const column = target.closest('thead th[data-column]')?.getAttribute('data-column');
    if (column) change({ sort: nextSort(arrangement.sort, column) });
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F7' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
  // The event of an element that is scrolled inside the page does not bubble, so that it is captured.
  window.addEventListener(
    'scroll',
    () => {
      columns.draw();
      goOn();
      save();
    },
    { passive: true, capture: true },
  );

  return {
    update(update) {
      const isFirst = latest === undefined || latest.html === '';
      if (latest?.html !== update.html) read = undefined;
      latest = update;
      if (toolbar === undefined) {
        toolbar = createToolbar(update.subject.kind, {
          change: (part) => {
            change(part);
            if (part.editing) levels.focus();
          },
          go,
          export: () => host.post({ type: 'export' }),
          save: () => host.post({ type: 'saveAll' }),
          addSkills: () => {
            const { role } = levels;
            if (role) host.post({ type: 'addSkills', role });
          },
        });
        toolbar.show(arrangement);
        container.before(toolbar.element);
      }
      show();
      if (isFirst && host.state !== undefined) {
        window.scrollTo({ top: host.state.scroll, behavior: 'instant' });
        goOn(host.state.frame.top);
        frame()?.scrollTo({ ...host.state.frame, behavior: 'instant' });
      }
      save();
    },
    answered(message) {
      if (message.type === 'taken') takes.answered(message.id, message.refused);
      else levels.answered(message);
    },
    place() {
      columns.draw();
      levels.place();
    },
  };
}

function skillsInWords(count: number): string {
  return count === 1 ? say`1 skill` : say`${count} skills`;
}

function differencesInWords(count: number): string {
  return count === 1 ? say`1 difference` : say`${count} differences`;
}

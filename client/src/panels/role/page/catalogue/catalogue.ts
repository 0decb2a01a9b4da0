import { stepOfArrow } from '../../../shared/page/direction.ts';
import type { Announcer } from '../../../shared/page/editing/announcer.ts';
import type { Requests, Shown } from '../../../shared/page/editing/requests.ts';
import type { TextTask } from '../../../shared/page/editing/textBox.ts';
import { element } from '../../../shared/page/elements.ts';
import { say } from '../../../shared/page/say.ts';
import type { CatalogueAnswer, CatalogueFilter, CatalogueMessage, CatalogueQuery } from '../../catalogueMessages.ts';
import type { RoleUpdate } from '../../messages.ts';
import type { EditorParts } from '../editorParts.ts';
import { createCatalogueRequests } from './catalogueRequests.ts';
import { createRail } from './rail.ts';
import { type ActedSkill, createSkillActs } from './skillActs.ts';
import { createCatalogueTools } from './tools.ts';
import { createVirtualRows } from './virtualRows.ts';

/** The skills of a framework on its page, and what is done to it as a whole; nothing on the page of a role. */
export interface CataloguePart {
  /** Called when the page has been patched. */
  updated(update: Shown & Pick<RoleUpdate, 'rows'>): void;
  answered(message: CatalogueMessage): void;
  /** Called when elements of the page may have moved. */
  place(): void;
}

export interface CatalogueParts extends EditorParts {
  readonly requests: Requests;
  readonly announcer: Announcer;
}

/** @param texts Opens editors of texts: a new one, or that of a value of the page. */
export function createCatalogue(
  parts: CatalogueParts,
  texts: { openText(task: TextTask): void; open(value: HTMLElement): void },
): CataloguePart {
  const { page, frame, requests, announcer, moved } = parts;
  let find = '';
  let category: string | undefined;
  let filter: CatalogueFilter | undefined;
  let open: readonly string[] = [];
  let latest: CatalogueAnswer | undefined;
  /** The skill that gets the keyboard when its row is known. */
  let wanted: string | undefined;
  /** The number of the row that has the keyboard, or gets it when it is known. */
  let current = 0;
  let isAwaited = false;
  let subject: number | undefined;
  let isOther = false;
  let isDrawing = false;

  const query = (): CatalogueQuery => ({ find, category, filter, open, ...rows.wanted });
  const rows = createVirtualRows(() => list.askForList(query()));
  const isWanted = (asked: CatalogueQuery) =>
    asked.find === find && asked.category === category && asked.filter === filter;
  const take = (answer: CatalogueAnswer, asked: CatalogueQuery) => {
    // What was asked for before another word was typed would only flicker.
    if (!isWanted(asked)) return;
    latest = answer;
    rail.show(answer, category, page.dataset.part);
    tools.show(answer, filter);
    draw(() => rows.take(answer, isOther));
    isOther = false;
    if (isAwaited) goTo(current, 1);
    focusWanted();
  };
  const list = createCatalogueRequests(parts.post, take);
  const rail = createRail(
    (id) => {
      delete page.dataset.part;
      change(() => {
        category = id;
      });
    },
    (part) => {
      page.dataset.part = part;
      if (latest) rail.show(latest, category, part);
      page.querySelector<HTMLElement>(`[data-part="${part}"] h2`)?.scrollIntoView({ block: 'start' });
      moved();
    },
  );
  const tools = createCatalogueTools({
    find: (words) =>
      change(() => {
        find = words;
      }),
    filter: (one) =>
      change(() => {
        filter = one;
      }),
    add: () =>
      acts.add(
        () => tools.add,
        say`The name of the new skill`,
        (name) => ({ kind: 'addSkill', name, category: category ?? null }),
      ),
  });
  const acts = createSkillActs({
    frame,
    requests,
    announcer,
    rows: list,
    openText: texts.openText,
    latest: () => latest,
    anchorOf: (id) => openedRow(id)?.querySelector<HTMLElement>('.rp-fw-acts') ?? rowOf(id),
    showSkill: (id) => showSkill(id),
    moved,
  });
  const main = element('div', 'rp-fw-main');
  const head = element('div', 'rp-fw-columns');
  head.setAttribute('aria-hidden', 'true');
  head.append(
    element('span', '', say`Skill and status`),
    element('span', '', say`Levels described`),
    element('span', '', say`Used by`),
  );
  main.append(tools.element, head, rows.element);

  const change = (make: () => void) => {
    make();
    isOther = true;
    open = [];
    const top = main.getBoundingClientRect().top;
    if (top < 0) window.scrollBy({ top, behavior: 'instant' });
    list.askForList({ ...query(), from: 0 });
  };

  const draw = (make: () => void) => {
    isDrawing = true;
    make();
    isDrawing = false;
    moved();
  };

  const rowOf = (id: string) => page.querySelector<HTMLElement>(`[data-skill="${CSS.escape(id)}"]`) ?? undefined;
  const openedRow = (id: string) => page.querySelector<HTMLElement>(`[data-of="${CSS.escape(id)}"]`) ?? undefined;

  const focusRow = (row: HTMLElement | undefined) => {
    if (!row) return;
    for (const other of rows.element.querySelectorAll('[data-skill][tabindex="0"]'))
      other.setAttribute('tabindex', '-1');
    row.tabIndex = 0;
    current = rows.numberOf(row);
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };

  const focusWanted = () => {
    const shown = wanted === undefined ? undefined : latest?.open.find(({ id }) => id === wanted);
    if (!shown || shown.row < 0) return;
    wanted = undefined;
    draw(() => focusRow(rows.show(shown.row)));
  };

  /** Shows a skill with its texts and gives it the keyboard; without one the last one again. */
  const showSkill = (id: string | undefined) => {
    const shown = id ?? open.at(-1);
    if (shown === undefined) return;
    wanted = shown;
    if (!open.includes(shown)) open = [...open, shown];
    list.askForList(query());
  };

  const toggle = (id: string, isOpen: boolean) => {
    open = isOpen ? [...open.filter((one) => one !== id), id] : open.filter((one) => one !== id);
    list.askForList(query());
  };

  const skillOf = (row: HTMLElement): ActedSkill => {
    const { skill = '', name = '', path = '' } = row.dataset;
    const users = Number.parseInt((row.querySelector('.rp-fw-use')?.textContent ?? '').replaceAll(',', ''), 10);
    return { id: skill, name, path, users: Number.isNaN(users) ? 0 : users };
  };

  /** Does something to a skill, which is opened for it where it is not. */
  const start = (act: string, row: HTMLElement) => {
    const skill = skillOf(row);
    if (act !== 'replace' && act !== 'reinstate' && !open.includes(skill.id)) toggle(skill.id, true);
    acts.start(act, skill);
  };

  const rowAbove = (target: Element): HTMLElement | undefined => {
    const opened = target.closest<HTMLElement>('[data-of]')?.dataset.of;
    return opened === undefined ? (target.closest<HTMLElement>('[data-skill]') ?? undefined) : rowOf(opened);
  };

  page.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !page.querySelector('[data-framework]')) return;
    const button = target.closest('button');
    const row = rowAbove(target);
    if (button?.dataset.act !== undefined && row) start(button.dataset.act, row);
    else if (button?.dataset.add !== undefined) {
      const { add: kind, ask = '', scale } = button.dataset;
      acts.add(
        () =>
          page.querySelector<HTMLElement>(
            `button[data-add="${kind}"]${scale === undefined ? '' : `[data-scale="${CSS.escape(scale)}"]`}`,
          ) ?? undefined,
        ask,
        (name) => ({ kind, name, ...(scale === undefined ? {} : { scale }) }),
      );
    } else if (button?.dataset.rename !== undefined) {
      const { rename: what, id = '', scale } = button.dataset;
      acts.rename(() => (button.isConnected ? button : undefined), {
        what,
        id,
        ...(scale === undefined ? {} : { scale }),
      });
    } else if (row && target.closest('[data-skill]') && !target.closest('[data-edit], button')) {
      focusRow(row);
      toggle(skillOf(row).id, row.getAttribute('aria-expanded') !== 'true');
    }
  });

  rows.element.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('[data-skill]')) current = rows.numberOf(target);
  });
  rows.element.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.isComposing) return;
    const isRow = target.matches('[data-skill]');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const way = isPlain && (isRow || target === rows.element) ? wayOfKey(key) : undefined;
    const meaning = way ?? (isRow ? actOfKey(event, target) : undefined);
    if (!meaning) return;
    event.preventDefault();
    event.stopPropagation();
    meaning();
  });

  /** Where a key leads from the row that has the keyboard. */
  const wayOfKey = (key: string): (() => void) | undefined => {
    switch (key) {
      case 'ArrowDown':
        return () => goTo(current + 1, 1);
      case 'ArrowUp':
        return () => goTo(current - 1, -1);
      case 'PageDown':
        return () => goTo(current + 10, 1);
      case 'PageUp':
        return () => goTo(current - 10, -1);
      case 'Home':
        return () => goTo(0, 1);
      case 'End':
        return () => goTo(rows.total - 1, -1);
      default:
        return undefined;
    }
  };

  /** What a key means at a row. */
  const actOfKey = (event: KeyboardEvent, row: HTMLElement): (() => void) | undefined => {
    const { key } = event;
    const skill = skillOf(row);
    const isOpen = row.getAttribute('aria-expanded') === 'true';
    if (event.ctrlKey || event.metaKey)
      return event.shiftKey && /^m$/i.test(key) ? () => start('merge', row) : undefined;
    if (event.altKey) return undefined;
    const way = stepOfArrow(key, row);
    if (way < 0) return () => toggle(skill.id, false);
    switch (way > 0 ? 'on' : key) {
      case 'on':
        return () => {
          if (!isOpen) toggle(skill.id, true);
          else openedRow(skill.id)?.querySelector<HTMLElement>('[data-edit]')?.focus();
        };
      case ' ':
        return () => toggle(skill.id, !isOpen);
      case 'Enter':
      case 'F2':
        return () => {
          const word = row.querySelector<HTMLElement>('[data-edit]');
          if (word) texts.open(word);
        };
      case 'Delete':
        return () => start('retire', row);
      case 'Insert':
        return () => tools.add.click();
      case '/':
        return () => tools.search.focus();
      default:
        return undefined;
    }
  };

  /** Gives the keyboard to a row, or to the next skill on the way where it is the head of a category; beyond an end to the last one there. */
  const goTo = (number: number, way: 1 | -1) => {
    const last = rows.total - 1;
    for (let at = Math.max(0, Math.min(last, number)); at >= 0 && at <= last; at += way) {
      let row: HTMLElement | undefined;
      draw(() => {
        row = rows.show(at);
      });
      if (row?.classList.contains('rp-fw-category')) continue;
      current = at;
      isAwaited = row?.dataset.skill === undefined;
      if (isAwaited) rows.element.focus({ preventScroll: true });
      else focusRow(row);
      return;
    }
  };

  // Escape leads from the texts of a skill back to its row.
  rows.element.addEventListener('keydown', ({ target, key }) => {
    if (key !== 'Escape' || !(target instanceof Element) || target.matches('[data-skill]')) return;
    focusRow(rowAbove(target));
  });
  window.addEventListener(
    'scroll',
    () => {
      if (main.isConnected) draw(() => rows.draw());
    },
    { passive: true },
  );

  return {
    updated(update) {
      const place = page.querySelector('[data-live="skills"]');
      if (!place) {
        acts.close();
        delete page.dataset.part;
        return;
      }
      if (subject !== update.subject) {
        [find, category, filter, open, latest] = ['', undefined, undefined, [], undefined];
        tools.search.value = '';
      }
      // Rows may be others although the version is the same: a file that is opened again begins anew, and roles say who uses a skill.
      isOther = true;
      subject = update.subject;
      if (main.parentElement !== place) place.replaceChildren(rail.element, main);
      // What came with the page is what had been asked for last when the page was.
      const shown = update.rows;
      if (shown && isWanted(shown.query) && shown.query.open.join() === open.join()) {
        // Versions do not tell what is newer: they begin anew when a file is closed or opened.
        list.outdate();
        take(shown.answer, shown.query);
      } else list.askForList(query());
    },
    answered: (message) => list.answered(message),
    place() {
      if (isDrawing || !main.isConnected) return;
      acts.place();
    },
  };
}

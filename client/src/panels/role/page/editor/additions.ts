import type { Draft, Refusal } from '../../../shared/editMessages.ts';
import { element } from '../../../shared/page/elements.ts';
import { say } from '../../../shared/page/say.ts';
import { choicesOf, itemAt, type Missing, nameOfItem, pathOf } from './elements.ts';
import { endOf } from './lists.ts';
import type { EditorShared, ValueEdits } from './valueEdits.ts';

/** Lets people type what the role does not have yet. */
export interface Additions {
  add(missing: Missing, anchor: () => HTMLElement | undefined): void;
  /** Adds a text to an item, a group or a section. */
  describe(item: HTMLElement): void;
  /** Goes on with something new that was being typed. */
  resume(draft: Draft): void;
}

/** A value that is typed for the first time. */
interface NewText {
  readonly path: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'fact';
  readonly typed?: string;
  /** What stood there when it was begun, which the page does not show now; `null` for nothing. */
  readonly was?: string | null;
}

export function createAdditions(shared: EditorShared, values: ValueEdits): Additions {
  const { page, requests, focusOn } = shared;

  const newText = ({ path, label, kind, typed = '', was = null }: NewText, anchor: () => HTMLElement | undefined) => {
    let at = path;
    values.openText({
      label: kind === 'fact' ? say`New fact, as “Label: value”` : say`New: ${label}`,
      isLine: kind !== 'text',
      was: null,
      text: typed,
      start: '',
      side: 'below',
      anchor,
      look: () => modelOf(page, path),
      send: (text) => {
        if (kind !== 'fact') return requests.send(() => [{ op: 'set', path, value: text, was }]);
        const fact = /^([^:]+):\s*(.+)$/s.exec(text);
        if (!fact) return Promise.resolve(unlabelled);
        const [, name = '', value = ''] = fact;
        at = `${path}/${name.trim().replaceAll('~', '~0').replaceAll('/', '~1')}`;
        return requests.send(() => [{ op: 'set', path: at, value, was: null }]);
      },
      theirs: () => undefined,
      emptied: () => true,
      closed: (how) => {
        if (how === 'done' || how === 'next') focusOn(at);
        else anchor()?.focus();
      },
      draft: (text) => ({ path, kind, was, text }),
    });
  };

  /** A section needs a heading and a text, which are typed one after the other and sent together. */
  const sectionTitle = (anchor: () => HTMLElement | undefined, typed = '') => {
    let title = '';
    values.openText({
      label: say`Heading of the new section`,
      isLine: true,
      was: null,
      text: typed,
      start: '',
      remark: say`Its text comes next`,
      side: 'below',
      anchor,
      send: (text) => {
        title = text;
        return Promise.resolve(undefined);
      },
      theirs: () => undefined,
      emptied: () => true,
      closed: (how) => {
        if (how === 'done' || how === 'next') sectionText(title, anchor);
        else anchor()?.focus();
      },
      draft: (text) => ({ path: '/sections', kind: 'section', was: null, text }),
    });
  };

  const sectionText = (title: string, anchor: () => HTMLElement | undefined, typed = '') => {
    const draft = (text: string): Draft => ({ path: '/sections', kind: 'section', was: title, text });
    let index = 0;
    values.openText({
      label: say`Text of the new section ${title}`,
      isLine: false,
      was: null,
      text: typed,
      start: '',
      remark: say`“${title}” is added with this text`,
      side: 'below',
      anchor,
      look: () => modelOf(page, '/sections'),
      send: (text) =>
        requests.send(() => {
          index = endOf(page, '/sections');
          return [{ op: 'insert', path: '/sections', index, value: { title, text } }];
        }),
      theirs: () => undefined,
      emptied: () => true,
      closed: (how) => {
        if (how === 'done' || how === 'next') focusOn(`/sections/${index}/title`);
        else anchor()?.focus();
      },
      draft,
    });
    shared.keep(draft(typed));
  };

  return {
    add(missing, anchor) {
      const { path, label, kind } = missing;
      const main = page.querySelector('main');
      if (kind === 'choice' && main) {
        const choices = choicesOf(main, path === '/grade' ? 'data-grades' : 'data-statuses');
        values.openChoice(label, choices, null, path, anchor);
      } else if (kind === 'section') sectionTitle(anchor);
      else newText({ path, label, kind: kind === 'text' || kind === 'fact' ? kind : 'line' }, anchor);
    },
    describe(item) {
      const at = item.getAttribute('data-path') ?? '';
      const path = `${at}/${/^\/sections\/\d+$/.test(at) ? 'text' : 'description'}`;
      const existing = [...item.querySelectorAll<HTMLElement>('[data-edit="text"]')].find(
        (one) => pathOf(one) === path,
      );
      if (existing) values.open(existing);
      else newText({ path, label: say`text of ${nameOfItem(item)}`, kind: 'text' }, () => itemAt(page, at));
    },
    resume({ path, kind, was, text }) {
      const anchor = () => page.querySelector<HTMLElement>('h1') ?? undefined;
      if (kind === 'section' && was === null) sectionTitle(anchor, text);
      else if (kind === 'section') sectionText(was ?? '', anchor, text);
      else
        newText(
          { path, label: path.slice(1), kind: kind === 'text' || kind === 'fact' ? kind : 'line', typed: text, was },
          anchor,
        );
    },
  };
}

/** An element with the look that a text will have when it is there. That of a summary has one of its own, and is in the page for this moment alone. */
function modelOf(page: HTMLElement, path: string): HTMLElement | undefined {
  const main = page.querySelector('main') ?? undefined;
  if (path !== '/summary') return main;
  const [section, text, model] = [element('section', 'rp-summary'), element('div', 'rp-text'), element('p', '')];
  section.hidden = true;
  text.append(model);
  section.append(text);
  main?.append(section);
  queueMicrotask(() => section.remove());
  return model;
}

const unlabelled: Refusal = { reason: 'invalid', message: say`A fact has a label and a value: “Salary: £40,000”.` };

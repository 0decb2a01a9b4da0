import type { MixedIn } from '../../../shared/messages.ts';
import { button } from '../../../shared/page/editing/textBox.ts';
import { detached, element } from '../../../shared/page/elements.ts';
import { patch } from '../../../shared/page/patch.ts';
import { say } from '../../../shared/page/say.ts';

/** Marks the part of a page that is shown as it was before an error in the text. */
const locked = 'data-locked';

/** What says where a part of the page stands in the file. */
const places = ['data-edit-path', 'data-path', 'data-list', 'data-add'];

/**
 * Shows what could be read of a text with errors in the page from before them: each part that is certain as it is now, to be edited, and the others as
 * they were, locked, with the reason and a button to the line.
 */
export function mixIn(page: HTMLElement, { html, line, keys }: MixedIn): void {
  const next = detached(html);
  const [old, now] = [page.querySelector('main'), next.querySelector('main')];
  if (!old || !now) return;
  let before: Element | undefined;
  for (const part of old.children) {
    const there = counterpart(now, part);
    const own = keysIn(part);
    const isCertain = there ? isWithin(own, keysIn(there)) && !keys.some((key) => own.has(key)) : own.size === 0;
    if (there && isCertain) before = there;
    else {
      const kept = next.ownerDocument.importNode(part, true);
      lock(kept, line);
      if (there) there.replaceWith(kept);
      else if (before) before.after(kept);
      else now.prepend(kept);
      before = kept;
    }
  }
  patch(page, next.innerHTML);
}

/** Gives the buttons that lead to the line their meaning. */
export function handleLocks(page: HTMLElement, reveal: (line: number) => void): void {
  page.addEventListener('click', ({ target }) => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-reveal]')?.dataset.reveal : undefined;
    if (line !== undefined) reveal(Number(line));
  });
}

/** The part of another version of the page that says the same: by its heading, or what kind of part it is. */
function counterpart(main: Element, part: Element): Element | undefined {
  const name = (one: Element) => `${one.localName} ${one.getAttribute('aria-labelledby') ?? one.className}`;
  return [...main.children].find((one) => name(one) === name(part));
}

/** The keys at the root of the file from which a part is made. */
function keysIn(part: Element): Set<string> {
  const found = new Set<string>();
  for (const name of places) {
    for (const one of [part, ...part.querySelectorAll(`[${name}]`)]) {
      const key = /^\/([^/]+)/.exec(one.getAttribute(name) ?? '')?.[1];
      if (key !== undefined && !one.hasAttribute('data-uri')) found.add(key);
    }
  }
  return found;
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((key) => all.has(key));
}

function lock(part: Element, line: number): void {
  part.setAttribute(locked, '');
  for (const one of part.querySelectorAll('[data-edit]')) {
    for (const name of ['data-edit', 'data-edit-path', 'data-was', 'data-choices', 'tabindex', 'aria-keyshortcuts']) {
      one.removeAttribute(name);
    }
  }
  for (const one of part.querySelectorAll('[data-item],[data-fact]')) {
    one.removeAttribute('data-item');
    one.removeAttribute('data-fact');
  }
  for (const one of part.querySelectorAll('.rp-adding')) one.remove();
  const note = element('p', 'edit-locked');
  note.setAttribute('role', 'note');
  const show = button(say`Show line ${line + 1}`, () => {});
  show.dataset.reveal = String(line);
  note.append(
    say`Cannot be edited until line ${line + 1} is mended: the page is not sure where these texts stand now. `,
    show,
  );
  (part.querySelector('.rp-body') ?? part).prepend(note);
}

import { createPageLock } from '../scrollLock.ts';
import type { Blocks } from './blocks.ts';

/** Scrolls the page, and tells of the reader's own scrolling only. */
export interface Scrolling {
  /** Brings a line of the source to the upper edge. */
  toLine(line: number): void;
  /** The content has been exchanged, after which the page is wherever the browser has left it. */
  settle(): void;
  /** Where the page begins now. */
  line(): number;
}

/** `scrolled` is called when the reader has scrolled, `moved` whenever the page has moved. */
export function createScrolling(
  blocks: Blocks,
  { scrolled, moved }: { readonly scrolled: (line: number) => void; readonly moved: (line: number) => void },
): Scrolling {
  const lock = createPageLock();
  const line = () => (window.scrollY <= 0 ? 0 : blocks.map().toLine(window.scrollY));

  window.addEventListener(
    'scroll',
    () => {
      const now = line();
      moved(now);
      if (!lock.isSet(window.scrollY)) scrolled(now);
    },
    { passive: true },
  );

  return {
    toLine(wanted) {
      const last = document.documentElement.scrollHeight - window.innerHeight;
      const top = Math.max(0, Math.min(last, blocks.map().toTop(wanted)));
      // Smooth scrolling would tell of every step on the way.
      if (Math.abs(top - window.scrollY) >= 1) window.scrollTo({ top, behavior: 'instant' });
      lock.set(window.scrollY);
    },
    settle() {
      // Reading the height makes the browser lay the page out, and so move it where it has become shorter.
      lock.set(window.scrollY);
    },
    line,
  };
}

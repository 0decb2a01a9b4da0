import { createPageLock } from '../scrollLock.ts';
import type { Blocks } from './blocks.ts';

/** Scrolls the page, and reports what the reader scrolls, but not what the script scrolls. All lines are 0-based, with a fraction. */
export interface Scrolling {
  /** Scrolls a line of the source to the upper edge. */
  toLine(line: number): void;
  /** Called when the content has changed, which can change the scroll position, too. */
  settle(): void;
  /** The line at the upper edge. */
  line(): number;
}

/** Creates the scrolling. `scrolled` is called when the reader has scrolled, `moved` after every change of the scroll position. */
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
      // Smooth scrolling would fire an event for every step on the way.
      if (Math.abs(top - window.scrollY) >= 1) window.scrollTo({ top, behavior: 'instant' });
      lock.set(window.scrollY);
    },
    settle() {
      // Reading the position makes the browser lay out the page, which moves it when it has become shorter.
      lock.set(window.scrollY);
    },
    line,
  };
}

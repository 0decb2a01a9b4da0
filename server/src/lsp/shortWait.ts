/** Something that is waited for, but not for long. */
export interface ShortWait {
  readonly ended: Promise<void>;
  /** Ends it; a second time that does nothing. */
  readonly end: () => void;
}

/** Begins a wait that ends by itself after so many milliseconds. What is to be done at its end is done before who waits goes on. */
export function beginShortWait(longest: number, whenEnded: () => void): ShortWait {
  let resolve = () => {};
  const ended = new Promise<void>((resolved) => {
    resolve = resolved;
  });
  let hasEnded = false;
  const end = () => {
    if (hasEnded) return;
    hasEnded = true;
    clearTimeout(timer);
    whenEnded();
    resolve();
  };
  const timer = setTimeout(end, longest);
  return { ended, end };
}

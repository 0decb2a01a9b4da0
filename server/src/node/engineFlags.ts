import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * The server as it starts. Most role files are small, and editors keep the server running all day: the memory that is saved here is saved in every session.
 * The young generation does not grow, and functions are optimised only when they are very hot, and not by the last of the compilers, since these take more memory than the
 * code that they make. What is old is collected when it has grown by two fifths: left to itself V8 waits for up to four times as much, and does not give back what
 * it once had while there is something to do.
 */
export function setFlagsForSmallFiles(): void {
  setEngineFlags(
    ['--semi-space-growth-factor=1', '--heap-growing-percent=40'],
    [
      '--no-sparkplug',
      '--invocation-count-for-maglev=20000',
      '--invocation-count-for-maglev-osr=20000',
      '--no-turbofan',
    ],
  );
}

/**
 * The server once a very long file or many files are to be read: functions are compiled early, which saves a fifth of that time. What is read takes more
 * memory then than the compiled code, and would be looked through too often if it were collected so early. Only where there are `manyFiles` the young
 * generation grows: nearly all that is read of them stays, and would be copied in hundreds of collections.
 *
 * When V8 begins to mark what is alive is left to it. Told to begin while a third of what it may use is left, it marked again and again while a long file was
 * opened, of which nearly all stays: that took a third more than reading and judging it.
 */
export function setFlagsForMuch(what: 'longFile' | 'manyFiles'): void {
  setEngineFlags(
    ['--heap-growing-percent=0'],
    [
      '--invocation-count-for-maglev=400',
      '--invocation-count-for-maglev-osr=100',
      '--turbofan',
      '--invocation-count-for-turbofan=100000',
    ],
  );
  if (what === 'manyFiles') growYoungGeneration();
}

/** In bytes, both halves of it together. */
const smallYoungGeneration = 4 * 2 ** 20;

/**
 * Has the young generation, of a megabyte at first, grow to eight in one step and no further, where nearly all that is read stays. V8 lets it grow whenever as much
 * survives as it holds; in the end it would take 128 MB, which are not given back while nobody does anything, and save no time. From 16 MB on V8 makes up its
 * mind about what always stays and makes it among what is old at once (its `PretenuringHandler`), which saves no time either: who makes documents lets go of
 * most of what is read, and pays an eighth for it.
 */
export function growYoungGeneration(): void {
  setFlagsFromString('--semi-space-growth-factor=8');
  const observer = new PerformanceObserver(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if (young && young.space_size <= smallYoungGeneration) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    observer.disconnect();
  });
  observer.observe({ entryTypes: ['gc'] });
}

/**
 * Sets flags of V8; to be called before anything big is loaded. Older versions than that of Node.js 24 do not know the `newer` ones, and would
 * complain of them.
 */
export function setEngineFlags(flags: readonly string[], newer: readonly string[]): void {
  const isNew = Number.parseInt(process.versions.v8, 10) >= 13;
  for (const flag of isNew ? [...flags, ...newer] : flags) setFlagsFromString(flag);
}

import { type FSWatcher, watch } from 'node:fs';

/** How long files have to be quiet before what was done to them counts as done, in milliseconds: editors save in several steps. */
const quiet = 150;

/**
 * Calls `onChange` when something below a folder has changed, at most once for changes that follow each other closely. Gives what ends it.
 * A folder that cannot be watched is silent.
 */
export function watchFolder(folder: string, isOurs: (path: string) => boolean, onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(folder, { recursive: true }, (_event, name) => {
      // Some systems say only that something has changed.
      if (name !== null && !isOurs(name)) return;
      clearTimeout(timer);
      timer = setTimeout(onChange, quiet);
    });
    watcher.on('error', () => {});
  } catch {
    return () => {};
  }
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

import type { ServiceHost } from '../host.ts';
import { loadSpeller } from '../text/spelling/load.ts';
import type { Diagnostics } from './diagnostics.ts';

/**
 * Loads the word lists, unless they are there already; `onLoaded` is called when files have to be checked again because of them. They are big,
 * so that they are loaded behind the first diagnostics, and before the files that are read only once. A failure is logged.
 */
export async function loadWords(
  host: ServiceHost,
  diagnostics: Pick<Diagnostics, 'knowsWords' | 'useWords'>,
  onLoaded: () => void,
): Promise<void> {
  if (diagnostics.knowsWords) return;
  await host.pause();
  try {
    diagnostics.useWords(await loadSpeller());
    onLoaded();
  } catch (error) {
    host.log('error', `The word lists cannot be loaded, so that spelling is not checked: ${String(error)}`);
  }
}

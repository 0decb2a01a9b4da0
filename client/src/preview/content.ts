import type { RenderResult } from '../../../server/src/protocol.ts';
import type { Notice } from './messages.ts';

/** What a preview shows and what it depends on. */
export interface Content {
  readonly html: string;
  readonly lang: string;
  /** The role's title; `undefined` before anything could be rendered. */
  readonly title: string | undefined;
  readonly dependencies: readonly string[];
  readonly notice: Notice | undefined;
  /** Whether the page was made from text without YAML errors, and so is worth keeping while there are some. */
  readonly whole: boolean;
}

/** What a preview shows before the first answer of the server. */
export const emptyContent: Content = {
  html: '',
  lang: 'en',
  title: undefined,
  dependencies: [],
  notice: undefined,
  whole: false,
};

const goToProblem = { id: 'problem', label: 'Go to the problem' } as const;
const restartServer = { id: 'restart', label: 'Restart the language server' } as const;

/** What to show after an answer of the server. While the text is broken the last whole page stays, with a notice. */
export function contentAfterRender(previous: Content, result: RenderResult): Content {
  if (!result.broken) return { ...shown(result), notice: undefined, whole: true };
  if (!previous.whole) {
    const notice = { text: 'The YAML has an error; this is what could be read.', action: goToProblem };
    return { ...shown(result), notice, whole: false };
  }
  return {
    ...previous,
    // The broken text may name other files than the page does, and either can bring the next whole page.
    dependencies: [...new Set([...previous.dependencies, ...result.dependencies])],
    notice: { text: 'The YAML has an error; this is the last version that could be read.', action: goToProblem },
  };
}

/** Why there is no new page: the role file cannot be opened, or the server gave no answer. */
export type Failure = 'file' | 'server';

/** What to show when no page could be made: the page as it was, whatever it was, and why it is not renewed. */
export function contentAfterFailure(previous: Content, failure: Failure): Content {
  const reason = failure === 'file' ? 'The role file cannot be opened' : 'The language server did not answer';
  const rest =
    previous.title === undefined ? 'there is nothing to show.' : 'this is the last version that could be read.';
  return {
    ...previous,
    notice: { text: `${reason}; ${rest}`, action: failure === 'file' ? undefined : restartServer },
  };
}

function shown({ html, lang, title, dependencies }: RenderResult) {
  return { html, lang, title, dependencies };
}

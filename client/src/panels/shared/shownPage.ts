import { t as say } from '@vscode/l10n';
import type { MixedIn, Notice } from './messages.ts';

/** A page as the server has rendered it. */
interface RenderedPage {
  readonly html: string;
  readonly revision?: string;
  readonly changes?: string;
  readonly title: string;
  readonly lang: string;
  readonly dependencies: readonly string[];
}

/** What the page of a panel shows, and the files that it depends on. */
export interface ShownPage {
  /** A whole page. */
  readonly html: string;
  /** What has changed in it since, one version after the other, as `roleProfile/render` says it. */
  readonly changes: readonly string[];
  /** What the server calls the page with all changes; empty for one that it does not know. */
  readonly revision: string;
  readonly lang: string;
  /** `undefined` before the server's first answer. */
  readonly title: string | undefined;
  /** The URIs of the files whose changes make the page out of date. */
  readonly dependencies: readonly string[];
  readonly notice: Notice | undefined;
  /** Whether the page was made from texts without syntax errors, so that it is kept while there are some. */
  readonly whole: boolean;
  /** What could be read of a text with errors, to be shown in this page where it is certain. */
  readonly mixed?: MixedIn | undefined;
}

/** What a panel shows before the server's first answer. */
export const emptyPage: ShownPage = {
  html: '',
  changes: [],
  revision: '',
  lang: 'en',
  title: undefined,
  dependencies: [],
  notice: undefined,
  whole: false,
};

const goToProblem = { id: 'problem', label: say`Go to the problem` } as const;
export const restartServer = { id: 'restart', label: say`Restart the language server` } as const;

/**
 * What to show after the server has rendered a page. While there are syntax errors the last page without any stays.
 *
 * @param syntaxErrors What the notice says when the page was made from texts with syntax errors: `part` where the new page is shown, and
 *   `old` where the previous page stays. `undefined` when there are no errors.
 */
export function pageAfterAnswer(
  previous: ShownPage,
  answer: RenderedPage,
  syntaxErrors: { readonly part: string; readonly old: string } | undefined,
): ShownPage {
  const { html, lang, title, dependencies, revision = '' } = answer;
  const content =
    answer.changes === undefined
      ? { html, changes: [] }
      : { html: previous.html, changes: [...previous.changes, html] };
  const rendered = { ...content, revision, lang, title, dependencies };
  if (syntaxErrors === undefined) return { ...rendered, notice: undefined, whole: true };
  if (!previous.whole) {
    return { ...rendered, notice: { text: syntaxErrors.part, action: goToProblem }, whole: false };
  }
  return {
    ...previous,
    // The broken texts may name other files than the shown page does, and a change of either can lead to the next page.
    dependencies: [...new Set([...previous.dependencies, ...dependencies])],
    notice: { text: syntaxErrors.old, action: goToProblem },
  };
}

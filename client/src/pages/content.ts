import type { PageResult } from '../../../server/src/protocol.ts';
import type { Notice } from '../preview/messages.ts';
import type { Subject } from './subject.ts';

/** What a panel about several roles shows and what it depends on. */
export interface PagesContent {
  readonly html: string;
  readonly lang: string;
  /** `undefined` before anything could be made. */
  readonly title: string | undefined;
  readonly dependencies: readonly string[];
  readonly notice: Notice | undefined;
  /** Whether the page was made from files without YAML errors, and so is worth keeping while there are some. */
  readonly whole: boolean;
  /** Where the notice leads: the first YAML error. */
  readonly problem: { readonly uri: string; readonly line: number } | undefined;
}

const goToProblem = { id: 'problem', label: 'Go to the problem' } as const;
const restartServer = { id: 'restart', label: 'Restart the language server' } as const;

/** What is shown before the first answer of the server. */
export const noPagesContent: PagesContent = {
  html: '',
  lang: 'en',
  title: undefined,
  dependencies: [],
  notice: undefined,
  whole: false,
  problem: undefined,
};

/** Why there is no new page: there is nothing to show, another version of a file cannot be had, the server gave no answer. */
export type PagesFailure =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'version'; readonly sentence: string }
  | { readonly kind: 'server' };

/**
 * What to show after an answer of the server; `null` is its answer where there is nothing to show. While a file is broken the last whole page
 * stays, with a notice.
 */
export function contentAfterAnswer(previous: PagesContent, subject: Subject, result: PageResult | null): PagesContent {
  if (result === null) return contentAfterPagesFailure(previous, subject, { kind: 'nothing' });
  const { html, lang, title, dependencies, broken } = result;
  const shown = { html, lang, title, dependencies };
  const [problem] = broken;
  if (problem === undefined) return { ...shown, notice: undefined, whole: true, problem };
  const reason = sentenceForBroken(broken, problem);
  if (!previous.whole) {
    const notice = { text: `${reason} This is what could be read.`, action: goToProblem };
    return { ...shown, notice, whole: false, problem };
  }
  return {
    ...previous,
    // Any of them can bring the next whole page.
    dependencies: [...new Set([...previous.dependencies, ...dependencies])],
    notice: { text: `${reason} This is the last version that could be read.`, action: goToProblem },
    problem,
  };
}

function sentenceForBroken({ length }: PageResult['broken'], first: PageResult['broken'][number]): string {
  if (length > 1) return `${length} roles have YAML errors.`;
  return `${nameOfFile(first.uri)} has a YAML error in line ${first.line + 1}.`;
}

function nameOfFile(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The page as it was, whatever it was, and why it is not renewed. */
export function contentAfterPagesFailure(
  previous: PagesContent,
  subject: Subject,
  failure: PagesFailure,
): PagesContent {
  const rest = previous.title === undefined ? '' : ' This is the last version that could be read.';
  const action = failure.kind === 'server' ? restartServer : undefined;
  return { ...previous, notice: { text: sentenceFor(subject, failure) + rest, action } };
}

/** Why nothing could be made, as one sentence. */
export function sentenceFor(subject: Subject, failure: PagesFailure): string {
  switch (failure.kind) {
    case 'version':
      return failure.sentence;
    case 'server':
      return 'The language server did not answer.';
    case 'nothing':
      if (subject.kind === 'comparison') return 'One of the roles cannot be read, or is not a role.';
      return subject.uris.length === 0 ? 'There are no roles in this workspace.' : 'There are no roles here.';
  }
}

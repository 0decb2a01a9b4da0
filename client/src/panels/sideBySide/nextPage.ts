import { t as say } from '@vscode/l10n';
import type { PageResult } from '../../../../server/src/protocol.ts';
import { baseName } from '../../common/fileNames.ts';
import { emptyPage, pageAfterAnswer, restartServer, type ShownPage } from '../shared/shownPage.ts';
import type { Subject } from './subject.ts';

/** What a panel about several roles shows. */
export interface SideBySidePage extends ShownPage {
  /** The first syntax error, to which the notice leads; its line is 0-based. */
  readonly problem: { readonly uri: string; readonly line: number } | undefined;
}

/** What is shown before the server's first answer. */
export const emptySideBySidePage: SideBySidePage = { ...emptyPage, problem: undefined };

/** Why there is no new page: there is nothing to show, the other version of a file cannot be read, or the server did not answer. */
export type Failure =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'version'; readonly sentence: string }
  | { readonly kind: 'server' };

/** What to show after an answer of the server, which is `null` when there is nothing to show. */
export function pageAfterResult(previous: SideBySidePage, subject: Subject, result: PageResult | null): SideBySidePage {
  if (result === null) return pageAfterFailure(previous, subject, { kind: 'nothing' });
  const [problem] = result.broken;
  if (problem === undefined) return { ...pageAfterAnswer(previous, result, undefined), problem };
  const reason = sentenceForBroken(result.broken, problem);
  const notices = {
    part: say`${reason} This is what could be read.`,
    old: say`${reason} This is the last version that could be read.`,
  };
  return { ...pageAfterAnswer(previous, result, notices), problem };
}

function sentenceForBroken({ length }: PageResult['broken'], first: PageResult['broken'][number]): string {
  if (length > 1) return say`${length} roles have YAML errors.`;
  return say`${nameOfFile(first.uri)} has a YAML error in line ${first.line + 1}.`;
}

function nameOfFile(uri: string): string {
  const name = baseName({ path: uri });
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What to show when there is no new page: the previous page, and a notice that says why it is not up to date. */
export function pageAfterFailure(previous: SideBySidePage, subject: Subject, failure: Failure): SideBySidePage {
  const rest = previous.title === undefined ? '' : say` This is the last version that could be read.`;
  const action = failure.kind === 'server' ? restartServer : undefined;
  return { ...previous, notice: { text: sentenceFor(subject, failure) + rest, action } };
}

/** Says in one sentence why there is no page. */
export function sentenceFor(subject: Subject, failure: Failure): string {
  switch (failure.kind) {
    case 'version':
      return failure.sentence;
    case 'server':
      return say`The language server did not answer.`;
    case 'nothing':
      if (subject.kind === 'comparison') return say`One of the roles cannot be read, or is not a role.`;
      return subject.uris.length === 0 ? say`There are no roles in this workspace.` : say`There are no roles here.`;
  }
}

import { t as say } from '@vscode/l10n';
import type { RenderResult } from '../../../../server/src/protocol.ts';
import { pageAfterAnswer, restartServer, type ShownPage } from '../shared/shownPage.ts';

/** What to show after the server has rendered the role. */
export function pageAfterRender(previous: ShownPage, result: RenderResult): ShownPage {
  const { uncertain, html } = result;
  const notice = uncertain
    ? say`The text behind this page has an error at line ${uncertain.line + 1}. What is locked is shown as it was before; all other parts can be edited.`
    : undefined;
  const page = pageAfterAnswer(
    previous,
    result,
    result.broken
      ? {
          part: notice ?? say`The YAML has an error; this is what could be read.`,
          old: notice ?? say`The YAML has an error; this is the last version that could be read.`,
        }
      : undefined,
  );
  return { ...page, mixed: uncertain && { ...uncertain, html } };
}

/** More changes than this are not made one after the other when the page of a panel has to be built anew. */
const mostChanges = 200;

/** The revision whose changes are asked for next; empty where a whole page is wanted. */
export function shownRevision({ revision, changes }: ShownPage): string {
  return changes.length < mostChanges ? revision : '';
}

/** Why there is no new page: the role file cannot be opened, or the server did not answer. */
export type Failure = 'file' | 'server';

/** What to show when no page could be rendered: the previous page, and a notice that says why it is not up to date. */
export function pageAfterFailure(previous: ShownPage, failure: Failure): ShownPage {
  const reason = failure === 'file' ? say`The role file cannot be opened` : say`The language server did not answer`;
  const rest =
    previous.title === undefined ? say`there is nothing to show.` : say`this is the last version that could be read.`;
  return {
    ...previous,
    notice: { text: say`${reason}; ${rest}`, action: failure === 'file' ? undefined : restartServer },
  };
}

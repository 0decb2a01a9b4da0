import type { RenderResult } from '../../../../server/src/protocol.ts';
import { pageAfterAnswer, restartServer, type ShownPage } from '../shared/shownPage.ts';

/** What to show after the server has rendered the role. */
export function pageAfterRender(previous: ShownPage, result: RenderResult): ShownPage {
  return pageAfterAnswer(
    previous,
    result,
    result.broken
      ? {
          part: 'The YAML has an error; this is what could be read.',
          old: 'The YAML has an error; this is the last version that could be read.',
        }
      : undefined,
  );
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
  const reason = failure === 'file' ? 'The role file cannot be opened' : 'The language server did not answer';
  const rest =
    previous.title === undefined ? 'there is nothing to show.' : 'this is the last version that could be read.';
  return {
    ...previous,
    notice: { text: `${reason}; ${rest}`, action: failure === 'file' ? undefined : restartServer },
  };
}

import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  type Replacement,
  type ReplacementsParams,
  type ReplacementsResult,
  replacementsMethod,
} from '../../../server/src/protocol.ts';
import { oneLine } from '../common/displayText.ts';
import type { Server } from '../server/server.ts';
import { TypedSearch } from './typedSearch.ts';

/** A role's file, or a skill of a framework's. */
export interface Retired {
  readonly uri: string;
  /** The skill's id; absent for a role. */
  readonly id?: string;
}

interface Choice extends vscode.QuickPickItem {
  /** `undefined` for nothing in its place. */
  readonly id: string | undefined;
}

/**
 * Asks what takes the place of something that is retired, `null` being nothing; `undefined` when the person gives up. The server searches, as a
 * catalogue may have thousands of skills.
 */
export function askReplacement(
  what: Retired,
  name: string,
  server: Server,
  log: vscode.LogOutputChannel,
): Promise<string | null | undefined> {
  const box = vscode.window.createQuickPick<Choice>();
  box.title = say`Retire ${name}`;
  box.placeholder = say`What takes its place? Type to search, or choose the last line for nothing`;
  box.matchOnDescription = true;
  const nothing: Choice = { label: say`Nothing takes its place`, id: undefined, alwaysShow: true };
  const ask = async (query: string) => {
    box.busy = true;
    const params: ReplacementsParams = { uri: what.uri, id: what.id ?? null, query };
    const { replacements } = await server
      .ask<ReplacementsResult>(replacementsMethod, params)
      .catch((error: unknown): ReplacementsResult => {
        log.warn(`Nothing was found to take the place of ${name}: ${String(error)}`);
        return { replacements: [] };
      });
    return replacements.map(choiceOf);
  };
  return new Promise((resolve) => {
    const choose = ({ id }: Choice) => {
      resolve(id ?? null);
      box.hide();
    };
    const search = new TypedSearch(ask, {
      found(choices, query) {
        // Who types looks for something, and never means nothing by Enter.
        box.items = query === '' ? [...choices, nothing] : choices;
        box.busy = false;
      },
      chosen: choose,
    });
    box.onDidChangeValue((query) => search.type(query));
    box.onDidChangeActive(() => search.shown());
    box.onDidAccept(() => {
      const [chosen] = box.selectedItems;
      if (search.enter() && chosen) choose(chosen);
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
    void search.type('');
  });
}

/** All are shown that the server has found, also where it has forgiven a slip. */
function choiceOf({ id, label, detail }: Replacement): Choice {
  return {
    label: oneLine(label),
    id,
    alwaysShow: true,
    ...(detail === undefined ? {} : { description: oneLine(detail) }),
  };
}

import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import { schemaAtPath } from '../../schema/navigate.ts';
import type { FileContext } from '../support/fileContext.ts';
import { type Context, createContext } from './context.ts';
import { type Place, placesAt } from './cursor.ts';
import { type Draft, toItem } from './draft.ts';
import { firstKeyDrafts, keyDrafts } from './keys.ts';
import { entryDrafts, snippetDrafts } from './snippets.ts';
import { valueDrafts } from './values.ts';

export interface CompletionOptions {
  /**
   * The editor's own command that opens the list of completions, for VS Code `editor.action.triggerSuggest`: run after a key whose
   * values are known. Left out, no completion carries a command, since other editors report one that they do not have.
   */
  readonly suggestCommand?: string;
}

/**
 * What may be written at a position: keys, values and whole items, in the order in which they are offered. What is known of the workspace is
 * offered where other files are named. The texts of skills are left to `resolveCompletion`. Empty in comments and prose, below keys of the
 * author's own, and where nothing that could be inserted would be right.
 */
export function complete(file: FileContext, position: Position, options: CompletionOptions = {}): CompletionList {
  const { document } = file;
  const context = createContext(file);
  const items: CompletionItem[] = [];
  let isIncomplete = false;
  for (const place of inOrder(placesAt(document, document.offsetAt(position)), context)) {
    const found = draftsAt(context, place);
    isIncomplete ||= found.incomplete;
    for (const draft of found.drafts) {
      items.push(toItem(context, place, draft, items.length, options.suggestCommand));
    }
  }
  return { isIncomplete, items };
}

function draftsAt(context: Context, place: Place): { readonly drafts: Draft[]; readonly incomplete: boolean } {
  const schema = schemaAtPath(context.document.kind, place.path);
  if (!schema) return { drafts: [], incomplete: false };
  if (place.kind === 'key') {
    return {
      drafts: [...keyDrafts(context, place, schema), ...entryDrafts(context, place, schema)],
      incomplete: false,
    };
  }
  const { drafts, incomplete } = valueDrafts(context, place, schema);
  return {
    drafts: [...drafts, ...snippetDrafts(context, place, schema), ...firstKeyDrafts(context, place, schema)],
    incomplete,
  };
}

/**
 * Where both a key and an item of a list may follow, the key comes first, unless a list is still to begin below the key before: then
 * the file's other lists say whether lists begin in the column of their key.
 */
function inOrder(places: readonly Place[], context: Context): Place[] {
  const isItem = (place: Place): boolean => place.lead === '- ';
  const others = places.filter((place) => !isItem(place));
  const items = places.filter(isItem);
  const [other, item] = [others[0], items[0]];
  const begins = other && item && item.path.at(-1) === 0 && item.path.length === other.path.length + 2;
  if (!begins || !context.layout.dashIndentKnown) return [...others, ...items];
  return context.layout.dashIndent > 0 ? others : [...items, ...others];
}

import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-types';
import type { Span } from '../../document/sourceDocument.ts';
import { say } from '../../message.ts';
import type { Context } from './context.ts';
import type { Place } from './cursor.ts';
import type { RuleData, SkillData } from './knownValue.ts';

/** A completion before it is put into the protocol's form. */
export interface Draft {
  readonly label: string;
  /** What replaces the typed word; the place's lead is put before it. */
  readonly text: string;
  /** `text` holds tab stops. */
  readonly snippet?: boolean;
  readonly kind: 'key' | 'value' | 'reference' | 'snippet';
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  /** What is matched with the typed word, when that is more than the label. */
  readonly search?: string | undefined;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  /** How many blanks before the typed word are replaced too, because a line break takes their place. */
  readonly eats?: number;
  /** Something is to be chosen next. */
  readonly continues?: boolean;
  /** What comes after the text, with something to be chosen at its end; only for editors whose command opens the list again. */
  readonly followedBy?: string | undefined;
  /** Where the documentation is found when the editor asks for it. */
  readonly data?: SkillData | RuleData | undefined;
}

const kinds = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  snippet: CompletionItemKind.Snippet,
} as const;

/** How many blanks stand before the typed word; a line break in their place leaves none at the end of the line. */
export function blanksBefore(context: Context, place: Place): number {
  const { text } = context.document;
  let start = place.replace.start;
  while (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t') start--;
  return place.replace.start - start;
}

/** The protocol's form; `index` is the item's rank. */
export function toItem(
  { document, translate }: Context,
  place: Place,
  draft: Draft,
  index: number,
  suggestCommand: string | undefined,
): CompletionItem {
  const eaten = draft.eats ?? 0;
  const span: Span = { start: place.replace.start - eaten, end: place.replace.end };
  const lead = draft.text.startsWith('\n') || draft.text.startsWith('\r') ? '' : place.lead;
  const label = place.lead === '- ' ? `- ${draft.label}` : draft.label;
  const asks = suggestCommand !== undefined && (draft.continues || draft.followedBy !== undefined);
  const next = asks ? (draft.followedBy ?? '') : '';
  // Editors compare this with the text from the start of the range to the cursor, blanks and quote included.
  const filterText = document.text.slice(span.start, place.replace.start) + place.quote + (draft.search ?? draft.label);
  return {
    label,
    kind: kinds[draft.kind],
    sortText: String(index).padStart(5, '0'),
    insertTextFormat: draft.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // Further lines are indented in full; an editor must not indent them again.
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: document.rangeOf(span), newText: lead + draft.text + next },
    ...(filterText === label ? {} : { filterText }),
    ...(draft.detail === undefined ? {} : { detail: draft.detail }),
    ...(draft.documentation === undefined || draft.documentation === ''
      ? {}
      : { documentation: { kind: 'markdown' as const, value: draft.documentation } }),
    ...(draft.required ? { labelDetails: { description: translate(say`required`) } } : {}),
    ...(draft.deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...(asks ? { command: { title: 'Suggest', command: suggestCommand } } : {}),
    ...(draft.data === undefined ? {} : { data: draft.data }),
  };
}

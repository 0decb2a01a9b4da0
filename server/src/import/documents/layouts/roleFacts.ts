import { knownKeys } from '../../../service/format/knownKeys.ts';
import { meantKey } from '../../../service/format/otherWords.ts';
import { say } from '../../../service/message.ts';
import { isoDate } from '../../../service/text/dates.ts';
import type { Meaning } from '../../decisions.ts';
import type { DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import { joinTexts, lineOf, plainOf } from '../../support/draftText.ts';
import type { Notes } from '../../support/notes.ts';

/** Settings of a site that stand among the facts of a page. */
const settings = new Set(
  (
    'layout permalink nav_order nav-order parent grand_parent has_children has_toc slug weight toc template sidebar sidebar_label sidebar_position ' +
    'redirect_from redirect_to comments hide_title hide_table_of_contents published draft nav_exclude image og_image breadcrumbs menu aliases ' +
    'url cssclass sitemap robots canonical id type date lastmod order index seo'
  ).split(' '),
);

const choices: readonly Meaning[] = ['fact', 'title', 'summary', 'family', 'organisation', 'notes', 'leaveOut'];

/** Keys of a role that hold one line of words. */
const lineKeys = new Set(['family', 'organisation', 'owner', 'version', 'reportsTo', 'grade']);

const statuses = new Set(['draft', 'published', 'retired']);

/** What a role says about itself apart from its sections: known keys, and facts by the author's labels. */
export class RoleFacts {
  title: DraftText | undefined;
  readonly summary: DraftText[] = [];
  /** Labels without a value. */
  readonly remarks: DraftText[] = [];
  readonly #keys: Record<string, DraftValue> = {};
  readonly #details = new Map<string, DraftText[]>();
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /** The keys of the role that were found, `details` among them. */
  get value(): DraftMapping {
    const details = [...this.#details].map(([label, values]): [string, DraftValue] => [label, oneOrList(values)]);
    return details.length > 0 ? { ...this.#keys, details: Object.fromEntries(details) } : this.#keys;
  }

  /** A label with its values, of which there may be none. `isSetting`: it stands where a site's settings stand, too. */
  add(label: DraftText, values: readonly DraftText[], isSetting = false): void {
    const name = plainOf(label.text);
    const key = keyOf(name);
    const guess = guessOf(name, key, values, isSetting);
    const meaning =
      name === ''
        ? guess
        : this.#notes.decide(
            'fact',
            { ...label, text: name },
            guess,
            choices,
            key !== undefined || guess === 'fact' || isKnownSetting(name),
          );
    const [first] = values;
    if (meaning === 'leaveOut') {
      for (const text of new Set([label, ...values])) this.#notes.leave(text, say`it is a setting of the site`);
    } else if (meaning === 'title' && first && !this.title) {
      this.title = first;
      if (values.length > 1) this.#detail(name, label, values.slice(1));
      else this.#leaveLabel(label, values);
    } else if (meaning === 'summary' && values.length > 0) {
      this.summary.push(...values);
      this.#leaveLabel(label, values);
    } else this.#keep(meaning === 'family' || meaning === 'organisation' ? meaning : key, label, values, name);
  }

  #keep(key: string | undefined, label: DraftText, values: readonly DraftText[], name: string): void {
    const [first] = values;
    const isLine = key !== undefined && lineKeys.has(key) && first && values.length === 1 && !first.text.includes('\n');
    const date = key === 'updated' && first ? isoDate(plainOf(first.text)) : undefined;
    if (key !== undefined && isLine && this.#keys[key] === undefined) this.#keys[key] = lineOf(first);
    else if (
      key === 'status' &&
      first &&
      statuses.has(plainOf(first.text).toLowerCase()) &&
      this.#keys.status === undefined
    )
      this.#keys.status = { text: plainOf(first.text).toLowerCase(), from: first.from };
    else if (date !== undefined && first && date === first.text.trim() && this.#keys.updated === undefined)
      this.#keys.updated = first;
    else {
      this.#detail(name, label, values);
      return;
    }
    this.#leaveLabel(label, values);
  }

  #detail(name: string, label: DraftText, values: readonly DraftText[]): void {
    const texts = values.map(
      (text): DraftText => ({ text: text.text, from: [...new Set([...label.from, ...text.from])] }),
    );
    // A fact that is said twice has two values.
    const known = this.#details.get(name) ?? [];
    for (const text of texts) known.push(text);
    if (known.length > 0) this.#details.set(name, known);
    else this.remarks.push(label);
  }

  /** The label of a known key says no more than the key, where its piece has no other words. */
  #leaveLabel(label: DraftText, values: readonly DraftText[]): void {
    const used = new Set(values.flatMap(({ from }) => from));
    this.#notes.leave({ from: label.from.filter((piece) => !used.has(piece)) }, say`it says which fact follows`);
  }
}

/** One value as it is, several as a list. */
function oneOrList(values: readonly DraftText[]): DraftValue {
  const [first] = values;
  return first && values.length === 1 ? first : values;
}

function keyOf(name: string): string | undefined {
  const key = name.trim().toLowerCase();
  return knownKeys('role').has(key) ? key : meantKey(name, 'role');
}

/** Whether a label in front matter is a setting of the site rather than a fact. */
export function isKnownSetting(name: string): boolean {
  return settings.has(name.toLowerCase().replace(/\s/g, '_'));
}

/** What `type` says of a page. Anything else is what a post is, such as "part-time". */
const kindsOfPages =
  /^(?:page|posts?|news|articles?|docs?|jobs?|careers?|roles?|positions?|vacanc(?:y|ies)|default|blog|section|single|list|collection|(?:role|job)[-_ ]?(?:profile|description|advert|posting))$/i;

/** Whether `type` says of a page that it is one, rather than what a post is. */
export function isKindOfPage(words: string): boolean {
  return kindsOfPages.test(words);
}

function guessOf(name: string, key: string | undefined, values: readonly DraftText[], isSetting: boolean): Meaning {
  const isKind = name.toLowerCase() !== 'type' || values.every(({ text }) => isKindOfPage(plainOf(text)));
  if (isSetting && ((isKnownSetting(name) && isKind) || values.length === 0)) return 'leaveOut';
  if (isSetting && /^(?:true|false|\d+)$/.test(joinTexts(values, ' ')?.text ?? ''))
    return key === undefined ? 'leaveOut' : 'fact';
  if (key === 'title' || key === 'family' || key === 'organisation') return key;
  if (key === 'summary' && isSetting) return 'summary';
  return 'fact';
}

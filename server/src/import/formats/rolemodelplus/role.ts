import { isListedWord, meantKey } from '../../../service/format/otherWords.ts';
import { say } from '../../../service/message.ts';
import { slug, wordsOfId } from '../../../service/text/slug.ts';
import type { Decided, Meaning } from '../../decisions.ts';
import type { Draft, DraftFile, DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import type { DraftBook } from '../../support/draftBook.ts';
import { joinLines, joinOnOneLine } from '../../support/joinLines.ts';
import { type ItemRow, itemsOf } from './items.ts';
import { organisationGroups } from './organisation.ts';
import { isCategoryPath, type Page, type PageSection } from './page.ts';
import { groupsByType } from './skillGroups.ts';

/** The sections that are lists of items. */
const listKeys = ['background', 'workActivities', 'training', 'developmentActivities', 'qualifications'] as const;

type ListKey = (typeof listKeys)[number];

const headingMeanings: readonly (readonly [RegExp, Meaning])[] = [
  [/^summary$/i, 'summary'],
  [/^background$/i, 'background'],
  [/^work(?:ing)? activit/i, 'workActivities'],
  [/skills|knowledge/i, 'skills'],
  [/^training/i, 'training'],
  [/^pdas?$|development activit/i, 'developmentActivities'],
  [/^qualifications?$/i, 'qualifications'],
];

const choices: readonly Meaning[] = ['summary', ...listKeys, 'skills', 'section', 'notes', 'leaveOut'];

/** A page as a role file, and the frameworks that its skills of the organisation name. */
export function draftOfPage(page: Page, file: string, decided: Decided, book: DraftBook): Draft {
  const lists = new Map<ListKey, DraftMapping[]>();
  const skills: DraftMapping[] = [];
  const own: DraftMapping[] = [];
  const notes: DraftText[] = [];
  const summary: DraftText[] = [];
  const frameworks = new Map<string, DraftFile>();
  for (const section of page.sections) {
    const meaning = meaningOf(section, decided, book);
    const isOwn = meaning === 'section';
    if (!isOwn && section.heading.text !== '' && meaning !== 'leaveOut') {
      book.leaveOut(section.heading, say`it says what follows: \`${meaning}\``);
    }
    if (meaning === 'leaveOut') leaveOut(section, book);
    else if (meaning === 'summary') summary.push(...section.texts, ...section.rows.flat(2));
    else if (meaning === 'notes') notes.push(...section.texts, ...section.rows.flat(2));
    else if (meaning === 'skills') {
      if (section.rows.some(([first]) => isCategoryPath(first?.[0]?.text ?? ''))) {
        skills.push(...organisationGroups(section, frameworks));
      } else skills.push(...groupsByType(section, rowsOf(section, 'skills', decided, book)));
      for (const text of section.texts) skills.push({ description: text });
    } else if (isListKey(meaning)) {
      const items = [
        ...section.texts.map((text) => ({ description: text })),
        ...itemsOf(rowsOf(section, meaning, decided, book)),
      ];
      lists.set(meaning, [...(lists.get(meaning) ?? []), ...items]);
    } else own.push(ownSection(section, rowsOf(section, 'section', decided, book)));
  }
  const title = titleOf(page, summary, file, book);
  if (page.before.length > 1) notes.unshift(...page.before.slice(1));
  const stem = slug(typeof title === 'string' ? title : title.text) || 'role';
  const value: DraftMapping = {
    id: stem,
    title,
    lang: 'en-GB',
    source: sourceOf(page.attribution),
    frameworks:
      frameworks.size > 0
        ? Object.fromEntries([...frameworks.keys()].map((id) => [id, `./${id}.framework.yaml`]))
        : undefined,
    summary: joinLines(summary),
    ...Object.fromEntries(lists),
    skills: skills.length > 0 ? skills : undefined,
    sections: own.length > 0 ? own : undefined,
    notes: joinLines(notes),
  };
  return book.draft([...frameworks.values(), { kind: 'role', stem, value }]);
}

function meaningOf(section: PageSection, decided: Decided, book: DraftBook): Meaning {
  const key = `heading: ${section.title}`;
  const own = headingMeanings.find(([words]) => words.test(section.title))?.[1];
  const other = own ?? otherMeaning(section.title);
  const meaning = decided.get(key) ?? other ?? 'section';
  const sure = own !== undefined || decided.has(key);
  book.decided({
    key,
    piece: section.heading,
    meaning,
    choices: [meaning, ...choices.filter((one) => one !== meaning)],
    sure,
  });
  return choices.includes(meaning) ? meaning : 'section';
}

function otherMeaning(title: string): Meaning | undefined {
  const key = isListedWord(title, 'role') ? meantKey(title, 'role') : undefined;
  return choices.find((choice) => choice === key);
}

function isListKey(meaning: Meaning): meaning is ListKey {
  return listKeys.some((key) => key === meaning);
}

function rowsOf(section: PageSection, meaning: Meaning, decided: Decided, book: DraftBook): ItemRow[] {
  return section.rows.map((row) => ({ row, columns: section.columns, meaning, decided, book }));
}

function leaveOut({ heading, texts, rows }: PageSection, book: DraftBook): void {
  const pieces = [heading, ...[...texts, ...rows.flat(2)].flatMap(({ from }) => from)];
  for (const piece of pieces) if (piece.text !== '') book.leaveOut(piece, say`it was decided so`);
}

function ownSection({ title, heading, texts }: PageSection, rows: readonly ItemRow[]): DraftMapping {
  const items = itemsOf(rows);
  const text = joinLines(texts);
  const hasContent = items.length > 0 || text !== undefined;
  return {
    title: heading.text === '' ? title : { text: title, from: [heading] },
    // A section must hold something.
    text: hasContent ? text : { text: title, from: [heading] },
    items: items.length > 0 ? items : undefined,
  };
}

/** The title, else the words before the verb of the summary's first sentence, else the file's name. */
function titleOf(page: Page, summary: readonly DraftText[], file: string, book: DraftBook): DraftText | string {
  const [before] = page.before;
  if (before) return before;
  const [first] = summary;
  const words =
    first &&
    /^\s*(?:An?|The|As an?)\s+(.{3,80}?)(?:,|\s+(?:is|are|has|have|will|works?|leads?|manages?|provides?|supports?|ensures?|designs?|you|helps?|takes?|can|may|must|makes?|develops?|plans?|delivers?|oversees?|undertakes?|coordinates?|runs?))\s/i.exec(
      first.text,
    )?.[1];
  const [piece] = first?.from ?? [];
  if (first && words !== undefined && piece) {
    book.odd(say`The page has no title; it is taken from the summary: “${words}”.`, piece);
    book.decided({ key: 'words: title', piece, meaning: 'title', choices: ['title', 'summary'], sure: false });
    return { text: words.charAt(0).toUpperCase() + words.slice(1), from: [piece] };
  }
  book.odd(say`The page has no title; the name of its file is taken.`);
  return wordsOfId(file.replace(/^.*\//, '').replace(/\.[^.]*$/, '')) || 'Role';
}

function sourceOf(attribution: readonly DraftText[]): DraftMapping | undefined {
  const name = joinOnOneLine(attribution);
  if (!name) return undefined;
  const url = /https?:\/\/[^\s)>\]]+/.exec(name.text)?.[0].replace(/[.,;]$/, '');
  const mapping: Record<string, DraftValue> = { name };
  if (url !== undefined) mapping.url = url;
  return mapping;
}

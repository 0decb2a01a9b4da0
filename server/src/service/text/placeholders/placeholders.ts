import { lazy } from '../../support/lazy.ts';
import { asListed, type Habits, habitsOf } from '../languages/habits.ts';
import { content } from '../prose/maskMarkdown.ts';
import { isEnglish, type Prose, primaryLanguage } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { areSymbols, blanksIn } from './blanks.ts';
import { isNote } from './notes.ts';

/** A part of a text that the author meant to replace before it is read by others. */
export interface Placeholder extends Span {
  /** `note`, a note of authors to themselves; `blank`, a form to fill in; `marker`, words that mark missing text. */
  readonly kind: 'note' | 'blank' | 'marker';
  /** The word, where it may also be an acronym that the settings accept. */
  readonly acronym?: string;
}

/** Words in capitals that are not meant for readers. `TODO` lists and comments are things that developers work with. */
const markers = lazy(
  () =>
    /(?<![\p{L}\p{N}_&-])(?:(TODO|TO-DO)(?! (?:comment|list|item|app|note|marker|tag)s?\b)|FIXME|(TBC|TBD)|X{3,})(?![\p{L}\p{N}_&-])/gu,
);

/** The same in lower case, where nothing else can be meant. */
const quietMarkers = /^(?:todo|tbc|tbd|fixme)\b(?=\s*(?:[:.!]|$))|(?<=[([])(?:todo|tbc|tbd|fixme)(?=[:)\]])/gi;

/** In these languages `todo` is a common word. */
const sayTodo: ReadonlySet<string> = new Set(['es', 'pt', 'gl', 'ast']);

const filler = lazy(() => /(?<![\p{L}\p{N}])lorem\s+ipsum(?![\p{L}\p{N}])/giu);

/** A text that speaks of filler, such as that of a designer. */
const speaksOfFiller =
  /["“‘'(]lorem ipsum["”’')]|\b(?:dummy|filler|placeholder|greek(?:ed|ing)?|mock-?ups?|wireframes?)\b.{0,80}\blorem ipsum|\blorem ipsum\b.{0,40}\b(?:dummy|filler()|placeholder)\b|\b(?:replac|avoid|instead of|rather than|beyond|remov)\p{L}*.{0,30}\blorem ipsum|\blorem ipsum\b (?:text|copy|is|with|by|in|until)\b/iu;

const decided = 'confirmed|decided|determined|announced|completed|defined|agreed|written|added|advised|provided';

/** Words about the text or the post that are never a duty: as a whole sentence, after a colon, or in brackets. */
const toBe = new RegExp(
  `(?<=^\\s*)(?:still |yet )?to be (?:${decided})(?: later| soon| at a later date| in due course)?(?=[.!]?\\s*$)` +
    '|(?<=[:–—] )(?:still |yet )?to be (?:confirmed|decided|determined|announced|written)(?=[.!]?\\s*$)' +
    `|^(?:(?:further|more|other|full) )?(?:details?|text|description|wording|content|level|grade|scope|salary|location|name|title|duties|responsibilities|tasks|skills|hours|requirements|section) (?:are |is )?(?:still |yet )?to be (?:${decided}|finali[sz]ed)(?: (?:once|when|after|later|soon|shortly)\\b[^.!?]{0,60})?(?=[.!]?\\s*$)`,
  'i',
);
const toBeInBrackets = new RegExp(`^(?:still |yet )?to be (?:${decided})(?: later| soon| at a later date)?$`, 'i');

/** Instructions for filling in a form. */
const insertHere =
  /^\s*(?:please )?(?:insert|add|enter|type|write|put|paste) (?:[^\s()[\]]{1,40} ){0,6}here(?=[.!:…]?\s*$)|^\s*(?:click|tap)(?: or (?:click|tap))? here to (?:enter|add|insert) [a-z ]{3,30}(?=\.?\s*$)/i;
/** Among other sentences what is entered or typed belongs to the instructions for a program. */
const putHere =
  /^\s*(?:please )?(?:insert|add|write|put|paste) (?:[^\s()[\]]{1,40} ){0,6}here(?=[.!:…]?\s*$)|^\s*(?:click|tap)(?: or (?:click|tap))? here to (?:enter|add|insert) [a-z ]{3,30}(?=\.?\s*$)/i;
/** "Description to follow", "please add text", "FILL IN", as a whole sentence. */
const standIn =
  /^\s*(?:(?:[Dd]etails?|[Dd]escription|[Tt]ext|[Ss]alary|[Ll]ocation|[Gg]rade|[Dd]ates?|[Nn]ames?|[Mm]ore(?: details| information)?) to follow|[Pp]lease (?:add|insert|enter|type|complete|write) (?:your |some |the |a )?(?:text|description|details|content|summary|name|title|wording)|(?:[Aa]dd|[Ii]nsert|[Ee]nter|[Tt]ype) (?:your |some )?text|FILL (?:ME |THIS )?(?:IN|OUT)|CHANGE ?ME|REPLACE (?:ME|THIS))(?=[.!:]?\s*$)/;
const insertInBrackets =
  /^(?:please )?(?:insert|enter|type|paste|add) (?:[^\s]{1,40} ){0,6}here$|^(?:please )?(?:insert|enter) /i;

/** The whole of a text that is nothing but a placeholder. */
const wholly = /^\s*(?:(?:placeholder|sample|dummy|example|filler) text|placeholder|[-–—.…?*_/]+)(?=[.!]?\s*$)/gi;

const forms = /\{\{[^{}\n]{0,60}\}\}|<(\/?[\p{L}][^<>\n]{0,60})>|\[([^[\]\n]{1,60})\](?![([:])/gu;

/** Words of a form in angle brackets; single words that are not names of HTML elements. */
const formWord =
  /^(?:placeholder|name|role|team|organi[sz]ation|company|department|directorate|date|text|description|level|grade|location|manager|tb[cd]|todo|xxx+|insert)$/i;
const formWords = lazy(() => /^[\p{L}][\p{L}\p{N}’'/-]*(?: [\p{L}\p{N}][\p{L}\p{N}’'/-]*){1,6}$/u);
const formInSquares = lazy(
  () =>
    /^(?:insert|enter|your|name of|title of|date of|placeholder|name|job title|role title|team name)(?: |$)|^(?:specify|describe|choose|fill in|delete|replace|explain) [\p{L}\p{N} ,’'-]+$|^(?:select|list|state|give|add|use|complete) (?:the|your|an?|any|one|all|which|what|here|relevant|appropriate|if|as|number|name|title|date|location|team|two|three|some|more) ?[\p{L}\p{N} ,’'-]*$/iu,
);

/** Words that name what belongs into a form; brackets with nothing else are to be filled in. */
const blankWords =
  /^(?:(?:address|amount|city|client|company|contact|country|county|currency|date|day|days|department|district|email|employer|grade|hiring|hours|industry|job|language|level|line|location|manager|month|months|name|number|organi[sz]ation|phone|postcode|product|project|region|role|salary|school|sector|site|state|subject|supervisor|team|telephone|time|title|topic|town|university|url|website|years?|zip)(?:$|[ ,/]+(?:(?:of|the|your|and|or) )*))+$/i;

/** Brackets of either kind without others inside. */
const brackets = /\(([^()\n]{1,160})\)|\[([^[\]\n]{1,160})\](?![([:])/g;

/** A quick test: a text that does not match has no placeholder, a text that matches may have one. Most texts do not match. */
export const placeholderSign =
  /[([{<?*$£€]|__|\.{5}|[Xx][Xx]|[Tt][Bb][CcDd]|[Tt][Oo]-?[Dd][Oo]|[Ff]ixme|FIXME|[Ll]orem|LOREM|[Pp]laceho|PLACEHO| (?:[Tt]ext|[Bb]e |[Hh]ere|TEXT|HERE|BE |blah|X |follow|add |insert)|NB|N\.B\.|[Nn]ote to|^[UuNn](?:n(?:titled|named)|ew \p{Ll}{4,10}\s*$)| (?:name|title)\s*$|INSERT|FILL|CHANGE|REPLACE|DD M|[DdMm][DdMm][/.-]|^[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]{10}|\d\s*$/u;

/** All placeholders of a text, in order and without overlaps. Offsets are those of the text. */
export function placeholdersIn(prose: Prose): Placeholder[] {
  const { text } = prose;
  const found: Placeholder[] = [];
  const english = isEnglish(prose);
  addMarkers(prose, found);
  for (const span of blanksIn(prose)) found.push({ ...span, kind: 'blank' });
  if (/lorem/i.test(text) && (!speaksOfFiller.test(text) || /dolor/i.test(text)))
    for (const match of matches(prose, filler())) found.push({ ...match, kind: 'marker' });
  if (/^[^\p{L}\p{N}]*$/u.test(text.slice(0, 20)) || /^\s*(?:placeholder|[a-z]+ text)/i.test(text)) {
    const [whole] = matches(prose, wholly);
    if (whole) found.push({ ...whole, kind: 'blank' });
  }
  if (english) {
    if (/ be | here/i.test(text)) addPhrases(prose, found, [toBe, prose.sentences.length > 1 ? putHere : insertHere]);
    if (/\b(?:NB|N\.B\.|[Nn]ote)/.test(text)) addNotesAlone(prose, found);
    if (/ to follow|^\s*(?:[Pp]lease|[Aa]dd|[Ii]nsert|[Ee]nter|[Tt]ype|FILL|CHANGE|REPLACE)\s/.test(text))
      addPhrases(prose, found, [standIn]);
  }
  const habits = english ? undefined : habitsOf(prose.language);
  if (habits) addListed(prose, found, habits);
  if (/[<{[]/.test(text)) addForms(prose, found);
  if (english && /[([]/.test(text)) addNotes(prose, found);
  return withoutNested(found);
}

function addMarkers(prose: Prose, found: Placeholder[]): void {
  const { text, language } = prose;
  if (/TODO|TO-DO|FIXME|TB[CD]|XXX/.test(text)) {
    for (const match of matches(prose, markers())) {
      const word = text.slice(match.start, match.end);
      if (word.startsWith('X') && areSymbols(prose, match)) continue;
      // Between quotation marks it is what a text speaks of.
      if (/["“‘']/.test(text.charAt(match.start - 1)) && /["”’']/.test(text.charAt(match.end))) continue;
      if (word.startsWith('TO') && sayTodo.has(primaryLanguage(language))) continue;
      found.push({ ...inBrackets(text, match), kind: 'marker', ...(word.startsWith('TB') ? { acronym: word } : {}) });
    }
  }
  if (isEnglish(prose) && /todo|tb[cd]|fixme/i.test(text))
    for (const match of matches(prose, quietMarkers)) found.push({ ...inBrackets(text, match), kind: 'marker' });
}

/** A span with the brackets around it, if it fills them. */
function inBrackets(text: string, { start, end }: Span): Span {
  const around = text.charAt(start - 1) + text.charAt(end);
  return around === '()' || around === '[]' ? { start: start - 1, end: end + 1 } : { start, end };
}

function addPhrases(prose: Prose, found: Placeholder[], patterns: readonly RegExp[]): void {
  for (const { start, end } of prose.sentences) {
    // A longer sentence has other content as well.
    if (end - start > 120) continue;
    const sentence = prose.plain.slice(start, end);
    for (const pattern of patterns) {
      const match = pattern.exec(sentence);
      if (match) found.push({ start: start + match.index, end: start + match.index + match[0].length, kind: 'marker' });
    }
  }
}

/** What authors of other languages write who will write the text later: alone, as a whole sentence, or in brackets. */
function addListed({ text, plain, sentences }: Prose, found: Placeholder[], { placeholders }: Habits): void {
  const add = (start: number, end: number, kind: Placeholder['kind']): void => {
    const said = asListed(plain.slice(start, end).replace(/[.!…:]+\s*$/, ''));
    if (placeholders.has(said)) found.push({ start, end, kind });
  };
  for (const { start, end } of sentences) {
    const lead = /^\s*/.exec(plain.slice(start, end))?.[0].length ?? 0;
    if (end - start < 80) add(start + lead, start + plain.slice(start, end).trimEnd().length, 'marker');
  }
  for (const { 0: whole, 1: round, 2: square, index } of text.matchAll(brackets)) {
    const inside = round ?? square ?? '';
    if (placeholders.has(asListed(inside))) found.push({ start: index, end: index + whole.length, kind: 'note' });
  }
}

function addForms({ text, plain }: Prose, found: Placeholder[]): void {
  if (namesForms.test(text)) return;
  const isDescribed = text.includes('<') && described.test(text);
  for (const { 0: whole, 1: angled, 2: squared, index } of text.matchAll(forms)) {
    const [start, end] = [index, index + whole.length];
    // Code is not a placeholder. Angle brackets are always masked, so that the character before them decides.
    const masked = angled === undefined ? plain.charAt(start) === content : plain.charAt(start - 1) === content;
    if (whole.startsWith('{') && /\b(?:templat\w+|placeholders?|variables?|syntax)\b/i.test(text)) continue;
    if (masked || /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) continue;
    if (angled !== undefined && (isDescribed || isPartOfPattern(text, start, end))) continue;
    const isForm =
      angled === undefined
        ? squared === undefined || formInSquares().test(squared) || blankWords.test(squared)
        : formWord.test(angled) || (formWords().test(angled) && angled.length <= 60);
    if (isForm) found.push({ start, end, kind: 'blank' });
  }
}

/** A text that speaks of forms: "templates with placeholders such as <name>". */
const namesForms =
  /\b(?:placeholders?|fields?|variables?|tokens?|tags?) (?:such as|like|called|named|for example)\b|[\]>}]["”’']? (?:tags?|placeholders?|fields?|tokens?|markers?|variables?|(?:is|are) left)\b|\b(?:no|replace (?:every|each|all)) ["“‘']?[[<{]/i;

/** A pattern that a text describes, in any language: "<type>: <text>", "<surname>_<year>". */
const described = /<[^<>\n]{1,60}>[ ]?[:_/.@|=+-]{1,2}[ ]?<[^<>\n]{1,60}>/;

/** Whether the signs around a form in angle brackets make a path or a grammar of it: "<user profile>/scripts". */
function isPartOfPattern(text: string, start: number, end: number): boolean {
  return /[}>/\\|=:@_-]/.test(text.charAt(start - 1)) || /[{</\\|=@_-]/.test(text.charAt(end));
}

function addNotes({ plain }: Prose, found: Placeholder[]): void {
  const isNamed = namesForms.test(plain);
  for (const { 0: whole, 1: round, 2: square, index } of plain.matchAll(brackets)) {
    if (square !== undefined && isNamed) continue;
    const words = (round ?? square ?? '').trim();
    const before = plain.slice(Math.max(0, index - 60), index);
    // "Next mark (Placeholder)" is the name of something.
    if (words === 'Placeholder') continue;
    if (toBeInBrackets.test(words) || insertInBrackets.test(words) || isNote(words, square !== undefined, before))
      found.push({ start: index, end: index + whole.length, kind: 'note' });
  }
}

/** A note as a sentence of its own: "NB check with HR". */
function addNotesAlone({ plain, sentences }: Prose, found: Placeholder[]): void {
  for (const { start, end } of sentences) {
    const sentence = plain.slice(start, Math.min(end, start + 160));
    if (/^(?:NB|N\.B\.|[Nn]ote to)\b/.test(sentence) && isNote(sentence, false, ''))
      found.push({ start, end, kind: 'note' });
  }
}

function matches({ plain }: Prose, pattern: RegExp): Span[] {
  return [...plain.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

function withoutNested(found: Placeholder[]): Placeholder[] {
  const kept: Placeholder[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

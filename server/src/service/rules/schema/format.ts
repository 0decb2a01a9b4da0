import { removeItem, removePair, replaceScalar } from '../../document/edits/edits.ts';
import type { DocumentKind } from '../../document/kind.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { effectivePairs, findValue, keyName } from '../../document/syntax/tree.ts';
import { capitalisedMessage, type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { type Format, formatOf } from '../../schema/formats.ts';
import { schemaAtPath } from '../../schema/navigate.ts';
import type { WrongFormat } from '../../schema/violation.ts';
import { labelAt, quoted } from '../../schema/wording.ts';
import { isoDate } from '../../text/dates.ts';
import { slug } from '../../text/slug.ts';
import type { DocumentRule } from '../rule.ts';
import { formAsFact, keptAsFact } from '../support/meantForm.ts';
import { through } from '../support/throughAlias.ts';

/** An id, web address, language tag or text that is not well formed. */
export const format: DocumentRule = {
  code: 'schema/format',
  severity: 'error',
  reach: 'item',
  documentation: () => ({
    text: 'A text in the wrong form: an id with spaces, an address without `https://`, a language tag with an underscore, a date in another order, an empty text. Ids stand in references and addresses in links, and neither works when it is malformed.',
    fix: '*Change to …* writes the nearest well-formed text where there is one; what is empty can be removed.',
    bad: 'lang: en_GB',
    good: 'lang: en-GB',
    source:
      'The id pattern of the schemas, [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986) for addresses, and [BCP 47](https://www.rfc-editor.org/rfc/rfc5646) (RFC 5646) for language tags.',
  }),
  *check({ document, violations, profile }) {
    const updated = profile.kind === 'role' ? profile.updated : undefined;
    if (updated && /^\d{4}-\d\d-\d\d$/.test(updated.value) && isoDate(updated.value) === undefined) {
      const at = { start: document.offsetAt(updated.range.start), end: document.offsetAt(updated.range.end) };
      yield { at, message: say`${quoted(updated.value)} is no day of the calendar: correct its month or its day.` };
    }
    for (const violation of violations) {
      if (violation.kind !== 'format') continue;
      const message = through(violation, messageOf(document.kind, violation));
      yield { at: violation.span, message, fixes: () => fixesFor(document, violation) };
    }
  },
};

function wordOf({ node }: WrongFormat): string {
  return node.kind === 'scalar' ? String(node.value ?? '') : '';
}

function messageOf(kind: DocumentKind, violation: WrongFormat): Message {
  const { path, pattern, inKey, schema } = violation;
  const written = wordOf(violation);
  const word = quoted(written);
  if (written.trim() === '') {
    if (inKey) return say`This key is empty: write an id before the colon.`;
    return say`${capitalisedMessage(labelAt(path))} is empty: write a text${isRequired(kind, violation) ? '' : say` or remove it`}.`;
  }
  if (new RegExp(pattern, 'u').test(written.trim())) {
    return say`There are spaces around ${word}, where none may be: remove them.`;
  }
  switch (formatOf(kind, pattern)) {
    case 'id':
      return say`${word} cannot be ${schema['x-refersTo'] === 'level' ? say`the id of a level` : say`an id`}: use letters, digits, ".", "-" and "_" only, beginning with a letter or a digit.`;
    case 'url':
      if (/^(https?|mailto):/i.test(written) && !/^(https?|mailto):/.test(written)) {
        return say`${word} must begin in small letters: write "https://", "http://" or "mailto:".`;
      }
      return /\s/.test(written.trim())
        ? say`${word} is not a web address: it must not hold spaces.`
        : say`${word} is not a full web address: it must begin with "https://", "http://" or "mailto:".`;
    case 'languageTag':
      return say`${word} is not a language tag: write one such as "en-GB", "en-US" or "cy".`;
    case 'skillReference':
      return say`${word} does not name a skill of a framework: write the alias, a slash and the id, as in "ddat/testing".`;
    case 'scaleReference':
      return say`${word} does not name a scale: write its id, such as "ddat", or an alias, a slash and the id, as in "rmp/depth".`;
    case 'path':
      return say`${word} is not a path relative to this file: write one such as "./ddat.framework.yaml".`;
    case 'date':
      return dateMessage(word);
    case 'picture':
      return say`${word} is not the path of an SVG or PNG file in the folder of this file or below it: write one such as "./logo.svg".`;
    case 'colour':
      return say`${word} is not a colour: write "#" and six digits or letters from a to f, such as "#005eb8".`;
    case 'text':
      return say`${word} is not well formed.`;
  }
}

function fixesFor(document: SourceDocument, violation: WrongFormat): Fix[] {
  const { node, via, pattern } = violation;
  if (via || node.kind !== 'scalar') return [];
  const written = wordOf(violation);
  if (written.trim() === '') return removals(document, violation);
  const form = formatOf(document.kind, pattern);
  const kept = factFix(document, violation, form);
  if (kept) return [kept];
  if (form === 'id' && (written.includes('\n') || written.length > longestName)) return [];
  const candidates = form === 'skillReference' ? skillReferences(document, written) : [corrected(form, written)];
  return candidates
    .filter((candidate) => candidate !== written && new RegExp(pattern, 'u').test(candidate))
    .map((candidate) => ({
      kind: say`correct the ${formNames[form]}`,
      title: say`Change to "${candidate}"`,
      edits: [replaceScalar(document, node, candidate)],
      safe: isSafe(form, written, candidate),
    }));
}

/** In characters: what is longer, or over several lines, was written to be read and would be lost in an id. */
const longestName = 80;

/** Several words that no correction makes a language tag or a day of are kept beside the other facts of a role. */
function factFix(document: SourceDocument, violation: WrongFormat, form: Format): Fix | undefined {
  const written = wordOf(violation);
  if ((form !== 'languageTag' && form !== 'date') || violation.inKey) return undefined;
  if (new RegExp(violation.pattern, 'u').test(corrected(form, written))) return undefined;
  const kept = formAsFact(document, violation.path);
  return kept && { ...keptAsFact, edits: kept.edits };
}

const formNames: Readonly<Record<Format, Message>> = {
  text: say`text`,
  id: say`id`,
  url: say`web address`,
  languageTag: say`language tag`,
  skillReference: say`reference`,
  scaleReference: say`reference`,
  path: say`path`,
  date: say`date`,
  picture: say`path`,
  colour: say`text`,
};

/** The tags of languages by their names, in English and in themselves. */
const languageTags: Readonly<Record<string, string>> = {
  english: 'en',
  british: 'en-GB',
  'british english': 'en-GB',
  'english (uk)': 'en-GB',
  'english (us)': 'en-US',
  'american english': 'en-US',
  welsh: 'cy',
  cymraeg: 'cy',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  italian: 'it',
  italiano: 'it',
  dutch: 'nl',
  nederlands: 'nl',
  portuguese: 'pt',
  português: 'pt',
  polish: 'pl',
  polski: 'pl',
};

function dateMessage(word: string): Message {
  return say`${word} is not a day as it is written here: write year, month and day, as in "2026-10-01".`;
}

/** The well-formed text that the author most likely meant. */
function corrected(form: Format, written: string): string {
  const word = written.trim();
  switch (form) {
    case 'id':
      return slug(word);
    case 'scaleReference':
      return word.split('/').map(slug).join('/');
    case 'languageTag':
      return languageTags[word.toLowerCase()] ?? word.replace(/[_\s]+/g, '-');
    case 'date':
      return isoDate(word) ?? word;
    case 'url':
      if (/^[^\s@:/]+@[^\s@:/]+$/.test(word)) return `mailto:${word}`;
      if (/^(https?:\/\/|mailto:)/i.test(word)) {
        return word.replace(/^[a-z]+/i, (scheme) => scheme.toLowerCase()).replace(/\s/g, '%20');
      }
      return /^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(word) ? `https://${word.replace(/\s/g, '%20')}` : word;
    case 'path':
      return word;
    default:
      return word;
  }
}

/** The reference with its parts made ids. A skill without an alias may be in any of the frameworks, so that there is one for each. */
function skillReferences(document: SourceDocument, written: string): string[] {
  const parts = written
    .split(/[/:]/)
    .map(slug)
    .filter((part) => part !== '');
  if (parts.length !== 1) return [parts.join('/')];
  const frameworks = findValue(document.root, 'frameworks');
  const aliases = frameworks?.kind === 'mapping' ? [...effectivePairs(frameworks).keys()] : [];
  return aliases.filter((alias) => !alias.startsWith('x-')).map((alias) => `${alias}/${parts[0]}`);
}

/** Stray blanks, `en_GB` for `en-GB` and a mail address without its scheme are safe to correct; anything else may be referred to as it is. */
function isSafe(form: Format, written: string, candidate: string): boolean {
  if (written.trim() === candidate || (form === 'url' && written.toLowerCase() === candidate.toLowerCase()))
    return true;
  return (
    (form === 'languageTag' && /[_-]/.test(written)) ||
    (form === 'date' && !/\p{L}/u.test(written)) ||
    (form === 'url' && candidate === `mailto:${written.trim()}`)
  );
}

/** Removes the key or item of an empty text, which says nothing; not a key that is required. */
function removals(document: SourceDocument, violation: WrongFormat): Fix[] {
  const { parent, pair, path, inKey } = violation;
  if (inKey || !parent) return [];
  if (parent.kind === 'sequence') {
    const edit = removeItem(document, parent, Number(path.at(-1)));
    return edit ? [{ kind: say`remove what is empty`, title: say`Remove this item`, edits: [edit], safe: false }] : [];
  }
  const key = pair && keyName(pair);
  if (!pair || key === undefined || isRequired(document.kind, violation)) return [];
  const edit = removePair(document, parent, pair);
  return edit ? [{ kind: say`remove what is empty`, title: say`Remove "${key}"`, edits: [edit], safe: false }] : [];
}

function isRequired(kind: DocumentKind, { path }: WrongFormat): boolean {
  const key = path.at(-1);
  if (typeof key !== 'string') return false;
  return schemaAtPath(kind, path.slice(0, -1))?.required?.includes(key) ?? false;
}

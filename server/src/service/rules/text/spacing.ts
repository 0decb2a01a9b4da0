import type { Gatherer } from '../../document/texts/textBlocks.ts';
import { type Message, say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { lazy } from '../../support/lazy.ts';
import { formula } from '../../text/endings/unbalanced.ts';
import { cell, content, mark } from '../../text/prose/maskMarkdown.ts';
import { type Prose, primaryLanguage } from '../../text/prose/prose.ts';
import type { DocumentRule, RuleFinding } from '../rule.ts';
import { inDocument } from '../support/inDocument.ts';

/** Blanks that are not meant: two in a row, before punctuation, and at the ends of a text. */
export const spacing: DocumentRule = {
  code: 'text/spacing',
  severity: 'info',
  reach: 'item',
  documentation: () => ({
    text: 'Two blanks between two words, a blank before a comma or another mark of punctuation, one within a bracket, and blanks at the beginning or end of a text. Two blanks behind a sentence are an old habit and left alone, as are columns, tables, indentation and line breaks of Markdown; so are blanks before `;`, `:`, `!` and `?` in French.',
    fix: 'The blanks are removed, or one is left.',
    bad: 'summary: Plans releases , and reviews them.',
    good: 'summary: Plans releases, and reviews them.',
    source: 'Seen in published role profiles, where texts were joined or pasted.',
  }),
  *check(context) {
    for (const { fact: finding, text: index } of context.gather(stray, undefined)) {
      const text = context.texts[index];
      if (!text) continue;
      const isBlock = text.node.style === 'literal' || text.node.style === 'folded';
      // Blanks behind the last line of a block do not belong to the text as its author sees it.
      if (!isBlock || text.value.slice(finding.at.start).trim() !== '') yield inDocument(text, finding);
    }
  },
};

/** Two blanks, a blank before punctuation, or one at either end. */
const suspicious = /^[ \t]|[ \t][ \t,.;:!?)\n]|\([ \t]|[ \t]$/;

const stray: Gatherer<RuleFinding, undefined, undefined> = ({ value, prose }) =>
  suspicious.test(value) ? [...strayBlanks(prose)] : [];

function* strayBlanks(prose: Prose): Iterable<RuleFinding> {
  const { text } = prose;
  const [from, to] = [firstWord(text), lastWord(text)];
  // Four blanks begin code in Markdown.
  if (from > 0 && from < 4 && !text.slice(0, from).includes('\n')) {
    yield blanksAt(0, from, say`This text begins with a blank: remove it.`, '');
  }
  if (to > from) yield* innerBlanks(prose, from, to);
  const end = endOfBlanks(text, to);
  if (end > to && text.slice(end).trim() === '')
    yield blanksAt(to, end, say`This text ends with a blank: remove it.`, '');
}

/** Where the blanks before a text end, and where those behind it begin. */
function firstWord(text: string): number {
  return text.length - text.trimStart().length;
}

function lastWord(text: string): number {
  return text.trimEnd().length;
}

function endOfBlanks(text: string, start: number): number {
  let end = start;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end++;
  return end;
}

function* innerBlanks({ plain, language }: Prose, from: number, to: number): Iterable<RuleFinding> {
  const isFrench = primaryLanguage(language) === 'fr';
  const body = plain.slice(0, to);
  const isAligned = body.includes('|') || body.includes(cell) || hasColumns(body);
  const isFormula = lazy(() => formula.test(plain));
  let last = 0;
  for (const { 0: blanks, index: start } of body.matchAll(/[ \t]+/g)) {
    if (start < last || start < from) continue;
    const end = start + blanks.length;
    last = end;
    const before = plain.charAt(start - 1);
    const sign = plain.charAt(end);
    // Left out are indentation, line breaks of Markdown, and blanks behind a bullet or around a cell.
    if (around.test(before) || around.test(sign)) continue;
    if (before === '(' && /\p{L}/u.test(sign)) {
      if (plain.charAt(start - 2) === ' ' && isFormula()) continue;
      if (/\p{Ll}{4}/u.test(plain.slice(start - 5, start - 1)) || !isPadded(plain, start - 1))
        yield behindBracket(plain, start, end);
      continue;
    }
    if (sign === ')' && /[\p{L}.]/u.test(before)) {
      const near = plain.slice(Math.max(0, start - 400), start);
      const open = near.lastIndexOf('(');
      if (open >= 0 && !/\s/.test(near.charAt(open + 1)))
        yield {
          ...blanksAt(start, end, say`A blank stands before the closing bracket: remove it.`, ''),
          at: { start, end: end + 1 },
        };
      continue;
    }
    if (',.;:!?'.includes(sign)) {
      if (isSwapped(plain, start, end)) {
        const message = say`The blank stands before ${quoted(sign)} rather than behind it: move it.`;
        yield blanksAt(start, end + 1, message, `${sign} `);
      } else if (isStray(plain, start, end) && !(isFrench && ';:!?'.includes(sign))) {
        const word = /\S{1,40}$/.exec(plain.slice(Math.max(0, start - 40), start))?.[0] ?? '';
        const behind = word.includes(content) ? '' : say` behind ${quoted(word)}`;
        yield {
          ...blanksAt(start, end, say`A blank stands before ${quoted(sign)}${behind}: remove it.`, ''),
          at: { start, end: end + 1 },
        };
      }
    } else if (blanks.length > 1 && !isAligned && /[\p{L}\p{N},;)\]'’"”]/u.test(before)) {
      if (!/[.!?]["'’”)\]]*$/.test(plain.slice(Math.max(0, start - 4), start))) {
        yield blanksAt(start, end, say`${count(blanks.length)} blanks stand here in a row: leave one.`, ' ');
      }
    }
  }
}

/** Whether the bracket that opens at a place has blanks within at both ends, which is a style. */
function isPadded(plain: string, open: number): boolean {
  const close = plain.slice(open, open + 400).indexOf(')');
  return close > 0 && /\s/.test(plain.charAt(open + close - 1));
}

/** A blank behind a bracket, which belongs before it where a word touches the bracket: "trees( oak)". */
function behindBracket(plain: string, start: number, end: number): RuleFinding {
  if (!/\p{Ll}/u.test(plain.charAt(start - 2)))
    return {
      ...blanksAt(start, end, say`A blank stands behind the opening bracket: remove it.`, ''),
      at: { start: start - 1, end },
    };
  return blanksAt(
    start - 1,
    end,
    say`The blank stands behind the opening bracket rather than before it: move it.`,
    ' (',
  );
}

const around = new RegExp(`[\\n${mark}${cell}]`);

/** Whether several lines have runs of blanks within them. */
function hasColumns(text: string): boolean {
  let last: number | undefined;
  for (const { index } of text.matchAll(/\S[ \t]{3,}(?=\S)/g)) {
    if (last !== undefined && text.slice(last, index).includes('\n')) return true;
    last = index;
  }
  return false;
}

/** "plans ,tests": a comma or semicolon that a word touches on the wrong side. */
function isSwapped(plain: string, start: number, end: number): boolean {
  return (
    ',;'.includes(plain.charAt(end)) &&
    /[\p{L})]/u.test(plain.charAt(start - 1)) &&
    /^\p{Ll}{2}/u.test(plain.slice(end + 1, end + 3))
  );
}

/** Whether a mark behind blanks ends a word or a sentence, rather than begin one (".NET", "...") or stand for itself ("2 : 1"). */
function isStray(plain: string, start: number, end: number): boolean {
  if (!/[\p{L}\p{N})\]'’"”%]/u.test(plain.charAt(start - 1))) return false;
  if (!/^(?:["'’”)\]]?(?:\s|$))/.test(plain.slice(end + 1, end + 3))) return false;
  // An ellipsis may have blanks within: "and so on . . ."
  if (/^\s[.]/.test(plain.slice(end + 1, end + 3))) return false;
  // "% or ? for one character" speaks of the sign.
  if (
    /\b(?:or|and|as|the|an?|like|mark|sign|character)$/i.test(plain.slice(Math.max(0, start - 12), start)) &&
    end + 1 < plain.length
  )
    return plain.charAt(end) === ',';
  // With blanks around it a colon may part two things on purpose: "Engineer : Level 2".
  return plain.charAt(end) !== ':' || end + 1 >= plain.length;
}

function count(blanks: number): Message {
  return blanks === 2 ? say`Two` : say`Several`;
}

function blanksAt(start: number, end: number, message: Message, newText: string): RuleFinding {
  const fix = {
    kind: say`mend the blanks`,
    title: newText === '' ? say`Remove the blank` : newText === ' ' ? say`Leave one blank` : say`Move the blank`,
    safe: true,
  };
  return { at: { start, end }, message, fixes: () => [{ ...fix, edits: [{ start, end, newText }] }] };
}

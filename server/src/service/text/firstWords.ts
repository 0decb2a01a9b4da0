import { lazy } from '../support/lazy.ts';
import { closeDirections } from './closeDirections.ts';

/** As many characters as a list or the head of a row has room for. */
const longest = 48;

/** A line is looked for no further into a text than this. */
const farthest = 400;

/**
 * The first words of a text in Markdown, as one line of Markdown that calls it something: its first paragraph or point without bullets,
 * emphasis, code marks and the targets of links, cut at a word. `undefined` for a text without any words.
 */
export function firstWords(markdown: string): string | undefined {
  const line = withoutMarks(firstLines(markdown.slice(0, farthest))).trim();
  return /[\p{L}\p{N}]/u.test(line) ? closeDirections(cutAtWord(line, longest)) : undefined;
}

/** A text of at most so many characters, an ellipsis not counted: a longer one is cut behind a word, where there are blanks. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  // Neither half of a character that takes two, nor the backslash of what comes next.
  const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s+\S*$/, '').replace(/\\$/, '')} …`;
}

/** Signs that begin a heading, a quote, or a point of a list. */
const blockMarks = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)]|#{1,6}|>)(?:[ \t]+|$))+/;

/** The lines of the first paragraph or point as one. */
function firstLines(markdown: string): string {
  const lines: string[] = [];
  for (const line of markdown.split(/\r\n?|\n/)) {
    const words = line.replace(blockMarks, '').trim();
    const isRule = /^(?:[-*_=]\s*)*$|^(?:`{3,}|~{3,})/.test(words);
    if (lines.length > 0 && (isRule || words.length < line.trim().length)) break;
    if (!isRule) lines.push(words);
    if (/^[ \t]*#{1,6}[ \t]/.test(line)) break;
  }
  return lines.join(' ').replaceAll(/\s+/g, ' ');
}

/** Backslashes that escape and spans of code are passed over first, so that nothing in them is taken for a mark. */
const marks =
  /(\\[!-/:-@[-`{-~])|(`+)(?!`)(.*?[^`])\2(?!`)|!?\[((?:[^[\]\\]|\\.)*)\]\((?:[^()\\]|\\.|\([^()]*\))*\)|<((?:https?:|mailto:)[^\s<>]*)>/g;

/** Pairs around words; an underscore within a word is part of it. */
const emphasis = lazy(
  () =>
    /(?<![\\*])(\*{1,3})(?=[^\s*])([^*]*[^\s*\\])\1(?!\*)|(?<![\\_\p{L}\p{N}])(_{1,3})(?=[^\s_])([^_]*[^\s_\\])\3(?![_\p{L}\p{N}])/gu,
);

function withoutMarks(line: string): string {
  return line
    .replace(marks, (found, escaped?: string, _ticks?: string, code?: string, words?: string, address?: string) => {
      if (escaped !== undefined) return found;
      return code === undefined ? (words ?? address ?? '') : code.trim().replaceAll(/[\\`*_[\]<>&~|]/g, '\\$&');
    })
    .replace(
      emphasis(),
      (_found, _stars?: string, starred?: string, _lines?: string, lined?: string) => starred ?? lined ?? '',
    );
}

import {
  applyEdits,
  type Indentation,
  indentationOf,
  insertion,
  isInFlow,
  lineBreakOf,
  quote,
} from '../../document/edits/edits.ts';
import { trialsFor } from '../../document/edits/trials.ts';
import { otherFile } from '../../document/repair/severalFiles.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from '../../document/sourceDocument.ts';
import { columnOf, lineEnd, lineStart, skipBlanks, trimEnd } from '../../document/syntax/spans.ts';
import { nodesAt, pathOf } from '../../document/syntax/tree.ts';
import { valueEnd, valueOnLine } from '../../document/syntaxErrors/classifySyntaxError.ts';
import type { DefectKind, SyntaxDefect } from '../../document/syntaxErrors/syntaxDefect.ts';
import { syntaxDefects } from '../../document/syntaxErrors/syntaxDefects.ts';
import { capitalisedMessage, type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { schemaAtPath, schemaTypes } from '../../schema/navigate.ts';
import { quoted } from '../../schema/wording.ts';
import { nearest } from '../../text/nearest.ts';
import { realignments } from './alignLines.ts';
import { moveToOwnFile } from './ownFile.ts';
import { tabsToSpaces } from './tabsToSpaces.ts';

/** The defects whose fixes are guesses, which are tried out before they are offered. */
const guessed: ReadonlySet<DefectKind> = new Set([
  'unclosed-quote',
  'unclosed-bracket',
  'mismatched-bracket',
  'unexpected-bracket',
  'indentation',
  'text-after-block-indicator',
]);

/** About as many guesses as there are for one defect. */
const guesses = 3;

/** What is worked out once for all defects of a document. */
interface Broken {
  readonly document: SourceDocument;
  readonly defects: readonly SyntaxDefect[];
  /** Those whose fixes are tried out. */
  readonly tried: ReadonlySet<SyntaxDefect>;
  readonly indentation: () => Indentation;
}

/**
 * The ways to fix a text that cannot be read as YAML, where it is clear what was meant, for each of its defects. Guesses are tried out, each of
 * which reads the text anew, for the first defects alone, as many as `trialsFor` allows: in a file that is broken in a hundred places the
 * others have none until those above are mended.
 */
export function syntaxFixesIn(
  document: SourceDocument,
  defects: readonly SyntaxDefect[],
): (defect: SyntaxDefect) => readonly Fix[] {
  const known = new Map<SyntaxDefect, readonly Fix[]>();
  let indentation: Indentation | undefined;
  const broken: Broken = {
    document,
    defects,
    tried: new Set(defects.filter(({ kind }) => guessed.has(kind)).slice(0, Math.ceil(trialsFor(document) / guesses))),
    indentation() {
      indentation ??= indentationOf(document);
      return indentation;
    },
  };
  return (defect) => {
    const fixes = known.get(defect) ?? syntaxFixes(broken, defect);
    known.set(defect, fixes);
    return fixes;
  };
}

function syntaxFixes(broken: Broken, defect: SyntaxDefect): Fix[] {
  const { document } = broken;
  const { text } = document;
  const { start, end } = defect;
  const word = text.slice(start, end);
  switch (defect.kind) {
    case 'missing-colon':
      return colonFixes(document, defect);
    case 'missing-space-after-colon':
      return [spaceAfterColon(text, text.indexOf(':', start) + 1)];
    case 'missing-space-after-dash':
      return [insert(say`put a space after the dash`, start + 1, ' ', true)];
    case 'missing-space-before-comment':
    case 'missing-space-after-property':
      return [insert(say`insert a space`, start, ' ', true)];
    case 'missing-comma':
      return [insert(say`insert a comma`, trimEnd(text, 0, start), ',', false)];
    case 'unexpected-comma':
      return [
        fix(say`remove the comma`, [{ start, end: text.charAt(end) === ' ' ? end + 1 : end, newText: '' }], true),
      ];
    case 'colon-in-value':
    case 'reserved-start':
    case 'unknown-alias':
      return [...aliasFixes(document, defect), ...quoteFixes(document, defect)];
    case 'text-after-value':
      return [
        ...quoteFixes(document, defect),
        {
          ...fix(say`remove ${quoted(word)}`, [removal(text, start, end)], false),
          ...(/[\p{L}\p{N}]/u.test(word) ? { removes: true } : {}),
        },
      ];
    case 'unclosed-quote': {
      const close = insert(say`close the quote`, valueEndOf(text, start), text.charAt(start), false);
      return thatHelp(broken, defect, [close]);
    }
    case 'unclosed-bracket': {
      const spaced = /^[{[] \S/.test(text.slice(start, start + 3)) ? ' ' : '';
      const bracket = spaced + (text.charAt(start) === '{' ? '}' : ']');
      const close = insert(say`close the bracket`, valueEnd(text, start), bracket, false);
      return thatHelp(broken, defect, [close, ...quoteFixes(document, { ...defect, valueStart: start })]);
    }
    case 'mismatched-bracket': {
      const newText = word === '}' ? ']' : '}';
      return thatHelp(broken, defect, [fix(say`change to "${newText}"`, [{ start, end, newText }], false)]);
    }
    case 'unexpected-bracket':
      return thatHelp(broken, defect, [fix(say`remove the bracket`, [removal(text, start, end)], false)]);
    case 'list-on-key-line':
      return listOnNextLine(broken, start);
    case 'indentation':
      return thatHelp(broken, defect, realignments(document, start));
    case 'tab':
      return [fix(say`replace tabs by spaces`, ...tabsToSpaces(document, start))];
    case 'bad-escape':
      return [insert(say`write a backslash`, start, '\\', true)];
    case 'text-after-block-indicator':
      return thatHelp(broken, defect, [...quoteFixes(document, defect), ...moveToNextLine(broken, defect)]);
    case 'tag':
      return [...(word.startsWith('!') ? quoteFixes(document, { ...defect, valueStart: start }) : [])];
    case 'key-not-text': {
      const valueStart = valueOnLine(text, start);
      return text.charAt(valueStart) === '{' ? quoteFixes(document, { ...defect, valueStart }) : [];
    }
    case 'second-document':
      // What another role says is no part of this one.
      return document.derived(otherFile) === start ? moveToOwnFile(document) : markerFixes(text, defect);
    default:
      return [];
  }
}

function fix(kind: Message, edits: readonly OffsetEdit[], safe: boolean): Fix {
  return { kind, title: capitalisedMessage(kind), edits, safe };
}

function insert(kind: Message, offset: number, newText: string, safe: boolean): Fix {
  return fix(kind, [insertion(offset, newText)], safe);
}

/** Takes a word away together with the blanks before it. */
function removal(text: string, start: number, end: number): OffsetEdit {
  return { start: trimEnd(text, lineStart(text, start), start), end, newText: '' };
}

/** Puts a space behind a colon; safe where a word follows, since then only the space is missing. */
function spaceAfterColon(text: string, offset: number): Fix {
  return insert(say`put a space after the colon`, offset, ' ', /[\p{L}\p{N}]/u.test(text.charAt(offset)));
}

/** `title Service desk` is a key and its value if the first word is a key that may stand here. */
function colonFixes(document: SourceDocument, { start, end }: SyntaxDefect): Fix[] {
  const word = document.text.slice(start, end);
  const first = /^\S+(?=\s)/.exec(word)?.[0];
  const fixes: Fix[] = [];
  if (first !== undefined && /^\S+\s+[^-?|>]/.test(word) && keysAt(document, start).includes(first)) {
    fixes.push({
      ...insert(say`put a colon after the key`, start + first.length, ':', false),
      title: say`Put a colon after "${first}"`,
    });
  }
  if (!/^[\p{L}\p{N}_]/u.test(word)) return fixes;
  const after = {
    ...insert(say`put a colon after the key`, end, ':', false),
    title: say`Put a colon after ${quoted(word)}`,
  };
  return [...fixes, after];
}

/** The keys that may stand in the mapping around an offset. */
function keysAt(document: SourceDocument, offset: number): string[] {
  const steps = nodesAt(document.root, offset).filter((step) => !step.inKey);
  const mapping = steps.findLastIndex((step) => step.node.kind === 'mapping');
  return Object.keys(schemaAtPath(document.kind, pathOf(steps.slice(0, mapping + 1)))?.properties ?? {});
}

/** The anchor that a mistyped alias stands for. */
function aliasFixes({ text }: SourceDocument, { kind, start, end }: SyntaxDefect): Fix[] {
  if (kind !== 'unknown-alias') return [];
  const anchors = [...text.slice(0, start).matchAll(/(?:^|\s)&([^\s,[\]{}]+)/g)].map((match) => match[1] ?? '');
  return nearest(text.slice(start + 1, end), new Set(anchors)).map((name) =>
    fix(say`change to "*${name}"`, [{ start, end, newText: `*${name}` }], false),
  );
}

/** Puts a value in quotes, if it ends on its line. */
function quoteFixes(document: SourceDocument, { start, kind, valueStart = start }: SyntaxDefect): Fix[] {
  const { text } = document;
  const inner = nodesAt(document.root, valueStart).at(-1)?.node;
  const end = inner && isInFlow(document, inner) ? inner.end : valueEnd(text, valueStart);
  if (goesOn(text, valueStart)) return [];
  const raw = text.slice(valueStart, end);
  const mark = raw.charAt(0);
  const inQuotes = raw.length > 1 && (mark === '"' || mark === "'") && raw.endsWith(mark);
  // Quotes around the whole stay what they were meant to be, and those within become part of the text.
  const newText = quote(inQuotes ? raw.slice(1, -1) : raw);
  const safe = (kind === 'colon-in-value' || kind === 'reserved-start') && takesText(document, valueStart);
  return [fix(say`put the value in quotes`, [{ start: valueStart, end, newText }], safe)];
}

/** True when the next line with content is indented deeper and so belongs to the value. */
function goesOn(text: string, offset: number): boolean {
  const line = lineStart(text, offset);
  const own = /^ *(?:- +)*/.exec(text.slice(line, offset))?.[0].length ?? 0;
  for (let next = text.indexOf('\n', offset) + 1; next > 0; next = text.indexOf('\n', next) + 1) {
    const start = skipBlanks(text, next);
    if (start < lineEnd(text, next)) return start - next > own;
  }
  return false;
}

/** True when only a text can be meant where a value begins. */
function takesText(document: SourceDocument, offset: number): boolean {
  const steps = nodesAt(document.root, offset);
  const index = steps.findIndex((step) => step.node.start === offset && !step.inKey && step.segment !== undefined);
  const schema = index < 0 ? undefined : schemaAtPath(document.kind, pathOf(steps.slice(0, index + 1)));
  return schema !== undefined && schemaTypes(schema).join() === 'string' && !schema.enum;
}

function valueEndOf(text: string, start: number): number {
  return trimEnd(text, start, lineEnd(text, start));
}

function listOnNextLine({ document: { text }, indentation }: Broken, dash: number): Fix[] {
  if (goesOn(text, dash)) return [];
  const line = lineStart(text, dash);
  const key = line + (/^ *(?:- +)*/.exec(text.slice(line, dash))?.[0].length ?? 0);
  const column = columnOf(text, key) + indentation().items;
  const newText = lineBreakOf(text) + ' '.repeat(column);
  return [fix(say`begin the list on the next line`, [{ start: trimEnd(text, line, dash), end: dash, newText }], false)];
}

function moveToNextLine(
  { document: { text }, indentation }: Broken,
  { start, valueStart = start }: SyntaxDefect,
): Fix[] {
  const line = lineStart(text, start);
  const key = line + (/^ *(?:- +)*/.exec(text.slice(line, start))?.[0].length ?? 0);
  const newText = lineBreakOf(text) + ' '.repeat(columnOf(text, key) + indentation().keys);
  const blanks = trimEnd(text, valueStart, start);
  return [fix(say`move the text to the next line`, [{ start: blanks, end: start, newText }], false)];
}

/** Removes a marker with nothing behind it. */
function markerFixes(text: string, { start, end }: SyntaxDefect): Fix[] {
  if (!/^---$/.test(text.slice(start, end)) || /\S/.test(text.slice(end).replace(/^[ \t]*#.*$/gm, ''))) return [];
  const next = text.indexOf('\n', end) + 1 || text.length;
  return [fix(say`remove the marker`, [{ start, end: next, newText: '' }], true)];
}

/** Those of the fixes after which the lines they touch, and the one below, can be read, and no more is wrong than before. */
function thatHelp({ document, defects: before, tried }: Broken, defect: SyntaxDefect, fixes: readonly Fix[]): Fix[] {
  if (!tried.has(defect)) return [];
  const line = lineStart(document.text, defect.start);
  return fixes.filter(({ edits }) => {
    const text = applyEdits(document.text, edits);
    const after = syntaxDefects(readDocument(document.uri, document.kind, document.version, text, document));
    const longer = text.length - document.text.length;
    const last = lineEnd(text, edits.reduce((far, { end }) => Math.max(far, end), defect.start) + longer);
    const limit = lineEnd(text, Math.min(text.length, last + 1));
    return after.length <= before.length && after.every(({ start }) => start < line || start > limit);
  });
}

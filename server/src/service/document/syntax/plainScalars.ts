import { CST, isScalar, Schema } from 'yaml';
import type { ScalarNode, ScalarStyle, ScalarValue } from './tree.ts';

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** A part of a text as the value of a node: the same characters. */
export type AsValue = (part: string) => string;

/** For a text that is kept as long as the values: a value is part of it. */
export const itself: AsValue = (part) => part;

/** The node of a plain scalar on one line, which needs no decoding; `undefined` for one with errors. */
export function plainScalarOf(start: number, source: string, asValue: AsValue): ScalarNode | undefined {
  const value = plainValue(source);
  return value === undefined
    ? undefined
    : { kind: 'scalar', start, end: start + source.length, style: 'plain', value: kept(value, asValue) };
}

/** The node of a scalar whose place is known; `undefined` for a scalar with errors. */
export function scalarOf(
  token: CST.FlowScalar | CST.BlockScalar,
  text: string,
  asValue: AsValue,
): ScalarNode | undefined {
  if (token.type === 'scalar' && !token.source.includes('\n'))
    return plainScalarOf(token.offset, token.source, asValue);
  // Most quoted ones need no decoding either.
  if (
    (token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar') &&
    asWritten.test(token.source)
  ) {
    const { offset: start, source } = token;
    const style = token.type === 'single-quoted-scalar' ? 'single' : 'double';
    return { kind: 'scalar', start, end: start + source.length, style, value: asValue(source.slice(1, -1)) };
  }
  let isWrong = false;
  const resolved = CST.resolveAsScalar(token, true, () => {
    isWrong = true;
  });
  const style = resolved.type ? styles[resolved.type] : undefined;
  if (isWrong || !style) return undefined;
  const [start, end] = resolved.range;
  const isBlock = style === 'literal' || style === 'folded';
  const value = style === 'plain' ? plainValue(resolved.value) : resolved.value;
  if (value === undefined) return undefined;
  return {
    kind: 'scalar',
    start,
    end: isBlock ? trimmedEnd(text, start, end) : end,
    style,
    value: kept(value, asValue),
  };
}

/** A quoted text on one line that says what it means as it stands. */
const asWritten = /^(?:'[^'\n]*'|"[^"\\\n]*")$/;

function kept(value: ScalarValue, asValue: AsValue): ScalarValue {
  return typeof value === 'string' ? asValue(value) : value;
}

/** A plain scalar that may not be a text but a number, a boolean or `null`. */
const special = /^(?:[-+.\d]|~$|(?:null|true|false)$)|^$/i;

const { tags } = new Schema({ schema: 'core' });

export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A letter or a digit of ASCII, with which nearly all texts begin, and nothing but plain ones. */
export function isAsciiAlphanumeric(code: number): boolean {
  return isAsciiLetter(code) || (code >= 48 && code <= 57);
}

/** The value of a plain scalar by YAML's core schema; `undefined` for a value of any other type. */
function plainValue(source: string): ScalarValue | undefined {
  // Most texts are longer words than those three, or begin with another letter.
  if (isAsciiLetter(source.charCodeAt(0)) && (source.length > 5 || !'ntfNTF'.includes(source.charAt(0)))) return source;
  if (!special.test(source)) return source;
  const tag = tags.find((one) => one.default === true && one.test?.test(source));
  if (!tag || tag.collection) return source;
  const resolved = tag.resolve(source, () => {}, {});
  const value = isScalar(resolved) ? resolved.value : resolved;
  return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** The end of a block text without the white space at its end. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && ' \t\r\n'.includes(text.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}

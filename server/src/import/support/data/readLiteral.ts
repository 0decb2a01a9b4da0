import { type Message, say } from '../../../service/message.ts';
import { addEntry, type Data, type DataProblem } from './data.ts';
import { LiteralScanner } from './literalScanner.ts';

/*
 * Reads values as JSON and JavaScript write them: objects, arrays, texts, numbers. Nothing is run: what is no data (a call, a function, a
 * condition) is passed over, and the texts in it are kept where they are all that it says, as in `t('…')` or `'…' + '…'`.
 */

export interface Literal {
  readonly data: Data;
  /** The offset behind it. */
  readonly end: number;
  /** The 0-based line of that offset. */
  readonly endLine: number;
  readonly problems: readonly DataProblem[];
}

/** Deeper values are no data that people wrote. */
const deepest = 100;

/** The value that begins at an offset on a 0-based line, white space and comments before it; `undefined` where there is none. Takes linear time. */
export function readLiteral(text: string, offset: number, line: number): Literal | undefined {
  const reader = new LiteralReader(text, offset, line);
  const data = reader.value(0);
  return data && { data, end: reader.end, endLine: reader.endLine, problems: reader.problems };
}

class LiteralReader {
  readonly #scanner: LiteralScanner;
  readonly problems: DataProblem[] = [];

  constructor(text: string, offset: number, line: number) {
    this.#scanner = new LiteralScanner(text, offset, line);
  }

  get endLine(): number {
    return this.#scanner.line;
  }

  get end(): number {
    return this.#scanner.at;
  }

  /** A value up to the comma, bracket or end behind it. */
  value(depth: number): Data | undefined {
    const scanner = this.#scanner;
    scanner.skipBlanks();
    // A cast before a value says nothing: `<Track[]>[…]`.
    scanner.skip(/<[\w[\].,| ]{1,100}>\s*(?=[{[])/y);
    const line = scanner.line;
    const first = scanner.peek();
    if (first === '' || first === ',' || isClosing(first)) return undefined;
    let data: Data | undefined;
    if (first === '{' || first === '[') {
      if (depth >= deepest) {
        this.#problem(say`Values are nested too deep here; what is deeper is left out.`);
        scanner.skipBrackets();
        data = { kind: 'scalar', value: null, line };
      } else data = first === '{' ? this.#object(depth) : this.#array(depth);
    } else data = this.#simple();
    // Without semicolons nothing says where the statement ends; a value in brackets ends with these.
    return depth === 0 && data?.kind !== 'scalar' ? data : this.#rest(data, line);
  }

  #object(depth: number): Data {
    const scanner = this.#scanner;
    const line = scanner.line;
    const entries = new Map<string, Data>();
    scanner.at++;
    for (;;) {
      scanner.skipBlanks();
      const sign = scanner.peek();
      if (sign === '') {
        this.#problem(say`The data ends in the middle of an object.`);
        break;
      }
      if (isClosing(sign)) {
        scanner.at++;
        break;
      }
      if (sign === ',' || sign === ';') scanner.at++;
      else this.#entry(entries, depth);
    }
    return { kind: 'map', entries, line };
  }

  #entry(entries: Map<string, Data>, depth: number): void {
    const scanner = this.#scanner;
    const begin = scanner.at;
    const key = scanner.key();
    scanner.skipBlanks();
    if (key === undefined || scanner.peek() !== ':') {
      // A method, a spread or a shorthand: no data.
      if (key === undefined || scanner.peek() !== '(') scanner.skipExpression();
      else scanner.skipMethod();
      if (scanner.at === begin) scanner.at++;
      return;
    }
    scanner.at++;
    const value = this.value(depth + 1);
    if (value) addEntry(entries, key, value);
  }

  #array(depth: number): Data {
    const scanner = this.#scanner;
    const line = scanner.line;
    const items: Data[] = [];
    scanner.at++;
    for (;;) {
      scanner.skipBlanks();
      const sign = scanner.peek();
      if (sign === '') {
        this.#problem(say`The data ends in the middle of a list.`);
        break;
      }
      if (isClosing(sign)) {
        scanner.at++;
        break;
      }
      const begin = scanner.at;
      if (sign === ',') scanner.at++;
      else {
        const item = this.value(depth + 1);
        if (item) items.push(item);
        if (scanner.at === begin) scanner.at++;
      }
    }
    return { kind: 'list', items, line };
  }

  /** A text, a number, a word; of a call that has one text its text. */
  #simple(): Data | undefined {
    const scanner = this.#scanner;
    const line = scanner.line;
    const text = scanner.text();
    if (text !== undefined) return { kind: 'scalar', value: text, line };
    const number = scanner.match(/-?(?:0x[\da-f]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?![\w$])/iy);
    if (number !== undefined) return { kind: 'scalar', value: Number(number.replaceAll('_', '')), line };
    const word = scanner.match(/(?:true|false|null|undefined)(?![\w$.(])/y);
    if (word !== undefined)
      return { kind: 'scalar', value: word === 'true' ? true : word === 'false' ? false : null, line };
    if (scanner.skip(/(?:\w+\.)*\w+\s*\(\s*(?=['"`])/y)) {
      const within = scanner.text();
      scanner.skip(/\s*,?\s*\)/y);
      return within === undefined ? undefined : { kind: 'scalar', value: within, line };
    }
    // The name of another constant, such as `Category.Craft`, says something by itself.
    const name = scanner.match(/[\p{L}_$][\p{L}\p{N}_$.]*(?=\s*(?:[,}\]]|$))/uy);
    return name === undefined ? undefined : { kind: 'scalar', value: name.replace(/^.*\./, ''), line };
  }

  /** What stands between a value and the comma behind it: further texts of a sum belong to the value, anything else is passed over. */
  #rest(data: Data | undefined, line: number): Data | undefined {
    const scanner = this.#scanner;
    let whole = data;
    for (;;) {
      scanner.skipBlanks();
      const sign = scanner.peek();
      if (sign === '' || sign === ',' || sign === ';' || isClosing(sign)) return whole;
      if (sign === '+' && (whole === undefined || whole.kind === 'scalar')) {
        scanner.at++;
        scanner.skipBlanks();
        const more = scanner.text();
        if (more !== undefined) {
          whole = { kind: 'scalar', value: `${whole?.value ?? ''}${more}`, line };
          continue;
        }
      }
      const begin = scanner.at;
      scanner.skipExpression();
      if (scanner.at === begin) return whole;
    }
  }

  #problem(message: Message): void {
    if (this.problems.length < 20) this.problems.push({ message, line: this.#scanner.line });
  }
}

function isClosing(sign: string): boolean {
  return sign === '}' || sign === ']' || sign === ')';
}

/** Goes through a text of JSON or JavaScript sign by sign, knowing what is a comment, a text, and what brackets enclose. */
export class LiteralScanner {
  readonly #text: string;
  at: number;
  /** The line of `#counted`, so that each line is counted once. */
  #line: number;
  #counted: number;

  /** `line` is the 0-based line of the offset at which it begins. */
  constructor(text: string, at: number, line: number) {
    this.#text = text;
    this.at = at;
    this.#counted = at;
    this.#line = line;
  }

  /** The 0-based line of the present offset. */
  get line(): number {
    for (; this.#counted < this.at; this.#counted++) {
      const code = this.#text.charCodeAt(this.#counted);
      if (code === 10 || (code === 13 && this.#text.charCodeAt(this.#counted + 1) !== 10)) this.#line++;
    }
    return this.#line;
  }

  /** The sign here; empty at the end. */
  peek(): string {
    return this.#text.charAt(this.at);
  }

  /** What a sticky pattern matches here, behind which the scanner then is. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  skip(pattern: RegExp): boolean {
    return this.match(pattern) !== undefined;
  }

  /** White space and comments. */
  skipBlanks(): void {
    for (;;) {
      this.skip(/[\s\uFEFF]*/y);
      if (this.skip(/\/\/[^\n\r]*/y)) continue;
      if (this.#text.startsWith('/*', this.at)) {
        const end = this.#text.indexOf('*/', this.at + 2);
        this.at = end < 0 ? this.#text.length : end + 2;
      } else return;
    }
  }

  /** The key of an entry, in quotes or not; `undefined` where none stands. */
  key(): string | undefined {
    const quote = this.peek();
    if (quote === '"' || quote === "'" || quote === '`') return this.text();
    if (this.skip(/\[\s*(?=['"`])/y)) {
      const key = this.text();
      this.skip(/\s*\]/y);
      return key;
    }
    if (this.peek() === '[') {
      const name = this.match(/\[[\w$.]+\]/y);
      return name?.slice(1, -1).replace(/^.*\./, '');
    }
    return this.match(/[\p{L}\p{N}_$][\p{L}\p{N}\p{M}_$-]*/uy);
  }

  /** A text in quotes of any kind, decoded; `undefined` where none begins. One without a closing quote ends with its line or the data. */
  text(): string | undefined {
    const quote = this.peek();
    if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
    this.at++;
    const pieces: string[] = [];
    const plain = quote === '"' ? /[^"\\\n\r]+/y : quote === "'" ? /[^'\\\n\r]+/y : /[^`\\]+/y;
    while (this.at < this.#text.length) {
      const part = this.match(plain);
      if (part !== undefined) pieces.push(part);
      const sign = this.peek();
      if (sign === '\\') pieces.push(this.#escape());
      else {
        if (sign === quote) this.at++;
        break;
      }
    }
    const text = pieces.join('');
    // A text over several lines is indented like the code around it.
    return quote === '`' ? text.replace(/[ \t]*(\r\n?|\n)[ \t]*/g, '\n') : text;
  }

  #escape(): string {
    const [, hex, braced, octal, end, other] =
      /^\\(?:u([\da-f]{4})|x(?=[\da-f]{2})|u\{([\da-f]{1,6})\}|(0)(?!\d)|(\r\n|[\n\r\u2028\u2029])|([\s\S]))?/iu.exec(
        this.#text.slice(this.at, this.at + 12),
      ) ?? [];
    const short = /^\\x([\da-f]{2})/i.exec(this.#text.slice(this.at, this.at + 4))?.[1];
    if (short !== undefined) {
      this.at += 4;
      return String.fromCharCode(Number.parseInt(short, 16));
    }
    if (hex !== undefined) {
      this.at += 6;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    if (braced !== undefined) {
      this.at += braced.length + 4;
      const code = Number.parseInt(braced, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    }
    if (end !== undefined) {
      this.at += 1 + end.length;
      return '';
    }
    if (octal !== undefined || other === undefined) {
      this.at += octal === undefined ? 1 : 2;
      return '';
    }
    this.at += 1 + other.length;
    return escapes.get(other) ?? other;
  }

  /** Everything between brackets, from the opening one here to the one that closes it. */
  skipBrackets(): void {
    let depth = 0;
    while (this.at < this.#text.length) {
      this.skipBlanks();
      const sign = this.peek();
      if (this.text() !== undefined) continue;
      this.at++;
      if ('{[('.includes(sign) && sign !== '') depth++;
      else if ('}])'.includes(sign) && sign !== '' && --depth <= 0) return;
    }
  }

  /** Everything up to the comma, semicolon or bracket that ends an expression. */
  skipExpression(): void {
    while (this.at < this.#text.length) {
      this.skipBlanks();
      const sign = this.peek();
      if (sign === '' || ',;}])'.includes(sign)) return;
      if ('{[('.includes(sign)) this.skipBrackets();
      else if (this.text() === undefined) this.at++;
    }
  }

  /** The parameters and the body of a method. */
  skipMethod(): void {
    this.skipBrackets();
    this.skip(/\s*(?::\s*[\w<>[\]| ]{1,100})?\s*(?=\{)/y);
    if (this.peek() === '{') this.skipBrackets();
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', ''],
  ['f', ''],
  ['v', ''],
]);

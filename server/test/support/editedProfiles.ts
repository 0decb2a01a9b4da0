import { quote } from '../../src/service/document/edits/edits.ts';

/*
 * Random roles for edits by place: a value in the long form, and the same written in a random hand. Every text begins with a word of its own, so
 * that comments and lines can be found again.
 */

export type Value = string | number | Value[] | { [key: string]: Value };
export type Mapping = { [key: string]: Value };

export interface RandomProfile {
  /** In the long form. */
  readonly value: Mapping;
  readonly text: string;
  /** Whether skills are written without groups. */
  readonly hasPlainSkills: boolean;
  /** Whether some of it is written in forms that the data model does not have, but that mean the same. */
  readonly isOdd: boolean;
  /** The words of texts that stand at an anchor or an alias. */
  readonly shared: ReadonlySet<string>;
}

export type Random = (below: number) => number;

const words =
  'plan review patients budgets care ward notes rota team quality daily reports systems risk support agree write check'.split(
    ' ',
  );
export const levels = ['working', 'expert', 'awareness', 'practitioner'];

/** A text that begins with a word that no other text has. */
export class Texts {
  #count = 0;
  readonly #random: Random;
  #before: string | undefined;

  constructor(random: Random) {
    this.#random = random;
  }

  /** A text, or one that stands elsewhere as well. */
  perhapsShared(share: number): string {
    if (this.#before !== undefined && this.#random(100) < share) return this.#before;
    this.#before = this.text();
    return this.#before;
  }

  token(): string {
    return `t${++this.#count}t`;
  }

  text(token = this.token(), most = 4): string {
    const count = 1 + this.#random(most);
    return [token, ...Array.from({ length: count }, () => words[this.#random(words.length)] ?? '')].join(' ');
  }

  /** The same with signs that YAML has a use for. */
  odd(token = this.token()): string {
    const signs = [
      ': and',
      ' #1',
      ' "so"',
      " it's",
      ' – dash',
      ', more',
      ' [x]',
      ' & co',
      ' {y}',
      ' | z',
      ' 100%',
      ' @home',
      '!',
    ];
    return `${this.text(token)}${signs[this.#random(signs.length)] ?? ''}${this.#random(2) ? ` ${words[this.#random(words.length)]}` : ''}`;
  }

  prose(token = this.token()): string {
    const kind = this.#random(4);
    const long = this.text(token, 30);
    if (kind < 2) return long;
    if (kind === 2) return `${long}\n\n${this.text('and', 20)}`;
    return `${this.text(token)}\n- ${this.text('one')}\n- ${this.text('two')}`;
  }
}

/** A random role, its text, and what is needed to write further texts. */
export function randomProfile(random: Random): { readonly profile: RandomProfile; readonly texts: Texts } {
  const texts = new Texts(random);
  const hasPlainSkills = random(3) === 0;
  const isOdd = random(4) === 0;
  const share = random(4) === 0 ? 60 : 0;
  const value: Mapping = { title: texts.text() };
  const maybe = (key: string, make: () => Value): void => {
    if (random(3) > 0) value[key] = make();
  };
  const list = (make: () => Value, most = 4): Value[] => Array.from({ length: 1 + random(most) }, make);
  maybe('family', () => texts.text());
  maybe('details', () =>
    Object.fromEntries(
      list(() => 0).map((_, at) => [`Fact ${at + 1}`, random(4) === 0 ? 10 + random(90) : texts.text()]),
    ),
  );
  maybe('progressesTo', () => list(() => `${texts.token()}-role`));
  maybe('summary', () => texts.prose());
  maybe('background', () =>
    list(() => ({ description: texts.text(), ...(random(2) ? { type: texts.perhapsShared(share) } : {}) })),
  );
  maybe('workActivities', () => list(() => item(random, texts, share)));
  maybe('skills', () => {
    const items = (): Value[] => list(() => skill(random, texts, share));
    return hasPlainSkills ? [{ items: items() }] : list(() => ({ title: texts.text(), items: items() }), 3);
  });
  maybe('training', () => list(() => item(random, texts, share)));
  maybe('notes', () => texts.prose());
  const writer = new Writer(random, hasPlainSkills, isOdd);
  return { profile: { value, text: writer.write(value), hasPlainSkills, isOdd, shared: writer.shared }, texts };
}

export function item(random: Random, texts: Texts, share = 0): Mapping {
  return {
    name: texts.text(),
    ...(random(3) === 0 ? { description: texts.prose() } : {}),
    ...(random(4) === 0 ? { type: texts.perhapsShared(share) } : {}),
  };
}

export function skill(random: Random, texts: Texts, share = 0): Mapping {
  return { ...item(random, texts, share), ...(random(2) ? { level: levels[random(levels.length)] ?? '' } : {}) };
}

const textKeys: Readonly<Record<string, string>> = { background: 'description' };

class Writer {
  readonly shared = new Set<string>();
  readonly #random: Random;
  readonly #plainSkills: boolean;
  readonly #keys: number;
  readonly #items: number;
  readonly #comments: number;
  readonly #blanks: number;
  readonly #odd: boolean;
  #anchors = 0;
  /** The anchors of texts that stand in several places. */
  readonly #names = new Map<string, string>();

  constructor(random: Random, plainSkills: boolean, odd: boolean) {
    this.#random = random;
    this.#odd = odd;
    this.#plainSkills = plainSkills;
    this.#keys = random(4) === 0 ? 4 : 2;
    this.#items = random(3) === 0 ? 0 : this.#keys;
    this.#comments = random(3) === 0 ? 0 : 2 + random(4);
    this.#blanks = random(3);
  }

  write(value: Mapping): string {
    const random = this.#random;
    const lines: string[] = [];
    const seen = new Set<string>();
    for (const token of tokensOf(value)) {
      if (seen.has(token)) this.shared.add(token);
      seen.add(token);
    }
    if (random(3) === 0) lines.push('# head of the file', '');
    for (const [at, [key, one]] of Object.entries(value).entries()) {
      const isLong = typeof one === 'object';
      if (at > 0 && isLong && this.#blanks > 0) lines.push('');
      if (at > 0 && isLong && this.#hasComment()) lines.push('', `# loose ${at}`, '');
      if (at > 0 && isLong && this.#hasComment()) lines.push(`# above ${key}:`);
      lines.push(...this.#pair(key, one, key));
    }
    const text = lines.join('\n') + (random(4) === 0 ? '' : '\n');
    return random(4) === 0 ? text.replaceAll('\n', '\r\n') : text;
  }

  #hasComment(): boolean {
    return this.#comments > 0 && this.#random(this.#comments) === 0;
  }

  /** Shorter and other forms, which mean the same. */
  #oddPair(key: string, value: Value): string[] | undefined {
    const random = this.#random;
    if (random(2) === 0) return undefined;
    if (key === 'workActivities') return this.#pair('Responsibilities', value, key);
    if (key === 'details' && typeof value === 'object') {
      const lines = Object.entries(value).map(([label, one]) => `- ${label}: ${one}`);
      return [`${key}:`, ...indent(lines, this.#items)];
    }
    if (key === 'progressesTo' && Array.isArray(value) && value.length === 1) return [`${key}: ${value[0]}`];
    if (key === 'training' && Array.isArray(value) && value.every((one) => Object.keys(one).length === 1)) {
      return [`${key}: |`, ...value.map((one) => `  - ${(one as Mapping).name}`)];
    }
    return undefined;
  }

  /** The lines of a pair, its comments included. */
  #pair(key: string, value: Value, path: string): string[] {
    const random = this.#random;
    const odd = this.#odd ? this.#oddPair(key, value) : undefined;
    if (odd) return odd;
    if (typeof value === 'object') {
      if (Array.isArray(value)) {
        const items = path === 'skills' && this.#plainSkills ? ((value[0] as Mapping).items as Value[]) : value;
        if (random(6) === 0 && items.every(isFlat)) {
          const words = items.map((one) => this.#flow(one as Value, path));
          return random(3) > 0 ? [`${key}: [${words.join(', ')}]`] : this.#brackets(key, words);
        }
        const lines = items.flatMap((one, at) => [
          ...(at > 0 && this.#blanks > 1 ? [''] : []),
          ...this.#item(one, path === 'skills' && !this.#plainSkills ? 'groups' : path),
        ]);
        return [`${key}:`, ...indent(lines, this.#items)];
      }
      if (random(6) === 0 && isFlat(value)) return [`${key}: ${this.#flow(value, path)}`];
      const lines = Object.entries(value).flatMap(([inner, one]) => this.#pair(inner, one, inner));
      return [`${key}:`, ...indent(lines, this.#keys)];
    }
    const token = tokenOf(value);
    const mayComment = token !== undefined && !value.toString().includes('\n');
    const above = mayComment && this.#hasComment() ? [`# above ${token}`] : [];
    const lines = this.#scalar(`${key}: `, value, isOneLine(key));
    const isAlone = lines.length === 1 && mayComment && !this.shared.has(token);
    if (isAlone && this.#hasComment()) lines[0] += ` # beside ${token}`;
    return this.shared.has(token ?? '') ? lines : [...above, ...lines];
  }

  /** A list in brackets with its items on lines of their own. */
  #brackets(key: string, words: readonly string[]): string[] {
    const lines = words.map((one, at) => {
      const token = /t\d+t/.exec(one)?.[0] ?? '';
      const comma = at < words.length - 1 ? ',' : '';
      const beside = !one.includes('{') && !this.shared.has(token) && this.#hasComment() ? ` # beside ${token}` : '';
      return `${' '.repeat(this.#keys)}${one}${comma}${beside}`;
    });
    return [`${key}: [`, ...lines, ']'];
  }

  #item(value: Value, path: string): string[] {
    const random = this.#random;
    if (typeof value === 'object' && !Array.isArray(value)) {
      const entries = Object.entries(value);
      const [first] = entries;
      const token = first && tokenOf(first[1]);
      const above = token !== undefined && this.#hasComment() ? [`# above ${token}`] : [];
      const isText =
        first && entries.length === 1 && first[0] === (textKeys[path] ?? 'name') && typeof first[1] === 'string';
      if (isText && random(4) > 0) {
        const lines = this.#scalar('- ', String(first[1]), true);
        if (this.shared.has(token ?? '')) return lines;
        if (this.#hasComment()) lines[0] += ` # beside ${token}`;
        return [...above, ...lines];
      }
      if (this.#odd && path === 'skills' && entries.length === 2 && typeof value.level === 'string' && random(2)) {
        return [...above, `- ${value.name} (${value.level})`];
      }
      if (random(5) === 0 && isFlat(value) && path !== 'groups') return [...above, `- ${this.#flow(value, path)}`];
      const lines = entries.flatMap(([key, one], at) => {
        const pair = this.#pair(key, one, key === 'items' ? 'skillItems' : key);
        // The first key stands behind the dash.
        return at === 0 ? pair.filter((line) => !line.startsWith('#')) : pair;
      });
      return [...above, ...lines.map((line, at) => (at === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`))];
    }
    return this.#scalar('- ', typeof value === 'number' ? value : String(value), true);
  }

  #scalar(lead: string, value: string | number, isLine: boolean): string[] {
    const random = this.#random;
    if (typeof value === 'number') return [`${lead}${value}`];
    const shared = this.#sharedWords(value);
    if (shared !== undefined) return [lead + shared];
    if (value.includes('\n')) {
      if (random(3) > 0)
        return [
          `${lead}|${random(2) ? '-' : ''}`,
          ...value.split('\n').map((line) => (line === '' ? '' : `  ${line}`)),
        ];
      return [`${lead}${JSON.stringify(value)}`];
    }
    if (!isLine && value.length > 30) {
      const kind = random(5);
      const lines = wrapped(value, 24);
      if (kind === 0) return [`${lead}>${random(2) ? '-' : ''}`, ...lines.map((line) => `  ${line}`)];
      if (kind === 1) return [`${lead}${lines[0]}`, ...lines.slice(1).map((line) => `  ${line}`)];
      if (kind === 2)
        return [`${lead}"${lines[0]}`, ...lines.slice(1).map((line) => `  ${line}`)].map((line, at, all) =>
          at === all.length - 1 ? `${line}"` : line,
        );
    }
    let anchor = '';
    if (random(14) === 0) {
      anchor = `&a${++this.#anchors} `;
    }
    const style = random(5);
    if (style === 0) return [`${lead}${anchor}${quote(value, 'single')}`];
    if (style === 1) return [`${lead}${anchor}${JSON.stringify(value)}`];
    return [`${lead}${anchor}${value}`];
  }

  /** A text that stands in several places, at an anchor or as an alias. */
  #sharedWords(value: string): string | undefined {
    if (!this.shared.has(tokenOf(value) ?? '')) return undefined;
    const name = this.#names.get(value);
    if (name !== undefined) return `*${name}`;
    const fresh = `s${this.#names.size + 1}`;
    this.#names.set(value, fresh);
    return `&${fresh} ${value}`;
  }

  #flow(value: Value, path: string): string {
    const random = this.#random;
    if (typeof value === 'number') return String(value);
    const shared = typeof value === 'string' ? this.#sharedWords(value) : undefined;
    // A comma right behind an alias would be part of its name.
    if (shared !== undefined) return `${shared} `;
    if (typeof value === 'string') return random(3) === 0 ? JSON.stringify(value) : value;
    if (Array.isArray(value)) return `[${value.map((one) => this.#flow(one, path)).join(', ')}]`;
    const entries = Object.entries(value);
    const [first] = entries;
    if (first && entries.length === 1 && first[0] === (textKeys[path] ?? 'name') && random(2))
      return this.#flow(first[1], path);
    return `{ ${entries.map(([key, one]) => `${key}: ${this.#flow(one, path)}`).join(', ')} }`;
  }
}

function isOneLine(key: string): boolean {
  return key !== 'description' && key !== 'summary' && key !== 'notes';
}

function isFlat(value: Value): boolean {
  if (typeof value !== 'object') return !String(value).includes('\n');
  return Object.values(value).every((one) => typeof one !== 'object' && !String(one).includes('\n'));
}

function indent(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The word that a text begins with, if no other text has it. */
export function tokenOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? /^t\d+t/.exec(value)?.[0] : undefined;
}

/** All such words below a value. */
export function tokensOf(value: Value | undefined): string[] {
  if (typeof value === 'string') return (tokenOf(value) ?? []) ? [tokenOf(value)].flatMap((one) => one ?? []) : [];
  if (typeof value !== 'object') return [];
  return Object.values(value).flatMap(tokensOf);
}

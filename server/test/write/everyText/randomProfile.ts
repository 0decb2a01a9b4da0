import { randomIntegers } from '../../support/random.ts';

/** A role and the framework that it uses, with the texts that outputs have to show. */
export interface RandomProfile {
  readonly role: string;
  readonly framework: string;
  /** What a reader sees of the texts of each section, in the page's order. Every piece has a word that no other one has. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
  /** What is there for authors alone, and in no document: tags, and where a group belongs. */
  readonly authors: readonly string[];
  /** Addresses of links, those that may be followed and those that may not. */
  readonly addresses: readonly string[];
}

/** A text as it is written, and what a reader sees of it, piece by piece. */
interface Written {
  readonly markdown: string;
  readonly seen: readonly string[];
}

type Template = (word: () => string) => Written;

const text =
  (make: (a: string, b: string, c: string) => readonly [markdown: string, ...seen: string[]]): Template =>
  (word) => {
    const [markdown, ...seen] = make(word(), word(), word());
    return { markdown, seen };
  };

/** Texts for one line. */
const lines: readonly Template[] = [
  text((a) => [a, a]),
  text((a, b) => [`${a} and **${b}**`, `${a} and ${b}`]),
  text((a, b) => [`*${a}* \`${b}\``, a, b]),
  text((a) => [`<script>${a}</script>`, `<script>${a}</script>`]),
  text((a) => [`"><img src=x onerror=${a}>`, `"><img src=x onerror=${a}>`]),
  text((a, b) => [`[${a}](javascript:${b})`, `[${a}](javascript:${b})`]),
  text((a) => [`\u202e${a}\u2066`, a]),
  text((a) => [`a\u200bb\ufeff${a}`, `ab${a}`]),
  text((a) => [`Bücher ${a} ŁÓDŹ`, `Bücher ${a} ŁÓDŹ`]),
  text((a) => [
    `${a} \\*x\\* 2 * 3 snake_case_x _ [ ] | ~~y~~ $1 $2`,
    `${a} *x* 2 * 3 snake_case_x _ [ ] | ~~y~~ $1 $2`,
  ]),
  text((a) => [`C:\\dir\\${a} &lt;b&gt; &amp;amp; a&b;`, `C:\\dir\\${a} <b> &amp; a&b;`]),
  text((a) => [`# ${a}`, `# ${a}`]),
  text((a) => [`${a} #`, `${a} #`]),
  text((a) => [`- ${a}`, `- ${a}`]),
  text((a) => [`${a}\\`, a]),
];

const hebrew = text((a) => [`שלום ${a} עולם`, a]);

/** Texts of any length. */
const blocks: readonly Template[] = [
  ...lines.slice(0, 11),
  text((a, b, c) => [`${a}\n\n${b}\n${c}`, a, `${b} ${c}`]),
  text((a, b, c) => [`- ${a}\n- ${b}\n  1. ${c}`, a, b, c]),
  text((a, b, c) => [`3. ${a}\n\n   ${b}\n4. ${c}`, a, b, c]),
  text((a, b, c) => [`# ${a}\n\n${b}\n===\n\n###### ${c}`, a, b, c]),
  text((a, b) => [`> ${a}\n\n\`\`\`html\n<b> ${b}\n\`\`\``, a, `<b> ${b}`]),
  text((a, b) => [`${a}\n\n\`\`\`\n# ${b} **x**`, a, `# ${b} **x**`]),
  text((a, b) => [`    ${a}\n\n${b}`, a, b]),
  text((a, b) => [`${a}  \n${b}\\\nend`, a, `${b} end`]),
  text((a, b) => [`[${a}](https://example.org/x "t") ![${b}](https://example.org/y)`, a, b]),
  text((a, b) => [`[${a}]: https://example.org/z\n\n${b} [${a}]`, `${b} ${a}`]),
  text((a, b) => [`${b} [one] ${a}`, `${b} [one] ${a}`]),
  text((a, b) => [`***\n\n${a}\n\n* ${b}`, a, b]),
  text((a, b) => [
    `<!-- ${a} -->\n\n</main></body><style>*{}</style> ${b}`,
    `<!-- ${a} -->`,
    `<style>*{}</style> ${b}`,
  ]),
  text((a, b) => [`| ${a} | b |\n| ${b} | d |`, `| ${a} | b |`, `| ${b} | d |`]),
  text((a, b) => [`| ${a} | b |\n| --- |\n| ${b} | d |`, `| ${a} | b |`, `| ${b} | d |`]),
  text((a, b, c) => [`| ${a} | ${b} |\n| --- | --- |\n| ${c} | d |`, a, b, c, 'd']),
  text((a, b, c) => [`| ${a} \\| x | **${b}** |\n|:-:|--:|\n| \`${c} \\| y\``, `${a} | x`, b, `${c} | y`]),
  text((a, b, c) => [
    `${a}\nh | ${b}\n--- | :--\n\\# 1 | ${c} | \\<i> | e\n\nend`,
    a,
    'h',
    b,
    '# 1',
    `${c} | <i> | e`,
    'end',
  ]),
  text((a, b, c) => [`- ${a}\n\n  | ${b} |\n  | - |\n  | - ${c} |\n- end`, a, b, `- ${c}`, 'end']),
  text((a, b, c) => [
    `> | ${a} | h |\n> | - | - |\n> | <b>${b}</b> | ![${c}](https://example.org/i) [x](javascript:y) |`,
    a,
    'h',
    `<b>${b}</b>`,
    c,
    '[x](javascript:y)',
  ]),
  text((a, b, c) => {
    const columns = (words: string) => `|${` ${words} |`.repeat(20)}`;
    return [`${columns(a)}\n${columns('-')}\n| ${b}\n${columns(c)}`, a, b, c];
  }),
  hebrew,
  text((a) => [`漢字 ${a} かな`, `漢字 ${a} かな`]),
  text((a) => [`👍🏽 ${a}`, a]),
  text((a, b) => [`${a}${'x'.repeat(3000)} ${b}`, a, b]),
];

/** Texts that may stand in a line with others: a reader of PDFs turns round a line of which a part is written from right to left. */
const values = blocks.filter((template) => template !== hebrew);

/** Words for keys and codes, `%` being a word of their own. */
const plainWords = ['%', '% *x*', '% [a](b)', '`% <b>', '% & c_d_e', '(1.) %', '# %', 'C++ | % ~~y~~', '\\%'] as const;

/** A profile with everything that a role may have, the same one for the same seed. */
export function randomProfile(seed: number): RandomProfile {
  const below = randomIntegers(seed);
  let words = 0;
  const word = () => `zq${++words}w`;
  const sections: Record<string, string[]> = {};
  const addresses: string[] = [];
  let seen: string[] = [];

  const write = (templates: readonly Template[]): string => {
    const { markdown, seen: pieces } = (templates[below(templates.length)] ?? lines[0] ?? neverUsed)(word);
    seen.push(...pieces);
    return markdown;
  };
  const line = () => write(lines);
  const authors: string[] = [];
  const forAuthors = <T>(make: () => T): T => {
    const before = seen;
    seen = authors;
    const made = make();
    seen = before;
    return made;
  };
  const block = () => write(blocks);
  const some = <T>(make: () => T, most = 3): T[] => Array.from({ length: below(most + 1) }, make);
  const maybe = <K extends string, V>(key: K, make: () => V): { [Key in K]?: V } => {
    const made: { [Key in K]?: V } = {};
    if (below(3) > 0) made[key] = make();
    return made;
  };
  const section = <T>(name: string, make: () => T): T => {
    seen = [];
    const made = make();
    sections[name] = seen;
    return made;
  };
  const link = () => {
    const address = below(4) === 0 ? `javascript:${word()}` : `https://example.org/${word()}?a=1&copy=2`;
    addresses.push(address);
    return below(3) === 0 ? { url: address } : { label: line(), url: address };
  };
  /** Words that are no Markdown, such as a key: a reader sees them as they are. */
  const plain = () => {
    const words = (plainWords[below(plainWords.length)] ?? '').replace('%', word());
    seen.push(words);
    return words;
  };
  const fact = () => (below(3) === 0 ? write(values) : below(2) === 0 ? line() : [line(), line()]);
  const details = () => {
    const made: [string, unknown][] = some(() => [plain(), fact()], 2);
    return Object.fromEntries(made);
  };
  const code = () => {
    const scheme = plain();
    const words = plain();
    const [uri, label] = [below(2) === 0 ? undefined : `https://example.org/${word()}?a=1&lt;=2`, line()];
    if (uri !== undefined) addresses.push(uri);
    return { scheme, code: words, uri, label, match: (['exact', 'close', undefined] as const)[below(3)] };
  };
  /** The codes of a skill stand at the end of the document, with those of the role. */
  const codesAtEnd: string[] = [];
  const codesOfSkill = () => {
    const before = seen;
    seen = codesAtEnd;
    const made = some(code, 2);
    seen = before;
    return made;
  };
  const item = () => ({
    name: line(),
    ...maybe('type', line),
    description: block(),
    details: details(),
    links: some(link, 2),
    tags: forAuthors(() => some(line, 2)),
  });

  const skills: unknown[] = [];
  const categories: unknown[] = [];
  /** A new skill of the catalogue to which the role refers; the role shows the texts of its level. */
  const referred = () => {
    const id = `s${skills.length}`;
    const name = line();
    const tags = forAuthors(() => some(line, 2));
    const description = block();
    const own = details();
    const ofSkill = details();
    const indicator = () => (below(2) === 0 ? block() : { text: block(), examples: some(block, 2) });
    const level = { description: block(), indicators: some(indicator) };
    const indicators = some(indicator, 2);
    const examples = some(block, 2);
    const links = some(link, 2);
    const working = { ...level, examples, links: some(link, 2), questions: ['Never shown?'] };
    const codes = codesOfSkill();
    const levels = { working };
    skills.push({
      id,
      name,
      description,
      details: ofSkill,
      indicators,
      codes,
      links,
      levels,
      questions: ['Nor this?'],
    });
    return { ref: `f/${id}`, level: 'working', tags, details: own };
  };
  const written = () => ({
    name: line(),
    level: (['expert', { min: 'working', max: 'expert' }, 'unknown', undefined] as const)[below(4)],
    importance: 'essential',
    type: line(),
    tags: forAuthors(() => some(line, 2)),
    description: block(),
    details: details(),
    levelDescription: block(),
    examples: some(block, 2),
    links: some(link, 2),
  });
  const catalogue = word();
  const group = () => {
    const title = below(4) === 0 ? undefined : line();
    const type = line();
    const id = `c${categories.length}`;
    categories.push({ id, name: forAuthors(line) });
    const hasReference = below(2) === 0;
    const description = block();
    const first = hasReference ? [referred()] : [];
    return {
      title,
      description,
      type,
      framework: 'f',
      category: [id],
      items: [...first, ...some(written, 2), written()],
    };
  };

  const role = {
    id: 'r',
    lang: 'en-GB',
    frameworks: { f: './f.framework.yaml' },
    ...section('header', () => ({
      title: line(),
      ...maybe('family', line),
      ...maybe('organisation', line),
      ...maybe('grade', line),
      ...maybe('owner', line),
      ...maybe('version', line),
      ...maybe('reportsTo', () => `${line()} lead`),
      extends: word(),
      progressesTo: some(word, 2),
    })),
    details: section('details', details),
    summary: section('summary', block),
    background: section('background', () => some(item)),
    workActivities: section('work-activities', () => some(item)),
    skills: section('skills', () => some(group)),
    training: section('training', () => some(item)),
    developmentActivities: section('development-activities', () => some(item)),
    qualifications: section('qualifications', () =>
      some(() => ({ ...item(), ...maybe('awardingBody', line), status: 'retired' })),
    ),
    sections: section('own-sections', () =>
      some(() => ({ title: line(), text: block(), items: some(() => ({ ...item(), ...maybe('id', word) })) })),
    ),
    links: section('links', () => some(link)),
    notes: section('notes', block),
    codes: section('codes', () => {
      const own = some(code, 2);
      seen.push(...codesAtEnd);
      return own;
    }),
    source: section('source', () => ({ name: line(), version: line(), licence: line() })),
  };
  const framework = { id: 'f', name: catalogue, defaultScale: 'ddat', categories, skills };
  return {
    role: JSON.stringify(role),
    framework: JSON.stringify(framework),
    sections,
    authors,
    addresses,
  };
}

const neverUsed: Template = () => ({ markdown: '', seen: [] });

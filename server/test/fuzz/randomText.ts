import { randomYaml } from '../support/randomYaml.ts';
import { readSamples } from '../support/samples.ts';

export type Random = (below: number) => number;

/** Makes a text for a role file, from garbage to a profile with a few slips. */
export type RandomText = (random: Random) => string;

/** Pieces of YAML, of Markdown, and characters that are seldom meant. */
const pieces: readonly string[] = [
  ...['\n', '\r\n', '\r', '  ', '    ', '\t', '- ', ': ', '? ', '---\n', '...\n', '%YAML 1.2\n'],
  ...['{', '}', '[', ']', ',', '"', "'", '|\n', '>-\n', '&a ', '*a', '<<: *a\n', '!tag ', '# ', '@', '`', '%'],
  ...['id: ', 'title: ', 'skills:\n', 'items: ', 'ref: house/testing', 'level: low', 'extends: ', 'summary: |\n  '],
  ...['**', '*', '_', '~~', '# ', '> ', '1. ', '```', '[a](https://example.org/', '<b>', '&lt;', '\\', '$', '| '],
  ...['https://example.org/', 'www.example.org', 'mailto:a@example.org', 'javascript:x', '~', '[^1]', '[ ] ', ':x:'],
  ...['\u0000', '\u0007', '\u001b[31m', '\u00a0', '\u200b', '\u202e', '\u2028', '\ufeff', '\ufffd', '\ud800', '\udc00'],
  ...[
    'é',
    'ß',
    'İ',
    'שלום',
    '漢字',
    '👩‍👩‍👧',
    'word',
    'Word',
    'the the',
    '0',
    '1e999',
    '-0',
    'null',
    'true',
    '2024-01-01',
  ],
];

/** The generators of texts, which take turns. */
export async function randomTexts(): Promise<readonly RandomText[]> {
  const samples = (await readSamples()).filter(({ kind }) => kind === 'role').map(({ text }) => text);
  return [
    (random) =>
      Array.from({ length: random(200) }, () => String.fromCharCode(random(random(4) === 0 ? 0x10000 : 128))).join(''),
    (random) => Array.from({ length: random(60) }, () => pieces[random(pieces.length)]).join(''),
    (random) => randomYaml(random),
    (random) => inRole(random),
    (random) => spoilt(samples[random(samples.length)] ?? '', random),
  ];
}

/** A role whose texts are made of pieces, in quotes, so that most of them arrive where texts are written. */
function inRole(random: Random): string {
  const text = () => JSON.stringify(Array.from({ length: random(12) }, () => pieces[random(pieces.length)]).join(''));
  return [
    `id: ${random(3) === 0 ? text() : 'lead'}`,
    `title: ${text()}`,
    `summary: ${text()}`,
    `grade: ${text()}`,
    'frameworks: { house: ./house.framework.yaml }',
    `skills: [{ title: ${text()}, items: [{ name: ${text()}, level: ${text()}, description: ${text()} }, { ref: house/testing, level: low }] }]`,
    `responsibilities: [{ name: ${text()}, description: ${text()} }, ${text()}]`,
    `links: [{ label: ${text()}, url: ${text()} }]`,
    `progressesTo: [${text()}, other]`,
    '',
  ].join('\n');
}

/** A text with a few pieces put in, taken out or doubled. */
function spoilt(text: string, random: Random): string {
  let spoilt = text;
  for (let count = 1 + random(6); count > 0; count--) {
    const at = random(spoilt.length + 1);
    const end = Math.min(spoilt.length, at + random(30));
    const piece = [pieces[random(pieces.length)] ?? '', '', spoilt.slice(at, end).repeat(2)][random(3)] ?? '';
    spoilt = spoilt.slice(0, at) + piece + spoilt.slice(random(2) === 0 ? at : end);
  }
  return spoilt;
}

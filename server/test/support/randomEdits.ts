import type { OffsetEdit } from '../../src/service/document/sourceDocument.ts';

type Random = (below: number) => number;

/** What people type, one key after another or by a snippet, and what makes YAML read the lines around otherwise. */
const typed = [
  ...[
    'a',
    'e',
    ' ',
    '.',
    ',',
    ';',
    ':',
    ': ',
    '#',
    ' # ',
    '-',
    '- ',
    '"',
    "'",
    '|',
    '>-',
    '{',
    '}',
    '[',
    ']',
    '*a',
    '&a ',
  ],
  ...[
    '\n',
    '\n  ',
    '\n        ',
    '\r\n',
    '\t',
    '<<: *a',
    '?',
    '!',
    '%',
    '…',
    'é',
    '🙂',
    '  ',
    '---\n',
    ' the the ',
    ' SACM ',
  ],
  ...['hand-over', 'handover', 'organise', 'organize', '(', ')', '**', 'TBC', 'lorem ipsum', '<<<<<<< HEAD\n'],
];

const lines = [
  '# role-profile-disable-next-line structure/duplicate-item text/spelling',
  '# role-profile-disable text/repeated-word',
  '# a note',
  'lang: en-GB',
  'lang: de',
  'status: final',
  '      - name: Handover',
  '      - { name: Testing, level: working }',
  '        description: Plans releases with suppliers and tells everybody in good time about each of them.',
  '        description: >-\n          Plans releases, with suppliers\n          and the hand-over of each of them',
  '        importance: essentiel',
  '        type: Behavioural',
  '        level: expert',
  '        x-own: 1',
  '  - title: Another group\n    items:\n      - name: Testing\n        description: Tests things.',
  '    scale: ddat',
  'extends: base',
  '',
];

/** One edit of a text, of any of the many kinds that people and tools make. */
export function randomEdit(text: string, random: Random): OffsetEdit {
  const at = random(text.length + 1);
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at) + 1 || text.length;
  const pick = (values: readonly string[]): string => values[random(values.length)] ?? '';
  switch (random(12)) {
    case 0:
    case 1:
    case 2:
      return { start: at, end: at, newText: pick(typed) };
    case 3:
      return { start: at, end: Math.min(text.length, at + 1 + random(30)), newText: '' };
    case 4:
      return { start: line, end: line, newText: `${pick(lines)}\n` };
    case 5:
      return { start: line, end: linesOn(text, next, random(12)), newText: '' };
    case 6: {
      // Lines that are copied to another place.
      const from = text.lastIndexOf('\n', random(text.length + 1) - 1) + 1;
      return { start: line, end: line, newText: text.slice(from, linesOn(text, from, 1 + random(9))) };
    }
    case 7:
      return { start: line, end: line, newText: ' '.repeat(1 + random(4)) };
    case 8:
      return { start: line, end: Math.min(next, line + 1 + random(3)), newText: '' };
    case 9: {
      // A value in other quotes, or in none.
      const colon = text.indexOf(': ', line);
      if (colon < 0 || colon > next) return { start: next, end: next, newText: '# end\n' };
      const value = text.slice(colon + 2, next).trim();
      const newText =
        [`"${value}"`, `'${value}'`, `|\n              ${value}`, value.replaceAll(/["']/g, '')][random(4)] ?? '';
      return { start: colon + 2, end: colon + 2 + value.length, newText };
    }
    case 10:
      return {
        start: line,
        end: next,
        newText: text.slice(line, next).replace(/\r?\n/, random(2) === 0 ? '\r\n' : '\n'),
      };
    default: {
      // A word for another one of the text.
      const words = [...text.slice(line, next).matchAll(/[\p{L}-]+/gu)];
      const word = words[random(Math.max(1, words.length))];
      const others = text.match(/[\p{L}-]+/gu) ?? [];
      const start = line + (word?.index ?? 0);
      return {
        start,
        end: start + (word?.[0].length ?? 0),
        newText: others[random(Math.max(1, others.length))] ?? 'word',
      };
    }
  }
}

/** The offset so many lines further down. */
function linesOn(text: string, from: number, count: number): number {
  let at = from;
  for (let i = 0; i < count && at < text.length; i++) at = text.indexOf('\n', at) + 1 || text.length;
  return at;
}

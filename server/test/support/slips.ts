import { readDocument, type SourceDocument } from '../../src/service/document/sourceDocument.ts';
import { textsOf } from '../../src/service/document/texts/texts.ts';

type Random = (below: number) => number;

/** One kind of slip in a line. */
interface Slip {
  readonly name: string;
  /** Whether it applies to lines within texts or to all other lines. */
  readonly in: 'texts' | 'lines';
  /** The line with the slip, possibly as several lines; `undefined` where the line gives no occasion for it. */
  spoil(line: string, random: Random): string | undefined;
}

/** Changes a random one of the matches of a pattern. */
function at(pattern: RegExp, change: (match: RegExpExecArray) => string): Slip['spoil'] {
  return (line, random) => {
    const matches = [...line.matchAll(pattern)];
    const match = matches[random(Math.max(1, matches.length))];
    if (!match) return undefined;
    return line.slice(0, match.index) + change(match) + line.slice(match.index + match[0].length);
  };
}

const american: readonly (readonly [RegExp, string])[] = [
  [/(?<=\b[a-z]{3,})is(?=(?:e|es|ed|ing|ation)\b)/g, 'iz'],
  [/(?<=\b[Oo]rgan|[Rr]ecogn|[Pp]riorit|[Mm]inim)is/g, 'iz'],
  [/(?<=[Cc]ol|[Bb]ehavi|[Ll]ab)our\b/g, 'or'],
  [/\b([Cc])entre\b/g, '$1enter'],
  [/\b([Pp])rogramme\b/g, '$1rogram'],
];

/** A word between blanks within a line; at the ends of a line there are keys, quotes and indicators of YAML. */
const inside = /(?<=[a-z,;] )[A-Za-z]+(?= [a-z])/g;

export const slips: readonly Slip[] = [
  { name: 'two blanks', in: 'texts', spoil: at(/(?<=[a-z,;]) (?=[a-z])/g, () => '  ') },
  { name: 'a word twice', in: 'texts', spoil: at(inside, ([word]) => `${word} ${word}`) },
  {
    name: 'a word twice, once with a capital',
    in: 'texts',
    spoil: at(/(?<=[a-z] )(?:the|of|and|to)(?= [a-z])/g, ([word]) => `${word} The`),
  },
  { name: 'a blank behind a hyphen', in: 'texts', spoil: at(/(?<=[a-z]{2})-(?=[a-z]{3})/g, () => '- ') },
  { name: 'a blank behind a slash', in: 'texts', spoil: at(/(?<=[a-z]{2})\/(?=[a-z]{2})/g, () => '/ ') },
  { name: 'a blank before a slash', in: 'texts', spoil: at(/(?<=[a-z]{2})\/(?=[a-z]{2})/g, () => ' /') },
  { name: 'a blank before a comma', in: 'texts', spoil: at(/(?<=[a-z]), (?=[a-z])/g, () => ' , ') },
  { name: 'a comma at the end', in: 'texts', spoil: at(/(?<=[a-z])\.?(?=["']?$)/g, () => ',') },
  { name: 'a semicolon at the end', in: 'texts', spoil: at(/(?<=[a-z])\.?(?=["']?$)/g, () => ';') },
  {
    name: 'American spelling',
    in: 'texts',
    spoil: (line, random) => {
      const [pattern, instead] = american[random(american.length)] ?? [/$^/g, ''];
      return pattern.test(line) ? line.replace(pattern, instead) : undefined;
    },
  },
  {
    name: 'a misspelling',
    in: 'texts',
    spoil: at(/(?<=\b[a-z]{3})[a-z](?=[a-z]{3})/g, ([letter]) => letter + letter + letter),
  },
  { name: 'a blank at the end', in: 'texts', spoil: at(/(?<=[a-z])\.(?=["']$)/g, () => '. ') },
  { name: 'an item twice', in: 'lines', spoil: at(/^ *- \{.*\}$/g, ([item]) => `${item}\n${item}`) },
  {
    name: 'an item twice, with a comment',
    in: 'lines',
    spoil: at(/^ *- \{.*\}$/g, ([item]) => `${item} # first\n${item} # second`),
  },
  { name: 'a number for a text', in: 'lines', spoil: at(/(?<=^(?:version|organisation|family): ).*$/g, () => '2024') },
  { name: 'a text for a list', in: 'lines', spoil: at(/(?<=^progressesTo: )\[(.*)\]/g, (match) => match[1] ?? '') },
  { name: 'a value in capitals', in: 'lines', spoil: at(/(?<=^status: )[a-z]/g, ([letter]) => letter.toUpperCase()) },
  {
    name: 'a level by its name',
    in: 'lines',
    spoil: at(
      /(?<=^ *level: )[a-z][a-z-]+$/g,
      ([level]) => level.charAt(0).toUpperCase() + level.slice(1).replaceAll('-', ' '),
    ),
  },
  { name: 'a misspelt key', in: 'lines', spoil: at(/(?<=^ +)description(?=: )/g, () => 'descripton') },
  {
    name: 'an alias that nobody uses',
    in: 'lines',
    spoil: at(/^frameworks:(?= \{ )/g, () => 'x-frameworks: {}\nframeworks:'),
  },
];

/** A file with some slips in it. */
export interface Spoilt {
  readonly text: string;
  readonly slips: readonly string[];
}

/** A file with slips in some random places, each line at most once. */
export function spoilt(
  { uri, kind, text }: Pick<SourceDocument, 'uri' | 'kind' | 'text'>,
  places: number,
  random: Random,
): Spoilt {
  const lines = text.split('\n');
  const texts = piecesOfTexts(readDocument(uri, kind, 1, text));
  const touched = new Set<number>();
  const made: string[] = [];
  for (let attempt = 0; made.length < places && attempt < places * 40; attempt++) {
    const slip = slips[random(slips.length)];
    const inText = texts[random(texts.length)];
    const at = slip?.in === 'texts' ? (inText?.line ?? 0) : random(lines.length);
    const line = lines[at] ?? '';
    if (!slip || touched.has(at) || line.trimStart().startsWith('#')) continue;
    const { from, to } = slip.in === 'texts' && inText ? inText : { from: 0, to: line.length };
    const worse = slip.spoil(line.slice(from, to), random);
    if (worse === undefined || worse === line.slice(from, to)) continue;
    lines[at] = line.slice(0, from) + worse + line.slice(to);
    touched.add(at);
    made.push(`${at + 1} ${slip.name}`);
  }
  return { text: lines.join('\n'), slips: made };
}

/** The part of a text that is on a line, by columns. */
interface Piece {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

function piecesOfTexts(document: SourceDocument): Piece[] {
  const lines = document.text.split('\n');
  return textsOf(document).flatMap(({ node }) => {
    const { start, end } = document.rangeOf(node);
    const pieces: Piece[] = [];
    for (let line = start.line; line <= end.line; line++) {
      const from = line === start.line ? start.character : 0;
      pieces.push({ line, from, to: line === end.line ? end.character : (lines[line]?.length ?? 0) });
    }
    return pieces;
  });
}

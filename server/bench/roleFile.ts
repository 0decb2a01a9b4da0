import { randomIntegers } from '../test/support/random.ts';
import { createPhrases } from './phrases.ts';

/** A line that is edited: it reads `importance: essential`. */
export interface MeasuredLine {
  /** 0-based. */
  readonly line: number;
  /** UTF-16 columns of that line. */
  readonly keyCharacter: number;
  readonly valueCharacter: number;
  readonly valueEnd: number;
}

/** A role file with this many skills of nine lines each, about 450 bytes a skill, and the places that are measured. */
export interface BenchmarkFile extends MeasuredLine {
  readonly text: string;
  /** In the first skill, in the one in the middle, whose place is that of the file, and in the last one. */
  readonly start: MeasuredLine;
  readonly end: MeasuredLine;
}

const levels = ['awareness', 'working', 'practitioner', 'expert'];
const types = ['Technical', 'Behavioural', 'Managerial'];

/** The skills of a group. */
const groupSize = 50;

/**
 * Groups of fifty skills. Each text has a number of its own, so that no two are equal: what is worked out once for equal texts would make the
 * file look like a smaller one.
 */
export function roleFile(skills: number): BenchmarkFile {
  const lines = ['id: benchmark', 'title: Benchmark engineer', 'summary: Measures things.', 'skills:'];
  const middle = Math.floor(skills / 2);
  const measured = new Map<number, MeasuredLine>();
  const phrases = createPhrases(randomIntegers(skills));
  let number = 0;
  const sentence = (): string => phrases.sentence().replace(/\.$/, `, as in case ${++number}.`);
  const prefix = '        importance: ';
  for (let i = 0; i < skills; i++) {
    if (i % groupSize === 0) {
      lines.push(`  - title: Skills of part ${i / groupSize + 1}`, '    scale: ddat', '    items:');
    }
    lines.push(`      - name: ${phrases.name()} ${i}`);
    lines.push(`        type: ${types[i % types.length]}`);
    lines.push(`        level: ${levels[i % levels.length]}`);
    if (i === 0 || i === middle || i === skills - 1) {
      measured.set(i, {
        line: lines.length,
        keyCharacter: 10,
        valueCharacter: prefix.length,
        valueEnd: prefix.length + 'essential'.length,
      });
      lines.push(`${prefix}essential`);
    }
    lines.push('        description: >-', `          ${sentence()}`, `          ${sentence()}`);
    lines.push('        examples:', `          - "${sentence()}"`, `          - ${sentence()}`);
  }
  const [start, place, end] = [0, middle, skills - 1].map((index) => measured.get(index));
  if (!start || !place || !end) throw new Error('a benchmark needs a skill');
  return { text: `${lines.join('\n')}\n`, ...place, start, end };
}

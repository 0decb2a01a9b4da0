import { randomIntegers } from '../test/support/random.ts';
import { createPhrases } from './phrases.ts';

/** A role file with this many skills of eight lines each, about 480 bytes a skill, and the places that are measured. */
export interface BenchmarkFile {
  readonly text: string;
  /** 0-based line in the middle of the file that reads `importance: essential`. */
  readonly line: number;
  /** UTF-16 columns of that line. */
  readonly keyCharacter: number;
  readonly valueCharacter: number;
  readonly valueEnd: number;
}

const levels = ['awareness', 'working', 'practitioner', 'expert'];

export function roleFile(skills: number): BenchmarkFile {
  const lines = ['id: benchmark', 'title: Benchmark engineer', 'summary: Measures things.', 'skills:'];
  lines.push('  - title: Skills', '    scale: ddat', '    items:');
  const middle = Math.floor(skills / 2);
  let line = 0;
  const phrases = createPhrases(randomIntegers(skills));
  const used = new Set<string>();
  // A repeated sentence would be reported, and the file must have no findings.
  const sentence = (): string => {
    const one = phrases.sentence();
    if (used.has(one)) return sentence();
    used.add(one);
    return one;
  };
  for (let i = 0; i < skills; i++) {
    lines.push(`      - name: Skill number ${i}`);
    lines.push(`        level: ${levels[i % levels.length]}`);
    if (i === middle) line = lines.length;
    lines.push('        importance: essential');
    lines.push('        description: >-', `          ${sentence()}`);
    lines.push(`        levelDescription: "${sentence()}"`);
    lines.push(`        examples: ["${sentence()}"]`);
    lines.push('        tags: [measured, generated]');
  }
  const prefix = '        importance: ';
  return {
    text: `${lines.join('\n')}\n`,
    line,
    keyCharacter: 10,
    valueCharacter: prefix.length,
    valueEnd: prefix.length + 'essential'.length,
  };
}

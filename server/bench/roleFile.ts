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
  for (let i = 0; i < skills; i++) {
    lines.push(`      - name: Skill number ${i}`);
    lines.push(`        level: ${levels[i % levels.length]}`);
    if (i === middle) line = lines.length;
    lines.push('        importance: essential');
    lines.push(
      `        description: Plans, carries out and reviews the work of skill ${i} with colleagues of other teams,`,
    );
    lines.push(
      '          keeps records that others can follow, and says early when something will not be ready in time.',
    );
    lines.push(
      `        levelDescription: Does this without help in matter ${i}, and explains to others how it is done and why.`,
    );
    lines.push('        examples: [Led a change of this kind from the first idea to the last review]');
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

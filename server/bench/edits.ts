import type { BenchmarkFile, MeasuredLine } from './roleFile.ts';

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Change {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** Changes of a document that come together; both servers send diagnostics for each version. */
type MeasuredEdit = readonly Change[];

/** Two edits, the second of which takes the first one back. */
export type EditAndUndo = readonly [MeasuredEdit, MeasuredEdit];

/** The edits that are measured, by what they are called in the table. Each pair leaves the file as it was. */
export function measuredEdits(file: BenchmarkFile): Readonly<Record<string, EditAndUndo>> {
  const lines = file.text.split('\n');
  const skill = [
    '      - name: Weekly samples of the new kind',
    '        type: Technical',
    '        level: working',
    '        importance: essentail',
    '        description: Compares what was measured with what had been agreed, as in case 0.',
  ];
  return {
    'edit near the start': toggled(file.start),
    'edit in the middle': toggled(file),
    'edit near the end': toggled(file.end),
    'a skill pasted': inserted(skillAbove(lines, file.line), `${skill.join('\n')}\n`),
    'fifty skills deleted': deleted(lines, file.line),
    'the shared scale renamed': renamedScale(lines),
    'a rule disabled': inserted(skillAbove(lines, file.line), '      # role-profile-disable-next-line text/spelling\n'),
  };
}

/** A value is made wrong and right again. */
function toggled({ line, valueCharacter, valueEnd }: MeasuredLine): EditAndUndo {
  const start = { line, character: valueCharacter };
  const range = { start, end: { line, character: valueEnd } };
  return [[{ range, text: 'essentail' }], [{ range, text: 'essential' }]];
}

function inserted(line: number, text: string): EditAndUndo {
  const start = { line, character: 0 };
  const end = { line: line + text.split('\n').length - 1, character: 0 };
  return [[{ range: { start, end: start }, text }], [{ range: { start, end }, text: '' }]];
}

/** The skills of the group around a line but for its first, or of the whole file where it has but one group. */
function deleted(lines: readonly string[], line: number): EditAndUndo {
  const group = lines.slice(0, line).findLastIndex((one) => one.startsWith('  - title:'));
  const starts = lines.flatMap((one, index) => (index > group && one.startsWith('      - name:') ? [index] : []));
  const [, second = 0] = starts;
  const next = lines.findIndex((one, index) => index > group && one.startsWith('  - title:'));
  const end = next < 0 ? lines.length - 1 : next;
  const range = { start: { line: second, character: 0 }, end: { line: end, character: 0 } };
  const empty = { start: range.start, end: range.start };
  return [[{ range, text: '' }], [{ range: empty, text: `${lines.slice(second, end).join('\n')}\n` }]];
}

/** The scale of all groups becomes one that nobody knows, which is told of each group, and itself again. */
function renamedScale(lines: readonly string[]): EditAndUndo {
  const named = lines.flatMap((one, line) => (one.startsWith('    scale:') ? [line] : []));
  const changes = (from: string, text: string) =>
    named.map((line) => {
      const start = { line, character: '    scale: '.length };
      return { range: { start, end: { line, character: start.character + from.length } }, text };
    });
  return [changes('ddat', 'ddot'), changes('ddot', 'ddat')];
}

function skillAbove(lines: readonly string[], line: number): number {
  return lines.slice(0, line).findLastIndex((one) => one.startsWith('      - name:'));
}

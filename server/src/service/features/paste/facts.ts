import type { JsonValue } from '../../document/syntax/value.ts';
import { type Block, isBlank, linesOf, plainText, type Runs } from '../../text/clipboard/blocks.ts';
import { flatText, inlineLine, plainLine } from '../../text/clipboard/markdown.ts';
import { leadOf } from './lead.ts';

/** A label with its values, as they are gathered. */
interface Fact {
  readonly label: string;
  readonly values: string[];
}

/**
 * The blocks of the clipboard as labels with values: "Salary: £20,000" on a line or in an item of a list, or the first column of a table. Lines
 * without a label are further values of the last one. `undefined` where something has no label, or a label no value.
 */
export function factsOf(blocks: readonly Block[], taken: ReadonlySet<string>): [string, JsonValue][] | undefined {
  const facts: Fact[] = [];
  for (const block of blocks) if (!addBlock(block, facts)) return undefined;
  const byLabel = new Map<string, string[]>();
  for (const { label, values } of facts) {
    const all = byLabel.get(label) ?? [];
    for (const value of values) all.push(value);
    byLabel.set(label, all);
  }
  const isWhole = [...byLabel].every(
    ([label, values]) => values.length > 0 && !taken.has(label) && !label.startsWith('x-') && label !== '<<',
  );
  if (!isWhole || byLabel.size === 0) return undefined;
  return [...byLabel].map(([label, values]) => [label, values.length === 1 ? (values[0] ?? '') : values]);
}

/** False for a block without a label. */
function addBlock(block: Block, facts: Fact[]): boolean {
  switch (block.kind) {
    case 'table':
      return block.rows.every(([label = [], ...cells]) => {
        const name = flatText(label, plainLine).replace(/\s*:$/, '');
        const values = cells.filter((cell) => cell.length > 0).flatMap(valuesOf);
        if (name === '') return addValues(values, facts);
        facts.push({ label: name, values });
        return true;
      });
    case 'list':
      return block.items.every(({ runs, blocks }) => {
        return (
          (isBlank(runs) || addLine(runs, facts)) &&
          addValues(
            blocks.flatMap((one) => valuesOf([one])),
            facts,
          )
        );
      });
    default:
      return linesOf(block.runs).every((line) => isBlank(line) || addLine(line, facts));
  }
}

function addLine(runs: Runs, facts: Fact[]): boolean {
  const lead = leadOf(runs);
  if (lead) {
    facts.push({ label: plainLine(lead.name), values: [inlineLine(lead.rest)] });
    return true;
  }
  const text = plainText(runs).trim();
  // A label above its values.
  const label = /^(?:\*\*)?([^:*]{1,60})(?:\*\*)?:(?:\*\*)?$/.exec(text)?.[1];
  if (label !== undefined) {
    facts.push({ label: label.trim(), values: [] });
    return true;
  }
  return addValues([inlineLine(runs)], facts);
}

function addValues(values: readonly string[], facts: readonly Fact[]): boolean {
  if (values.length === 0) return true;
  const last = facts.at(-1);
  if (!last) return false;
  for (const value of values) last.values.push(value);
  return true;
}

/** Each paragraph, line and item as a value. */
function valuesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'list') {
      return block.items.map(({ runs, blocks: below }) => [inlineLine(runs), flatText(below)].join(' ').trim());
    }
    if (block.kind === 'table') return [flatText([block])];
    return linesOf(block.runs)
      .map(inlineLine)
      .filter((line) => line !== '');
  });
}

import type { OffsetEdit, Span } from '../../text/span.ts';
import type { Repair, RepairKind } from './repair.ts';

/** Kinds of which neighbouring lines are one repair. */
const runs: ReadonlySet<RepairKind> = new Set(['dash', 'bullets', 'tab', 'indentation', 'lookalike']);

/** A key at the top, from its first character to where its value may begin. */
export interface RegionKey extends Span {
  readonly name: string;
  /** The key and its colon as YAML wants them. */
  readonly newText: string;
}

/** A part of the text that is read by itself: a key at the top with the lines below it, or lines that belong to no key. */
export class Region {
  /** Offsets in the text; the end is the start of the next region. */
  readonly start: number;
  end: number;
  /** The key; absent for lines without one. */
  readonly key: RegionKey | undefined;
  /** True for lines that must be repaired though YAML can read them. */
  isForced = false;
  /** True where lines were met for which there is no repair. */
  isHopeless = false;
  readonly repairs: Repair[] = [];
  /** What YAML should read from it. */
  rootKind: 'mapping' | 'sequence' = 'mapping';

  /** The column at which it should begin. */
  readonly column: number;

  constructor(start: number, column: number, key: RegionKey | undefined) {
    this.start = start;
    this.column = column;
    this.end = start;
    this.key = key;
  }

  /** Adds a repair, or joins it with the one before it when both are about a run of lines. */
  add(repair: Repair): void {
    if (repair.edits.length === 0) return;
    const last = this.repairs.at(-1);
    if (last && last.kind === repair.kind && runs.has(repair.kind) && last.key === repair.key) {
      this.repairs[this.repairs.length - 1] = {
        ...last,
        lines: { start: last.lines.start, end: repair.lines.end },
        edits: last.edits.concat(repair.edits),
        safe: last.safe && repair.safe,
      };
    } else this.repairs.push(repair);
  }
}

/** The edit that makes a span read like this; none where it does. */
export function rewrite(text: string, start: number, end: number, newText: string): OffsetEdit[] {
  return text.slice(start, end) === newText ? [] : [{ start, end, newText }];
}

import { styleOf } from './styleList.ts';
import type { ThemeColour } from './theme.ts';
import type { Xml } from './xml.ts';

/** What a document consists of, one below the other. */
export type Part = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: string;
  /** On the page of what follows; `false` where the style says so and the paragraph stands in a table, whose rows would else all keep together. */
  readonly keepNext?: boolean;
  /** Where it stands in a list: the list's numbering and its depth from 0. */
  readonly list?: { readonly numbering: number; readonly depth: number };
  /** Where the style or the numbering does not say it, in twentieths of a point. */
  readonly indent?: { readonly left: number; readonly hanging?: number };
  /** The side of the page that its lines stand at, where it is not that at which lines begin. */
  readonly alignment?: 'left' | 'center' | 'right';
  readonly content: Xml;
}

/** A table whose columns are as wide as they are told, whatever is in them. */
export interface Table {
  readonly kind: 'table';
  /** In twentieths of a point. */
  readonly widths: readonly number[];
  /** How far from the edge it begins, in twentieths of a point. */
  readonly left?: number;
  /** Whether it is as wide as what it stands in, whatever its columns are told. */
  readonly fills?: boolean;
  /** Said above the columns, again on each page. */
  readonly head?: Row;
  readonly rows: readonly Row[];
  /** Hairlines between rows. */
  readonly ruled: boolean;
  /** What the table is, for those who have it read aloud. */
  readonly caption: string;
}

/** Cells side by side. */
export type Row = readonly Cell[];

export interface Cell {
  readonly parts: readonly Part[];
  /** Over that many columns. */
  readonly span?: number;
  /** A line above it: its width in eighths of a point, and its colour in the theme. */
  readonly above?: { readonly width: number; readonly colour: ThemeColour };
  /** What it belongs to, so that neither a line nor white is between them: the row above, the one below, or both. */
  readonly joins?: readonly ('above' | 'below')[];
}

export function table(given: Omit<Table, 'kind'>): Table {
  return { ...given, kind: 'table' };
}

export function paragraph(style: string, content: Xml, more: Partial<Paragraph> = {}): Paragraph {
  return { ...more, kind: 'paragraph', style, content };
}

/** Keeps all of it on the page of what follows. */
export function withNext(parts: readonly Part[]): Part[] {
  return parts.map((part) => (part.kind === 'paragraph' ? { ...part, keepNext: true } : part));
}

/** Whether it stays on the page of what follows. */
export function keepsNext(part: Part): boolean {
  if (part.kind === 'table') return false;
  return part.keepNext ?? styleOf(part.style).early?.includes('<w:keepNext/>') ?? false;
}

/** Keeps a row on the page of the next one, or of what follows its table. */
export function rowWithNext(row: Row): Row {
  return row.map((cell) => ({ ...cell, parts: withNext(endedCell(cell.parts)) }));
}

/** The format demands that a cell ends with a paragraph. */
export function endedCell(parts: readonly Part[]): readonly Part[] {
  return parts.at(-1)?.kind === 'paragraph' ? parts : [...parts, paragraph('TableText', '')];
}

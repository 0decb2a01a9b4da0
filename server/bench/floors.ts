import { load } from 'js-yaml';
import { parseDocument } from 'yaml';
import { parseText } from '../src/service/document/syntax/parse.ts';
import { median } from './figures.ts';

/** A way to read a file without checking anything, which says how far the rest could come down. */
export interface Floor {
  readonly name: string;
  /** The median of one call in a warm process, in milliseconds. */
  readonly time: number;
}

const readers: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['yaml 2 parses it, with places', (text) => parseDocument(text, { prettyErrors: false })],
  ['js-yaml 5 loads it, without places', (text) => load(text)],
  ['our own reader parses it, with places', parseText],
];

const calls = 12;

/** How long the libraries, and our own reader, take for a text. */
export function floorsOf(text: string): readonly Floor[] {
  return readers.map(([name, read]) => {
    const times: number[] = [];
    for (let i = 0; i < calls; i++) {
      const start = performance.now();
      read(text);
      times.push(performance.now() - start);
    }
    return { name, time: median(times) };
  });
}

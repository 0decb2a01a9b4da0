import { median } from './editing.ts';

/** The samples by figure, which names the unit as well. */
export type Figures = Map<string, number[]>;

export function add(figures: Figures, name: string, value: number): void {
  figures.set(name, [...(figures.get(name) ?? []), value]);
}

/** Prints a Markdown table of medians and worst samples. */
export function printFigures(title: string, figures: Figures): void {
  console.log(`\n${title}\n`);
  console.log('| figure | median | worst |\n|---|---|---|');
  for (const [name, values] of figures) {
    console.log(`| ${name} | ${median(values).toFixed(1)} | ${Math.max(...values).toFixed(1)} |`);
  }
}

/** The samples by figure, which names the unit as well. */
export type Figures = Map<string, number[]>;

export function add(figures: Figures, name: string, value: number): void {
  figures.set(name, [...(figures.get(name) ?? []), value]);
}

/** Prints a Markdown table of medians, worst samples and how many there are. */
export function printFigures(title: string, figures: Figures): void {
  console.log(`\n${title}\n`);
  console.log('| figure | median | worst | samples |\n|---|---|---|---|');
  for (const [name, values] of figures) {
    console.log(`| ${name} | ${median(values).toFixed(1)} | ${Math.max(...values).toFixed(1)} | ${values.length} |`);
  }
}

/** The middle of some samples; of an even number of them the mean of both; `NaN` for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { share, stride } from '../support/thorough.ts';
import { type Measure, measureFirstTry } from './measure.ts';

/*
 * What people wrote who had never seen the format, each for a trade of their own, with the texts that they expect on the page. A third of the
 * files are no valid YAML. Nothing was adjusted to the third batch. The figures are printed, and may only get better.
 */

async function measured(batch: string): Promise<Measure[]> {
  const folder = new URL(`files/${batch}/`, import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.role.yaml')).sort();
  const measures: Measure[] = [];
  for (const name of share(names, 3)) {
    const text = await readFile(new URL(name, folder), 'utf8');
    const expected = JSON.parse(
      await readFile(new URL(name.replace('.role.yaml', '.texts.json'), folder), 'utf8'),
    ) as string[];
    measures.push(await measureFirstTry({ name, text, expected }));
  }
  return measures;
}

/** In per cent; of a part of the files each text is a larger share. */
const leastAfterFixes = stride(3) === 1 ? 99 : 98.5;

function percentOf(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 10;
}

for (const batch of await readdir(new URL('files/', import.meta.url))) {
  test(`first tries (${batch}): what is written is seen at once, and nothing is lost on the way to a file without errors`, async (context) => {
    const files = await measured(batch);
    const texts = files.reduce((sum, file) => sum + file.texts, 0);
    const unseen = (of: (file: Measure) => readonly string[]) =>
      files.flatMap((file) => of(file).map((text) => `${file.name}: ${text}`));
    const [atOnce, afterFixes] = [unseen((file) => file.unseenAtOnce), unseen((file) => file.unseenAfterFixes)];
    const clean = files.filter(({ errors }) => errors.length === 0).length;
    const figures = {
      files: files.length,
      texts,
      seenAtOnce: percentOf(texts - atOnce.length, texts),
      seenAfterFixes: percentOf(texts - afterFixes.length, texts),
      withoutErrors: percentOf(clean, files.length),
    };
    context.diagnostic(JSON.stringify(figures));
    assert.ok(figures.seenAtOnce >= 98, `${JSON.stringify(figures)}\n${atOnce.join('\n')}`);
    assert.ok(figures.seenAfterFixes >= leastAfterFixes, `${JSON.stringify(figures)}\n${afterFixes.join('\n')}`);
    const errors = unseen((file) => file.errors);
    assert.ok(figures.withoutErrors >= 93, `${JSON.stringify(figures)}\n${errors.join('\n')}`);
  });
}

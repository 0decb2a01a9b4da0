import { parseArgs } from 'node:util';
import { fuzzOnce } from './fuzz.ts';
import { randomTexts } from './randomText.ts';
import { targets } from './targets.ts';

/*
 * Feeds random texts into every part of the product until it is stopped, and ends with status 1 at the first fault:
 *
 *   npm run fuzz -- --seconds 600 --seed 1
 *
 * The report names the seed of the text, from which the same text is made again.
 */

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: 'Infinity' }, seed: { type: 'string', default: '1' } },
});
const end = performance.now() + Number(values.seconds) * 1_000;
const first = Number(values.seed);
if (!Number.isSafeInteger(first) || first < 0 || Number.isNaN(end)) {
  process.stderr.write('--seed takes an integer from 0 on, --seconds a number\n');
  process.exit(2);
}

const texts = await randomTexts();
let seed = first;
for (; performance.now() < end && process.exitCode === undefined; seed++) {
  const failure = await fuzzOnce(seed, texts, targets);
  if (!failure) continue;
  const { target, text, error } = failure;
  process.stdout.write(`${target} fails with --seed ${seed}:\n\n${JSON.stringify(text)}\n\n${error}\n`);
  process.exitCode = 1;
}
process.stdout.write(`${seed - first} texts, from ${first} on\n`);

import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '../src/node/filesBelow.ts';
import { kindOfPath } from '../src/service/document/kind.ts';
import { evaluate } from './evaluate.ts';
import { readJudgements } from './judgements.ts';
import { reportOf } from './report.ts';

/*
 * What the rules tell in texts of other people, with a sample for a person to judge:
 *
 *   npm run evaluate -- FOLDER --judgements FILE --sample 20 --rule structure/ --everything
 *
 * Role and framework files are read as they are, `.txt` files as one text a line. The judgements are lines of the report with `right` or `wrong` behind
 * the hash; they hold no text, so that they may be kept where the texts may not. See CONTRIBUTING.md.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    judgements: { type: 'string', default: join(import.meta.dirname, 'judgements.txt') },
    sample: { type: 'string', default: '10' },
    rule: { type: 'string', default: '' },
    everything: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
const sample = Number(values.sample);
if (folder === undefined || positionals.length > 1 || !Number.isSafeInteger(sample) || sample < 0) {
  process.stderr.write(
    'Usage: npm run evaluate -- FOLDER [--judgements FILE] [--sample N] [--rule BEGINNING] [--everything]\n',
  );
  process.exit(2);
}

const { files, unreadable } = await filesBelow(resolve(folder));
for (const { path, reason } of unreadable) process.stderr.write(`${path}: ${reason}\n`);
const read = files
  .map(({ path }) => ({ path: relative(resolve(folder), path).replaceAll(sep, '/'), at: path }))
  .filter(({ path }) => kindOfPath(path) !== undefined || path.endsWith('.txt'))
  .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  .map(({ path, at }) => ({ path, text: readFileSync(at, 'utf8') }));
const kept = [...readJudgements(readFileSync(values.judgements, 'utf8'))];
const judgements = new Map(kept.filter(([, { code }]) => code.startsWith(values.rule)));
const { told, ...counts } = await evaluate(read, { everything: values.everything });
const asked = told.filter(({ code }) => code.startsWith(values.rule));
process.stdout.write(reportOf({ ...counts, told: asked }, judgements, sample));

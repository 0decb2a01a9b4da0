import type { Evaluation, Told } from './evaluate.ts';
import { type Judgement, placeIn } from './judgements.ts';

/** What the judgements say of one rule. */
export interface RuleFigures {
  readonly code: string;
  readonly told: readonly Told[];
  readonly right: number;
  readonly wrong: number;
  /** Findings that were judged right once and are not told any more, though their texts are there. */
  readonly missed: number;
}

/** The figures of all rules that tell anything or have told something right, the most talkative first. */
export function figuresOf({ told, places }: Evaluation, judgements: ReadonlyMap<string, Judgement>): RuleFigures[] {
  const byCode = Map.groupBy(told, ({ code }) => code);
  const hashes = new Set(told.map(({ hash }) => hash));
  const kept = [...judgements].filter(([hash, { isRight }]) => isRight && places.has(placeIn(hash)));
  const codes = new Set([...byCode.keys(), ...kept.map(([, { code }]) => code)]);
  const figures = [...codes].map((code) => {
    const own = byCode.get(code) ?? [];
    const judged = own.map(({ hash }) => judgements.get(hash)?.isRight);
    return {
      code,
      told: own,
      right: judged.filter((isRight) => isRight === true).length,
      wrong: judged.filter((isRight) => isRight === false).length,
      missed: kept.filter(([hash, one]) => one.code === code && !hashes.has(hash)).length,
    };
  });
  return figures.toSorted((a, b) => b.told.length - a.told.length || (a.code < b.code ? -1 : 1));
}

/**
 * The report as Markdown: a table of the rules, then up to `sample` findings of each for a person to judge, those without a judgement first,
 * taken evenly from all files.
 */
export function reportOf(evaluation: Evaluation, judgements: ReadonlyMap<string, Judgement>, sample: number): string {
  const { files, texts, told } = evaluation;
  const figures = figuresOf(evaluation, judgements);
  const rows = figures.map(({ code, told: own, right, wrong, missed }) =>
    [
      `\`${code}\``,
      own.length,
      perThousand(own.length, texts),
      right,
      wrong,
      share(right, right + wrong),
      share(right, right + missed),
    ].join(' | '),
  );
  return [
    `${files} files, ${texts} texts, ${told.length} findings: ${perThousand(told.length, texts)} in a thousand texts.`,
    '',
    '| rule | findings | in 1,000 texts | right | wrong | precision | recall |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    ...figures.flatMap(({ code, told: own }) => sampleOf(code, own, judgements, sample)),
    '',
  ].join('\n');
}

function sampleOf(
  code: string,
  told: readonly Told[],
  judgements: ReadonlyMap<string, Judgement>,
  sample: number,
): string[] {
  const open = evenly(
    told.filter(({ hash }) => !judgements.has(hash)),
    sample,
  );
  const judged = evenly(
    told.filter(({ hash }) => judgements.has(hash)),
    sample - open.length,
  );
  if (open.length + judged.length === 0) return [];
  const lines = [...open, ...judged].flatMap(({ hash, path, line, shown, message }) => {
    const judgement = judgements.get(hash);
    const said = judgement ? (judgement.isRight ? 'right' : 'wrong') : '';
    return [`${code} ${hash} ${said}`.trimEnd(), `    ${path}:${line}: ${shown}`, `    ${message}`];
  });
  return ['', `## ${code}`, '', ...lines];
}

function evenly<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / Math.max(1, count));
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)]).filter(
    (one) => one !== undefined,
  );
}

function perThousand(count: number, texts: number): string {
  return texts === 0 ? '–' : ((count * 1000) / texts).toFixed(1);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part * 100) / whole).toFixed(0)} %`;
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { evaluate } from '../../evaluate/evaluate.ts';
import { readJudgements } from '../../evaluate/judgements.ts';
import { figuresOf, reportOf } from '../../evaluate/report.ts';
import { allRules } from '../../src/service/rules/index.ts';

const files = [
  {
    path: 'desk/clerk.role.yaml',
    text: 'id: clerk\ntitle: Clerk\nsummary: Answers the the door.\nlang: en-GB\n',
  },
  {
    path: 'lines.en-GB.txt',
    text: 'Keeps the keys of the house.\n\nTells the owners of the the services.\r\nWalks  the dog.\n',
  },
  { path: 'notes.md', text: 'the the\n' },
];

test('texts are counted, and findings have the place in the file of their author', async () => {
  const { files: count, texts, told } = await evaluate(files);
  assert.deepEqual([count, texts], [2, 5], 'a title, a summary and three lines');
  const repeated = told.filter(({ code }) => code === 'text/repeated-word');
  assert.deepEqual(
    repeated.map(({ path, line, shown }) => [path, line, shown]),
    [
      ['desk/clerk.role.yaml', 3, 'summary: Answers «the the» door.'],
      ['lines.en-GB.txt', 3, '- description: "Tells the owners of «the the» services."'],
    ],
  );
});

test('lines of a text are no role, so that rules on roles tell nothing of them', async () => {
  const { told } = await evaluate([{ path: 'a.txt', text: 'Plans.\nPlans.\n' }]);
  assert.deepEqual(told, []);
});

test('the language of a text is in its name', async () => {
  const text = 'Maximizes what the team can organise.\nAnswers for the colour of the doors.\n';
  const spelled = async (path: string) =>
    (await evaluate([{ path, text }])).told.filter(({ code }) => code === 'text/locale-spelling').length;
  assert.ok((await spelled('a.en-US.txt')) > 0, 'British words in an American text');
  assert.equal(await spelled('a.txt'), 0, 'any English');
});

test('everything that is off by default can be told as well', async () => {
  const role = { path: 'a.role.yaml', text: 'id: a\ntitle: A\nsummary: Simply answers the door.\n' };
  const codes = async (everything: boolean) => (await evaluate([role], { everything })).told.map(({ code }) => code);
  assert.ok((await codes(true)).includes('style/word'));
  assert.ok(!(await codes(false)).includes('style/word'));
});

test('kept judgements give precision, and what was right and is not told any more gives recall', async () => {
  const evaluation = await evaluate(files);
  const [first, second] = evaluation.told.filter(({ code }) => code === 'text/repeated-word');
  assert.ok(first && second);
  // What was right in a text that is not here any more does not count.
  const place = first.hash.split('-')[1];
  const kept = `# judged on a Tuesday
${first.code} ${first.hash} right
${second.code} ${second.hash} wrong
text/repeated-word 0123456789ab-${place} right
text/repeated-word 0123456789ab-01234567 right
`;
  const judgements = readJudgements(kept);
  const figures = figuresOf(evaluation, judgements).find(({ code }) => code === 'text/repeated-word');
  assert.deepEqual([figures?.right, figures?.wrong, figures?.missed], [1, 1, 1]);
  const report = reportOf(evaluation, judgements, 2);
  assert.ok(report.includes('| `text/repeated-word` | 2 | 400.0 | 1 | 1 | 50 % | 50 % |'), report);
  assert.ok(report.includes(`${first.code} ${first.hash} right\n    desk/clerk.role.yaml:3: `), report);
});

test('hashes stay as they are when lines move, and hold no text', async () => {
  const hashOf = async (text: string) => (await evaluate([{ path: 'a.txt', text }])).told.map(({ hash }) => hash);
  const line = 'Tells the owners of the the services.\n';
  const hashes = await hashOf(line);
  assert.deepEqual(await hashOf(`Keeps the keys.\n\n${line}`), hashes);
  assert.match(hashes.join(), /^[0-9a-f]{12}-[0-9a-f]{8}$/);
});

test('a judgement that says neither right nor wrong is an error with its line', () => {
  assert.throws(() => readJudgements('\ntext/spelling 0123456789ab-01234567 perhaps\n'), /line 2 .*perhaps/);
});

test('the judgements that are kept can be read, and hold codes and hashes alone', () => {
  const text = readFileSync(new URL('../../evaluate/judgements.txt', import.meta.url), 'utf8');
  const codes = new Set(allRules.map(({ code }) => code));
  for (const { code } of readJudgements(text).values()) assert.ok(codes.has(code), code);
  for (const line of text.split(/\r?\n/))
    assert.match(line, /^(?:#.*|\S+\/\S+ [0-9a-f]{12}-[0-9a-f]{8} (?:right|wrong))?$/);
});

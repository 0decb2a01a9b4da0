import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { formatGitHub } from '../../src/cli/formats/github.ts';
import { formatJson } from '../../src/cli/formats/json.ts';
import { formatJunit } from '../../src/cli/formats/junit.ts';
import type { CheckReport, Format } from '../../src/cli/formats/report.ts';
import { formatText } from '../../src/cli/formats/text.ts';
import { inEnglish } from '../../src/service/message.ts';
import { readXml } from './readXml.ts';
import { everyday, hostile, problem, reportOf, terminal } from './report.ts';

const goldens: readonly [name: string, format: Format, report: CheckReport][] = [
  ['everyday.golden.txt', formatText, everyday],
  ['hostile.golden.txt', formatText, hostile],
  ['everyday.golden.json', formatJson, everyday],
  ['everyday.github.golden.txt', formatGitHub, everyday],
  ['hostile.github.golden.txt', formatGitHub, hostile],
  ['everyday.golden.xml', formatJunit, everyday],
  ['hostile.golden.xml', formatJunit, hostile],
];

for (const [name, format, report] of goldens) {
  test(`the report is as in ${name}`, async () => {
    const golden = new URL(`goldens/${name}`, import.meta.url);
    const written = format(report, terminal, inEnglish);
    if (process.env.UPDATE_GOLDENS === '1') await writeFile(golden, written);
    assert.equal(written, await readFile(golden, 'utf8'));
  });
}

function withoutColours(text: string): string {
  return [0, 1, 31, 33, 34, 90].reduce((rest, code) => rest.replaceAll(`\u001b[${code}m`, ''), text);
}

test('colours go around what is there without them', () => {
  const coloured = formatText(everyday, { ...terminal, colours: true });
  assert.equal(withoutColours(coloured), formatText(everyday, terminal));
  assert.ok(coloured.includes('\u001b[31merror\u001b[0m'));
});

test('nothing from a file or a path reaches a terminal as a control character', () => {
  const text = withoutColours(formatText(hostile, { ...terminal, colours: true }));
  assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cs}\p{Cf}]/u);
  assert.doesNotMatch(formatGitHub(hostile, terminal), /(?!\n)[\p{Cc}\p{Cs}\p{Cf}]/u);
});

test('no text of a file begins a command of GitHub Actions', () => {
  const commands = formatGitHub(hostile, terminal)
    .split('\n')
    .filter((line) => line.startsWith('::'));
  assert.equal(commands.length, 1);
});

test('a clean report says so in each format', () => {
  const clean = reportOf({ path: 'a.role.yaml', problems: [] });
  assert.equal(formatText(clean, terminal), '1 file checked: nothing to report.\n');
  assert.equal(formatGitHub(clean, terminal), '1 file checked: nothing to report.\n');
  const [suite] = readXml(formatJunit(clean, terminal)).children;
  assert.deepEqual(
    suite?.children.map(({ name, children }) => [name, children.length]),
    [['testcase', 0]],
  );
});

for (const report of [everyday, hostile, reportOf()]) {
  test(`test results have the shape that build servers read (${report.summary.files} files)`, () => {
    const root = readXml(formatJunit(report, terminal));
    assert.equal(root.name, 'testsuites');
    const sum = (name: string) => root.children.reduce((all, suite) => all + Number(suite.attributes[name]), 0);
    assert.equal(Number(root.attributes.tests), sum('tests'));
    assert.equal(Number(root.attributes.failures), sum('failures'));
    for (const suite of root.children) {
      assert.equal(suite.name, 'testsuite');
      assert.equal(suite.children.length, Number(suite.attributes.tests));
      const failed = suite.children.filter(({ children }) => children.some(({ name }) => name === 'failure'));
      assert.equal(failed.length, Number(suite.attributes.failures));
      const names = suite.children.map(({ name, attributes, children }) => {
        assert.equal(name, 'testcase');
        assert.equal(attributes.classname, suite.attributes.name);
        for (const child of children) assert.ok(['failure', 'system-out'].includes(child.name), child.name);
        return attributes.name;
      });
      assert.equal(new Set(names).size, names.length, 'cases are told apart by their names');
    }
  });
}

test('two problems of one code at one place are two cases', () => {
  const report = reportOf({
    path: 'a.role.yaml',
    text: 'id: x',
    problems: [problem('error', '0:0-0:1', 'One.'), problem('error', '0:0-0:2', 'Two.')],
  });
  const [suite] = readXml(formatJunit(report, terminal)).children;
  assert.equal(new Set(suite?.children.map(({ attributes }) => attributes.name)).size, 2);
});

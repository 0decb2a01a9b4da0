import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import type { CheckReport, FileReport } from '../../src/cli/formats/report.ts';
import { formatSarif } from '../../src/cli/formats/sarif.ts';
import { run } from '../../src/cli/run.ts';
import { allRules } from '../../src/service/rules/index.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';
import { everyday, hostile, problem, rangeOf, reportOf, terminal } from './report.ts';

/**
 * The schema of SARIF 2.1.0, an OASIS standard, as the JSON Schema Store publishes it and `@microsoft/jest-sarif` (MIT) contains it, with only
 * its white space changed. It is written in draft 04 and uses nothing of it that means something else in draft 07.
 */
function schemaOfSarif(): object {
  const { $schema, id, ...schema } = JSON.parse(
    readFileSync(new URL('sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
  );
  assert.equal($schema, 'http://json-schema.org/draft-04/schema#');
  assert.match(id, /sarif-2\.1\.0-rtm\.5\.json$/);
  return schema;
}

const isValid = new Ajv({
  strict: false,
  allErrors: true,
  // One of its patterns is not valid with the `u` flag.
  unicodeRegExp: false,
  formats: {
    uri: (text) => /^[a-z][a-z0-9+.-]*:/.test(text) && URL.canParse(text),
    'uri-reference': (text) => /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(text),
    'date-time': (text) => !Number.isNaN(Date.parse(text)),
  },
}).compile(schemaOfSarif());

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: unknown }[];
  readonly relatedLocations?: readonly { readonly physicalLocation: { readonly artifactLocation: unknown } }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

function resultsOf(sarif: string): Result[] {
  return JSON.parse(sarif).runs[0].results;
}

const reports: readonly [string, CheckReport][] = [
  ['everyday problems', everyday],
  ['hostile texts', hostile],
  ['nothing at all', reportOf()],
];

for (const [name, report] of reports) {
  test(`${name} are told in valid SARIF`, () => {
    const log = JSON.parse(formatSarif(report, terminal));
    assert.ok(isValid(log), JSON.stringify(isValid.errors, undefined, 2));
  });
}

test('what the command line writes is valid SARIF', async () => {
  const world = new MemoryWorld({
    'roles/lead one.role.yaml': 'id: lead\ntitle: Lead\nstatus: draught\nextends: nobody\n',
    'b.role.yaml': 'id: lead\ntitle: [\n',
    '/elsewhere/c.role.yaml': 'tilte: C\n',
  });
  assert.equal(await run(['check', '.', '/elsewhere', '--format', 'sarif'], world), 1);
  assert.ok(isValid(JSON.parse(world.output)), JSON.stringify(isValid.errors, undefined, 2));
  assert.ok(resultsOf(world.output).length >= 4);
});

test('a log without a version is not valid', () => {
  const { version, ...log } = JSON.parse(formatSarif(everyday, terminal));
  assert.equal(version, '2.1.0');
  assert.equal(isValid(log), false);
});

test('all rules are there with their help, and each result names its rule by its place', () => {
  const log = JSON.parse(formatSarif(everyday, terminal));
  const { rules } = log.runs[0].tool.driver;
  assert.deepEqual(
    rules.map(({ id }: { id: string }) => id),
    allRules.map(({ code }) => code),
  );
  for (const rule of rules) {
    assert.match(rule.name, /^[A-Z][A-Za-z]+$/);
    assert.ok(rule.shortDescription.text.length > 0 && rule.help.text.length > 0, rule.id);
    assert.match(rule.help.markdown, /```yaml/, rule.id);
    assert.doesNotMatch(rule.help.text, /(?<!")undefined(?!")|\]\(/, rule.id);
    assert.ok(URL.canParse(rule.helpUri));
  }
  for (const { ruleId, ruleIndex } of resultsOf(formatSarif(everyday, terminal))) {
    if (ruleIndex !== undefined) assert.equal(rules[ruleIndex].id, ruleId);
  }
});

test('a result tells level, place and message, counted from 1', () => {
  const [first, , , last] = resultsOf(formatSarif(everyday, terminal));
  assert.equal(first?.level, 'error');
  assert.equal(first?.message.text, '"draught" is not allowed for "status"; did you mean "draft"?');
  assert.deepEqual(first?.locations[0]?.physicalLocation, {
    artifactLocation: { uri: 'roles/lead.role.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 16 },
  });
  assert.equal(last?.level, 'note');
  assert.deepEqual(
    last?.relatedLocations?.map(({ physicalLocation }) => physicalLocation.artifactLocation),
    [{ uri: 'roles/my%20base.role.yaml', uriBaseId: '%SRCROOT%' }, { uri: 'file:///other/x.role.yaml' }],
  );
});

const paths: readonly [path: string, location: object][] = [
  ['a b/ü#?.role.yaml', { uri: 'a%20b/%C3%BC%23%3F.role.yaml', uriBaseId: '%SRCROOT%' }],
  ['a:b.role.yaml', { uri: 'a%3Ab.role.yaml', uriBaseId: '%SRCROOT%' }],
  ['/srv/a.role.yaml', { uri: 'file:///srv/a.role.yaml' }],
  ['D:/roles/a.role.yaml', { uri: 'file:///D%3A/roles/a.role.yaml' }],
];

for (const [path, location] of paths) {
  test(`the path ${path} is an address`, () => {
    const [result] = resultsOf(formatSarif(reportOf(fileOf('id: x\n', ['0:0-0:1'], path)), terminal));
    assert.deepEqual(result?.locations[0]?.physicalLocation, {
      artifactLocation: location,
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
    });
  });
}

test('fingerprints stay when lines come above, and tell equal lines apart', () => {
  const fingerprints = (file: FileReport) =>
    resultsOf(formatSarif(reportOf(file), terminal)).map(({ partialFingerprints }) => partialFingerprints);
  const before = fingerprints(fileOf('tags: x\nother: y\n  tags: x\n', ['0:0-0:4', '1:0-1:5', '2:2-2:6']));
  const after = fingerprints(fileOf('# new\n\ntags: x\nother: y\n    tags: x\n', ['2:0-2:4', '3:0-3:5', '4:4-4:8']));
  assert.deepEqual(before, after);
  assert.equal(new Set(before.map((one) => JSON.stringify(one))).size, 3);
});

const messages: readonly [message: string, written: string][] = [
  ['"{0}" is no id.', '"{{0}}" is no id.'],
  ['Write [text](1) so.', 'Write \\[text\\](1) so.'],
  ['"{min: 1}" and [a] stay.', '"{min: 1}" and [a] stay.'],
];

for (const [message, written] of messages) {
  test(`${message} is told as it is`, () => {
    const file = { path: 'a.role.yaml', text: 'id: x\n', problems: [problem('error', '0:0-0:1', message)] };
    assert.equal(resultsOf(formatSarif(reportOf(file), terminal))[0]?.message.text, written);
  });
}

function fileOf(text: string, places: readonly string[], path = 'a.role.yaml'): FileReport {
  return {
    path,
    text,
    problems: places.map((place) => ({ ...problem('error', place, 'Wrong.'), range: rangeOf(place) })),
  };
}

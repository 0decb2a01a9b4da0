import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRules } from '../src/service/rules/index.ts';
import { schemaAtPath } from '../src/service/schema/navigate.ts';
import { exampleFixture } from './support/ruleExample.ts';
import { openWorkspace } from './support/workspaceFixture.ts';

for (const { code, severity, documentation } of allRules) {
  test(`${code}: its bad example is reported, its good one is not`, async () => {
    assert.ok(documentation, 'every rule is documented');
    // Examples of what is missing must not be given it.
    const without = code.endsWith('/missing-summary') ? ['summary'] : [];
    const codesIn = async (example: string): Promise<string[]> => {
      const files = exampleFixture(example, without);
      const settings = `--- /.role-profiles.yaml\nrules: { ${code}: ${severity === 'off' ? 'info' : severity} }\n`;
      return codesOf(files.includes('--- /.role-profiles.yaml\n') ? files : files + settings);
    };
    const [bad, good] = [await codesIn(documentation.bad), await codesIn(documentation.good)];
    assert.ok(bad.includes(code), `reported are ${bad.join(', ')} in\n${exampleFixture(documentation.bad, without)}`);
    // What is meant as a model has no other slips either.
    const slips = good.filter((one) => one === code || /^(yaml|schema)\//.test(one));
    assert.deepEqual(slips, [], exampleFixture(documentation.good, without));
  });
}

async function codesOf(marked: string): Promise<string[]> {
  const { service, fixture, item } = await openWorkspace(marked);
  const codes: string[] = [];
  for (const file of fixture.files.values()) {
    for (const { code } of await service.diagnostics(item(file))) codes.push(String(code));
  }
  return codes;
}

test('the documentation of rules is prose: sentences that end, in our own spelling', () => {
  for (const { code, documentation } of allRules) {
    const { text = '', fix = 'None.', source = '' } = documentation ?? {};
    for (const prose of [text, fix, source]) {
      assert.match(prose, /^[A-Z`*[“].*[.)]$/, `${code}: one paragraph, from a capital to a full stop`);
      assert.doesNotMatch(prose, / {2}|behavior|color\b|organiz/, code);
    }
  }
});

test('the settings list the codes of exactly the rules that there are, each with a line that says what it is', () => {
  const schema = schemaAtPath('config', ['rules'])?.propertyNames;
  const codes = (schema?.enum ?? []).map(String);
  const packOf = (code: string): string => code.slice(0, code.indexOf('/'));
  const begun = new Set(allRules.map(({ code }) => packOf(code)));
  assert.deepEqual(
    codes.filter((code) => begun.has(packOf(code))).toSorted(),
    allRules.map(({ code }) => code).toSorted(),
  );
  assert.equal(new Set(codes).size, codes.length);
  assert.equal(schema?.enumDescriptions?.length, codes.length);
});

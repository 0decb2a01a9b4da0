import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRules } from '../src/service/rules/index.ts';
import { schemaAtPath } from '../src/service/schema/navigate.ts';
import { exampleFixture } from './support/ruleExample.ts';
import { openWorkspace } from './support/workspaceFixture.ts';

for (const { code, severity, documentation } of allRules) {
  // An example of a missing summary must not be completed with one.
  const without = code.endsWith('/missing-summary') ? ['summary'] : [];
  const settings = `--- /.role-profiles.yaml\nrules: { ${code}: ${severity === 'off' ? 'info' : severity} }\n`;
  const filesOf = (example: string): string => {
    const files = exampleFixture(example, without);
    return files.includes('--- /.role-profiles.yaml\n') ? files : files + settings;
  };

  test(`${code}: its bad example is reported, with the quick fixes that its documentation names`, async () => {
    const files = filesOf(documentation().bad);
    const { codes, titles } = await reported(files, code);
    assert.ok(codes.includes(code), `reported are ${codes.join(', ')} in\n${files}`);
    for (const title of namedFixes(documentation().fix)) {
      assert.ok(
        titles.some(title.matches),
        `"${title.name}" in italics is no quick fix; there are ${titles.join(' | ')}`,
      );
    }
  });

  test(`${code}: its good example is not reported, and has no slips either`, async () => {
    const files = filesOf(documentation().good);
    const { codes } = await reported(files, code);
    const slips = codes.filter((one) => one === code || /^(yaml|schema)\//.test(one));
    assert.deepEqual(slips, [], files);
  });
}

/** The codes of all findings, and the titles of the quick fixes for those with one code. */
async function reported(marked: string, code: string) {
  const { service, fixture, item } = await openWorkspace(marked);
  const codes: string[] = [];
  const titles: string[] = [];
  for (const file of fixture.files.values()) {
    for (const diagnostic of await service.diagnostics(item(file))) {
      codes.push(String(diagnostic.code));
      if (diagnostic.code !== code) continue;
      const actions = await service.codeActions(item(file), diagnostic.range, { diagnostics: [diagnostic] });
      titles.push(...actions.map(({ title }) => title));
    }
  }
  return { codes, titles };
}

/** Text in italics is the title of a quick fix, or its beginning, with an ellipsis for the parts that vary. */
function namedFixes(fix = '') {
  return [...fix.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, name = '']) => {
    const parts = name.split('…').map((part) => part.trim());
    return {
      name,
      matches: (title: string) => title.startsWith(parts[0] ?? '') && parts.every((part) => title.includes(part)),
    };
  });
}

test('every rule is documented in prose: sentences that end, in British spelling', () => {
  for (const { code, documentation } of allRules) {
    const { text, fix = 'None.', source, certainty = 'None.' } = documentation();
    for (const prose of [text, fix, source, certainty]) {
      assert.match(prose, /^[A-Z0-9`*[“].*[.)]$/, `${code}: one paragraph, from a capital to a full stop`);
      assert.doesNotMatch(prose, / {2}|behavior|\bcolor\b|organiz|recogniz/, code);
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

test('options of rules say which rule they are for', () => {
  const options = schemaAtPath('config', ['rules', 'text/spelling'])?.properties ?? {};
  for (const { 'x-appliesTo': rules = [], description = '' } of Object.values(options)) {
    for (const rule of rules) assert.ok(description.startsWith(`For \`${rule}\`: `), description);
  }
});

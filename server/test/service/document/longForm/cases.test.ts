import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { type LongForm, longFormOf } from '../../../../src/service/document/longForm/longForm.ts';
import { parseText } from '../../../../src/service/document/syntax/parse.ts';
import type { Node } from '../../../../src/service/document/syntax/tree.ts';
import { type JsonValue, toValue } from '../../../../src/service/document/syntax/value.ts';

/*
 * Each case is a file as somebody may write it below `=== name`, and below `>>>` what it is read as: a line for each key, a line for each
 * item or group of a list, `left` for what has no place, and `at` for values that are written elsewhere than where they stand. Those are
 * shown for cases whose name ends in "(places)". Files whose names begin with "framework" hold frameworks.
 */

const folder = new URL('./cases/', import.meta.url);

interface Case {
  readonly name: string;
  readonly yaml: string;
  readonly expected: string;
}

function readCases(text: string): Case[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const lineEnd = part.indexOf('\n');
      const [yaml = '', expected = ''] = part.slice(lineEnd + 1).split(/^>>>\n/m);
      return { name: part.slice(0, lineEnd), yaml, expected: expected.trimEnd() };
    });
}

function shownValue(key: string, value: JsonValue): string[] {
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject) return [`${key}: ${JSON.stringify(value)}`];
  if (!Array.isArray(value))
    return [`${key}:`, ...Object.entries(value).map(([name, one]) => `  ${name}: ${JSON.stringify(one)}`)];
  return [`${key}:`, ...value.flatMap((item) => shownItem(item))];
}

function shownItem(item: JsonValue): string[] {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return [`  - ${JSON.stringify(item)}`];
  const { items, ...rest } = item as { readonly [key: string]: JsonValue };
  if (!Array.isArray(items)) return [`  - ${JSON.stringify(item)}`];
  return [`  # ${JSON.stringify(rest)}`, ...items.map((one) => `    - ${JSON.stringify(one)}`)];
}

function* places(node: Node, paths: LongForm['paths'], here: string, expected = here): Generator<string> {
  const written = paths.get(node) ?? expected;
  if (node.kind === 'scalar') {
    if (written !== here) yield `at ${here} ${written}`;
  } else if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries())
      yield* places(item, paths, `${here}/${index}`, `${written}/${index}`);
  } else if (node.kind === 'mapping') {
    for (const { key, value } of node.pairs) {
      const name = key.kind === 'scalar' ? key.value : undefined;
      yield* places(value, paths, `${here}/${name}`, `${written}/${name}`);
    }
  }
}

function shown({ name, yaml }: Case, kind: 'role' | 'framework'): string {
  const { root, problems } = parseText(yaml);
  if (problems.length > 0) return 'no YAML';
  const form = longFormOf(root, kind, yaml);
  if (root && form.root === root) return 'the same';
  const value = toValue(form.root);
  const lines =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, one]) => shownValue(key, one))
      : [];
  for (const { label, path, texts } of form.leftovers) {
    lines.push(
      `left ${JSON.stringify(label)} ${path} ${JSON.stringify(texts.map((one) => (one.label === undefined ? one.text : [one.label, one.text])))}`,
    );
  }
  if (name.endsWith('(places)') && form.root) lines.push(...places(form.root, form.paths, ''));
  return lines.join('\n');
}

for (const file of readdirSync(folder).toSorted()) {
  const url = new URL(file, folder);
  const cases = readCases(readFileSync(url, 'utf8'));
  const kind = file.startsWith('framework') ? 'framework' : 'role';
  if (process.env.UPDATE_GOLDENS) {
    writeFileSync(url, cases.map((one) => `=== ${one.name}\n${one.yaml}>>>\n${shown(one, kind)}\n`).join('\n'));
  }
  suite(`the long form: ${file.replace('.golden.txt', '')}`, () => {
    for (const one of cases) test(one.name, () => assert.equal(shown(one, kind), one.expected));
  });
}

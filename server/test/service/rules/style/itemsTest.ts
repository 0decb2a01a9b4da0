import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../../../../src/service/diagnostics/evaluateDocument.ts';
import { applyEdits } from '../../../../src/service/document/edits/edits.ts';
import { spanOf } from '../../../../src/service/document/places.ts';
import { textsOf } from '../../../../src/service/document/texts/texts.ts';
import { withoutOverlaps } from '../../../../src/service/features/codeActions/codeActions.ts';
import { inEnglish } from '../../../../src/service/message.ts';
import { type WrittenText, writings } from '../../../support/writings.ts';
import { planOfRule, read } from '../ruleTest.ts';

/** The texts of the items of one list, with the words marked that are reported: `Restores ‹servers›`. */
export interface ItemsCase {
  /** A fact. */
  readonly name: string;
  /** Each text with its key, one item each: `description: Restores servers`. */
  readonly items: readonly string[];
  readonly messages?: readonly string[];
  /** The texts, without keys, after the first fix of each finding, all applied together. */
  readonly fixed?: readonly string[];
  readonly lang?: string;
  /** The text of `.role-profiles.yaml`. */
  readonly settings?: string;
  /** The key of the list; work activities by default. */
  readonly list?: 'workActivities' | 'training' | 'qualifications';
}

const styles = ['plain', 'single', 'double', 'literal', 'folded'];
const indent = '    ';

/** Checks each list with its texts written in several ways, which must give the same places, messages and fixes. */
export function testItems(code: string, cases: readonly ItemsCase[]): void {
  for (const one of cases) {
    test(`${code}: ${one.name}`, () => {
      const plan = planOfRule(code, one.settings);
      for (const style of styles) {
        const { text, expected } = write(one, style);
        const document = read('/test.role.yaml', text);
        const found = evaluateDocument(document, plan);
        const places = found.map(({ code, range }) => {
          const { start, end } = spanOf(document, range);
          return `${code} ${start}-${end} ${text.slice(start, end)}`;
        });
        assert.deepEqual(
          places,
          expected.map(([start, end]) => `${code} ${start}-${end} ${text.slice(start, end)}`),
          text,
        );
        if (one.messages)
          assert.deepEqual(
            found.map(({ message }) => inEnglish(message)),
            one.messages,
          );
        if (!one.fixed) continue;
        const { edits } = withoutOverlaps(found.flatMap((finding) => finding.fixes?.(document)[0] ?? []));
        const after = read('/test.role.yaml', applyEdits(text, edits));
        assert.deepEqual(
          textsOf(after)
            .slice(1)
            .map(({ value }) => value),
          one.fixed,
          after.text,
        );
        assert.deepEqual(evaluateDocument(after, plan), [], after.text);
      }
    });
  }
}

function write({ items, lang = 'en-GB', list = 'workActivities' }: ItemsCase, style: string) {
  let text = `id: test\ntitle: Engineer\nlang: ${lang}\n${list}:\n`;
  const expected: [number, number][] = [];
  for (const item of items) {
    const colon = item.indexOf(': ');
    const parts = item.slice(colon + 2).split(/[‹›]/);
    const value = parts.join('');
    const ways = writings(value);
    const written = ways.find((way) => way.style === style) ?? ways[0];
    assert.ok(written);
    text += `${indent}- ${item.slice(0, colon)}: `;
    let at = 0;
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 1) {
        const start = place(written, written.starts[at] ?? 0);
        expected.push([text.length + start, text.length + place(written, written.ends[at + part.length - 1] ?? 0)]);
      }
      at += part.length;
    }
    text += `${written.source.replaceAll('\n', `\n${indent}  `)}\n`;
  }
  return { text, expected };
}

/** An offset of the source after its lines have been indented. */
function place({ source }: WrittenText, offset: number): number {
  return offset + (source.slice(0, offset).split('\n').length - 1) * (indent.length + 2);
}

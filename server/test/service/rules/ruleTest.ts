import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../../../src/service/diagnostics/evaluateDocument.ts';
import { type Plan, planOf } from '../../../src/service/diagnostics/plan.ts';
import { noWords } from '../../../src/service/diagnostics/words.ts';
import { applyEdits } from '../../../src/service/document/edits/edits.ts';
import { documentKind } from '../../../src/service/document/kind.ts';
import { readSettings } from '../../../src/service/document/profile/readSettings.ts';
import { readDocument, type SourceDocument } from '../../../src/service/document/sourceDocument.ts';
import { syntaxDefects } from '../../../src/service/document/syntaxErrors/syntaxDefects.ts';
import { withoutOverlaps } from '../../../src/service/features/codeActions/codeActions.ts';
import { inEnglish } from '../../../src/service/message.ts';
import type { Finding, Fix } from '../../../src/service/model/finding.ts';
import { basicRules, fileRules } from '../../../src/service/rules/index.ts';
import type { Speller } from '../../../src/service/text/spelling/speller.ts';
import { parseFixture } from '../../support/fixture.ts';

/** A text with all the findings that are expected. */
export interface RuleCase {
  /** A fact: "a misspelt key is reported with the key that was meant". */
  readonly name: string;
  /** Marked as `support/fixture.ts` says. */
  readonly text: string;
  /** Its name determines the kind of file; a role by default. */
  readonly path?: string;
  /** The text after a fix of the first finding that offers one with this title. */
  readonly after?: Readonly<Record<string, string>>;
  /** True where the fix reveals further defects, which the first one hides. */
  readonly hidesMore?: true;
  /** All titles that the first finding offers, in order. */
  readonly offers?: readonly string[];
  /** The text of `.role-profiles.yaml`. */
  readonly settings?: string;
}

/**
 * Checks every case with both kinds of line breaks, and for every fix of every finding that the text can be read after it as well as before,
 * that the finding is gone, and that a safe fix causes no new one.
 */
export function testRule(code: string, cases: readonly RuleCase[]): void {
  for (const one of cases) {
    test(`${code}: ${one.name}`, () => {
      const fixture = parseFixture(one.text, one.path).main;
      const plan = planOfRule(code, one.settings);
      for (const lineBreak of ['\n', '\r\n']) {
        const document = read(fixture.path, fixture.text.replaceAll('\n', lineBreak));
        const found = evaluateDocument(document, plan);
        const expected = fixture.expectations.map(
          ({ line, startCharacter, endCharacter, severity, code: expectedCode, message }) =>
            `${line}:${startCharacter}-${endCharacter} ${severity} ${expectedCode}: ${message ?? '…'}`,
        );
        const actual = found.map((finding, index) =>
          described(finding, fixture.expectations[index]?.message === undefined),
        );
        assert.deepEqual(actual, expected);
        if (one.offers)
          assert.deepEqual(found[0]?.fixes?.(document).map((fix) => inEnglish(fix.title)) ?? [], one.offers);
        for (const [title, text] of Object.entries(one.after ?? {})) {
          const fix = found
            .flatMap((finding) => finding.fixes?.(document) ?? [])
            .find((some) => inEnglish(some.title) === title);
          assert.ok(fix, `no fix is called ${title}: ${titles(document, found)}`);
          const expectedText = document.text.includes('\n') ? text.replaceAll('\n', lineBreak) : text;
          assert.equal(applyEdits(document.text, fix.edits), expectedText, title);
        }
        assertSettles(document, plan);
        for (const finding of found)
          for (const fix of finding.fixes?.(document) ?? []) {
            assertFixed(document, plan, found, finding, fix, one.hidesMore ?? false);
          }
      }
    });
  }
}

export function read(path: string, text: string): SourceDocument {
  return readDocument(`file://${path}`, documentKind(path) ?? 'role', 1, text);
}

function described(finding: Finding, anyMessage: boolean): string {
  const { start, end } = finding.range;
  const to = end.line === start.line ? end.character : `${end.line}:${end.character}`;
  const message = anyMessage ? '…' : inEnglish(finding.message);
  return `${start.line}:${start.character}-${to} ${finding.severity} ${finding.code}: ${message}`;
}

function titles(document: SourceDocument, findings: readonly Finding[]): string {
  return findings.map((finding) => finding.fixes?.(document).map((fix) => inEnglish(fix.title)) ?? []).join(' | ');
}

/** A plan with the rule and those that are always on. */
export function planOfRule(code: string, settings?: string, speller?: Speller): Plan {
  const rules = fileRules.filter((rule) => rule.code === code || basicRules.some((basic) => basic === rule));
  const document = settings === undefined ? undefined : read('/.role-profiles.yaml', settings);
  return planOf(rules, document && readSettings(document), speller && { ...noWords, key: 'words', speller });
}

/** Checks that safe fixes, applied together again and again, come to an end. */
function assertSettles(document: SourceDocument, plan: Plan): void {
  const fixed = (from: SourceDocument): string => {
    const safe = evaluateDocument(from, plan).flatMap((finding) => finding.fixes?.(from).find((fix) => fix.safe) ?? []);
    return applyEdits(from.text, withoutOverlaps(safe.filter((fix) => !fix.elsewhere)).edits);
  };
  let current = document;
  for (let pass = 0; pass < 10; pass++) {
    const text = fixed(current);
    if (text === current.text) return;
    current = readDocument(document.uri, document.kind, pass + 2, text);
  }
  assert.fail(`safe fixes come to no end in ${JSON.stringify(document.text)}`);
}

function assertFixed(
  document: SourceDocument,
  plan: Plan,
  before: readonly Finding[],
  finding: Finding,
  fix: Fix,
  hidesMore: boolean,
): void {
  const text = applyEdits(document.text, fix.edits);
  const context = `${inEnglish(fix.title)} in ${JSON.stringify(document.text)} gives ${JSON.stringify(text)}`;
  const after = readDocument(document.uri, document.kind, 2, text);
  const findings = evaluateDocument(after, plan);
  assert.ok(
    syntaxDefects(after).length <= syntaxDefects(document).length || finding.code === 'yaml/merge-conflict',
    `can be read no worse: ${context}`,
  );
  const same = (one: Finding) => one.code === finding.code && inEnglish(one.message) === inEnglish(finding.message);
  const count = (all: readonly Finding[]) => all.filter(same).length;
  if (finding.code !== 'yaml/merge-conflict') {
    // Of two equal keys only the last one is checked, so that its removal may reveal findings in the other.
    assert.ok(count(findings) < count(before) || findings.length < before.length, `is gone: ${context}`);
  }
  if (!fix.safe || hidesMore) return;
  const known = before.map((finding) => `${finding.code} ${inEnglish(finding.message)}`);
  const fresh = findings
    .map((finding) => `${finding.code} ${inEnglish(finding.message)}`)
    .filter((one) => !known.includes(one));
  assert.deepEqual(fresh, [], `a safe fix brings nothing new: ${context}`);
}

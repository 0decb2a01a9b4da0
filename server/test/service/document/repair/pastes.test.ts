import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { evaluateDocument } from '../../../../src/service/diagnostics/evaluateDocument.ts';
import { planOf } from '../../../../src/service/diagnostics/plan.ts';
import { applyEdits } from '../../../../src/service/document/edits/edits.ts';
import { holdsWords } from '../../../../src/service/document/repair/provenRepairs.ts';
import { repairedRoot } from '../../../../src/service/document/repair/repairedRoot.ts';
import { readDocument, type SourceDocument } from '../../../../src/service/document/sourceDocument.ts';
import { findValue, type Node, walk } from '../../../../src/service/document/syntax/tree.ts';
import { codeActions } from '../../../../src/service/features/codeActions/codeActions.ts';
import { fixedText } from '../../../../src/service/features/codeActions/problems.ts';
import { inEnglish } from '../../../../src/service/message.ts';
import type { Finding } from '../../../../src/service/model/finding.ts';
import { fileRules } from '../../../../src/service/rules/index.ts';
import { pastedTexts, pastePlaces } from '../../../support/pastes.ts';

const plan = planOf(fileRules, undefined, undefined);

/** More turns than a file of a few lines needs. */
const mostTurns = 40;

suite('what people paste', () => {
  test('by the preferred fixes of errors', (context) => {
    report(
      context,
      pasteAll((document, findings) => preferredFix(document, findings)),
    );
  });

  test('by “check --fix”', (context) => {
    report(
      context,
      pasteAll(
        (document, findings) =>
          fixedText({ document, findings } as Parameters<typeof fixedText>[0], document.text)?.text,
      ),
    );
  });
});

interface Outcome {
  readonly name: string;
  readonly text: string;
  readonly hasErrors: boolean;
  readonly losesWords: boolean;
  readonly isElsewhere: boolean;
}

function pasteAll(fix: (document: SourceDocument, findings: readonly Finding[]) => string | undefined): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const place of pastePlaces) {
    for (const pasted of pastedTexts) {
      const original = place.file(pasted);
      let document = read(original);
      let findings = evaluateDocument(document, plan);
      for (let turn = 0; turn < mostTurns; turn++) {
        const text = fix(document, findings);
        if (text === undefined || text === document.text) break;
        document = read(text);
        findings = evaluateDocument(document, plan);
      }
      outcomes.push({
        name: `${JSON.stringify(pasted)} in ${place.name}`,
        text: `${document.text}\n${findings.map(({ severity, message }) => `${severity}: ${inEnglish(message)}`).join('\n')}`,
        hasErrors: findings.some(({ severity }) => severity === 'error'),
        losesWords: !holdsWords(document.text, original) || !holdsWords(textBelow(repairedRoot(document)), original),
        isElsewhere: !holdsWords(textBelow(findValue(repairedRoot(document), place.key)), pasted),
      });
    }
  }
  return outcomes;
}

function preferredFix(document: SourceDocument, findings: readonly Finding[]): string | undefined {
  for (const finding of findings) {
    if (finding.severity !== 'error') continue;
    const actions = codeActions({ document, findings: [finding], translate: inEnglish }, finding.range, {
      diagnostics: [],
    });
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    const edits = Object.values(preferred?.edit?.changes ?? {}).flat();
    if (edits.length === 0) continue;
    return applyEdits(
      document.text,
      edits.map(({ range, newText }) => {
        return { start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText };
      }),
    );
  }
  return undefined;
}

function report(context: { diagnostic(message: string): void }, outcomes: readonly Outcome[]): void {
  const free = outcomes.filter(({ hasErrors }) => !hasErrors).length;
  const kept = outcomes.filter(({ losesWords }) => !losesWords).length;
  const placed = outcomes.filter(({ isElsewhere }) => !isElsewhere).length;
  context.diagnostic(
    `of ${outcomes.length} pastes ${free} end without an error, ${kept} keep all words, ${placed} end in their value`,
  );
  const lost = outcomes.filter(({ losesWords }) => losesWords);
  assert.deepEqual(
    lost.map(({ name, text }) => `${name}\n${text}`),
    [],
  );
  assert.ok(pastedTexts.length >= 40 && pastePlaces.length === 8);
  assert.ok(free >= outcomes.length * 0.95, described(outcomes.filter(({ hasErrors }) => hasErrors)));
  assert.ok(placed >= outcomes.length * 0.95, described(outcomes.filter(({ isElsewhere }) => isElsewhere)));
}

function described(outcomes: readonly Outcome[]): string {
  return outcomes.map(({ name, text }) => `${name}\n${text}`).join('\n');
}

function textBelow(root: Node | undefined): string {
  const texts: string[] = [];
  for (const node of root ? walk(root) : []) if (node.kind === 'scalar') texts.push(String(node.value ?? ''));
  return texts.join('\n');
}

function read(text: string): SourceDocument {
  return readDocument('file:///ward-sister.role.yaml', 'role', 1, text);
}

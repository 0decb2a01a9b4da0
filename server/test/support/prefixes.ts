import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { evaluateDocument } from '../../src/service/diagnostics/evaluateDocument.ts';
import { planFor } from '../../src/service/diagnostics/plan.ts';
import { TextMemory } from '../../src/service/diagnostics/textMemory.ts';
import { applyEdits } from '../../src/service/document/edits/edits.ts';
import { spanOf } from '../../src/service/document/places.ts';
import { readFramework } from '../../src/service/document/profile/readFramework.ts';
import { readRole } from '../../src/service/document/profile/readRole.ts';
import { readDocument, type SourceDocument } from '../../src/service/document/sourceDocument.ts';
import { complete } from '../../src/service/features/completion/completion.ts';
import { documentSymbols } from '../../src/service/features/documentSymbols/documentSymbols.ts';
import { inEnglish } from '../../src/service/message.ts';
import type { Frameworks } from '../../src/service/model/frameworks.ts';
import { resolveProfile } from '../../src/service/model/resolveProfile.ts';
import { renderProfile } from '../../src/write/html/renderProfile.ts';
import { contextOf } from './fileContext.ts';
import { frameworksOf } from './frameworksOf.ts';
import { english } from './phrases.ts';
import type { Sample } from './samples.ts';
import { stride } from './thorough.ts';

/** Reading without an earlier text and computing all fixes takes much longer than the rest, so that it is done at every few bytes only. */
const every = 11;

/** Rendering a page is half of the work, and changes with whole values only, so that it is done less often. */
const everyPage = 5;

/** In a long file most cuts are like those before, so that a run cuts there at fewer places. */
const stepOf = (length: number) => stride(length > 2000 ? 29 : 7);

const plan = planFor(undefined, undefined);

/**
 * A file that is being written is a prefix of the finished file. At every few bytes it is read as an editor reads it, given the text before,
 * checked, completed at its end, outlined and, when it is a role, rendered. A cut within a character of several bytes
 * leaves a replacement character, as it does in an editor.
 */
export function testPrefixes(samples: readonly Sample[], all: readonly Sample[]): void {
  for (const sample of samples) {
    test(`every prefix of samples/${sample.path} goes through everything without an exception`, async () => {
      const frameworks = await frameworksOfSample(sample, all);
      // An editor remembers texts from one check to the next.
      const memory = new TextMemory();
      let previous: SourceDocument | undefined;
      const step = stepOf(sample.bytes.length);
      for (let length = 0; length <= sample.bytes.length; length += step) {
        const text = sample.bytes.toString('utf8', 0, length);
        const document = readDocument(sample.uri, sample.kind, length, text, previous);
        previous = document;
        checkPrefix(document, length, memory);
        const file = contextOf(document, { frameworks });
        complete(file, document.positionAt(text.length));
        documentSymbols(file);
        if (sample.kind === 'role' && length % everyPage === 0) {
          assert.match(
            renderProfile(jobProfileOf(resolveProfile(readRole(document), frameworks), english)).html,
            /^<main[\s\S]*<\/main>\s*$/,
          );
        }
      }
    });
  }
}

function checkPrefix(document: SourceDocument, length: number, memory: TextMemory): void {
  const { text, uri, kind } = document;
  const findings = evaluateDocument(document, plan, memory);
  for (const { range, message: said } of findings) {
    const message = inEnglish(said);
    const { start, end } = spanOf(document, range);
    assert.ok(0 <= start && start <= end && end <= text.length && message !== '', `at ${length}: ${message}`);
  }
  if (length % every !== 0) return;
  for (const finding of findings) {
    for (const fix of finding.fixes?.(document) ?? []) {
      assert.notEqual(applyEdits(text, fix.edits), text, `at ${length}: ${inEnglish(fix.title)} changes something`);
    }
  }
  const afresh = evaluateDocument(readDocument(uri, kind, length, text), plan);
  assert.deepEqual(summary(afresh), summary(findings), `at ${length}`);
}

function summary(findings: ReturnType<typeof evaluateDocument>): string[] {
  return findings.map(({ range, message }) => `${JSON.stringify(range)} ${inEnglish(message)}`);
}

/** The frameworks of a role among the samples, read as whole files. */
async function frameworksOfSample({ uri, kind, text }: Sample, all: readonly Sample[]): Promise<Frameworks> {
  if (kind !== 'role') return new Map();
  return frameworksOf(readRole(readDocument(uri, kind, 0, text)), async (frameworkUri) => {
    const found = all.find((sample) => sample.uri === frameworkUri);
    return found && readFramework(readDocument(found.uri, 'framework', 0, found.text));
  });
}

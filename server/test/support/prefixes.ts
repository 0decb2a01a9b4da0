import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { checkDocument } from '../../src/service/diagnostics/checkDocument.ts';
import { planFor } from '../../src/service/diagnostics/plan.ts';
import { TextMemory } from '../../src/service/diagnostics/textMemory.ts';
import { applyEdits } from '../../src/service/document/edits/edits.ts';
import { readFramework } from '../../src/service/document/profile/readFramework.ts';
import { readRole } from '../../src/service/document/profile/readRole.ts';
import { readDocument, type SourceDocument } from '../../src/service/document/sourceDocument.ts';
import { complete } from '../../src/service/features/completion/complete.ts';
import { documentSymbols } from '../../src/service/features/documentSymbols/documentSymbols.ts';
import type { Frameworks } from '../../src/service/model/frameworks.ts';
import { resolveProfile } from '../../src/service/model/resolveProfile.ts';
import { renderProfile } from '../../src/write/html/renderProfile.ts';
import { frameworksOf } from './frameworksOf.ts';
import type { Sample } from './samples.ts';

/** Reading afresh and working out all fixes costs much more than the rest, so that these are done at every few bytes. */
const every = 11;

/** A page is made of whole values, and is the other half of the work. */
const everyPage = 5;

const plan = planFor(undefined, undefined);

/**
 * A file that is being written is a prefix of what it will be. At every byte it is read as an editor reads it, from the text before,
 * checked, completed at its end, outlined and, when it is a role, rendered. A cut within a character of several bytes leaves a
 * replacement character, as it does in an editor.
 */
export function testPrefixes(samples: readonly Sample[], all: readonly Sample[]): void {
  for (const sample of samples) {
    test(`every prefix of samples/${sample.path} goes through everything without an exception`, async () => {
      const frameworks = await frameworksOfSample(sample, all);
      // An editor remembers texts from one check to the next.
      const memory = new TextMemory();
      let previous: SourceDocument | undefined;
      for (let length = 0; length <= sample.bytes.length; length++) {
        const text = sample.bytes.toString('utf8', 0, length);
        const document = readDocument(sample.uri, sample.kind, length, text, previous);
        previous = document;
        checkPrefix(document, length, memory);
        complete(document, document.positionAt(text.length), frameworks);
        documentSymbols(document, frameworks);
        if (sample.kind === 'role' && length % everyPage === 0) {
          assert.match(
            renderProfile(jobProfileOf(resolveProfile(readRole(document), frameworks))).html,
            /^<main[\s\S]*<\/main>\s*$/,
          );
        }
      }
    });
  }
}

function checkPrefix(document: SourceDocument, length: number, memory: TextMemory): void {
  const { text, uri, kind } = document;
  const findings = checkDocument(document, plan, memory);
  for (const { start, end, message } of findings) {
    assert.ok(0 <= start && start <= end && end <= text.length && message !== '', `at ${length}: ${message}`);
  }
  if (length % every !== 0) return;
  for (const finding of findings) {
    for (const fix of finding.fixes?.() ?? []) {
      assert.notEqual(applyEdits(text, fix.edits), text, `at ${length}: ${fix.title} changes something`);
    }
  }
  const afresh = checkDocument(readDocument(uri, kind, length, text), plan);
  assert.deepEqual(summary(afresh), summary(findings), `at ${length}`);
}

function summary(findings: ReturnType<typeof checkDocument>): string[] {
  return findings.map(({ start, end, message }) => `${start}-${end} ${message}`);
}

/** The frameworks of a role among the samples, read whole. */
async function frameworksOfSample({ uri, kind, text }: Sample, all: readonly Sample[]): Promise<Frameworks> {
  if (kind !== 'role') return new Map();
  return frameworksOf(readRole(readDocument(uri, kind, 0, text)), async (frameworkUri) => {
    const found = all.find((sample) => sample.uri === frameworkUri);
    return found && readFramework(readDocument(found.uri, 'framework', 0, found.text));
  });
}

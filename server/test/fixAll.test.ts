import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKind } from '../src/service/document/kind.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from '../src/service/document/sourceDocument.ts';
import { dereference, type Node } from '../src/service/document/syntax/tree.ts';
import { createLanguageService, type LanguageService, type Problem } from '../src/service/languageService.ts';
import { allRules } from '../src/service/rules/index.ts';
import { readCorpus } from './support/corpus.ts';
import { parseFixture } from './support/fixture.ts';
import { MemoryHost } from './support/memoryHost.ts';
import { randomIntegers } from './support/random.ts';
import { exampleFixture } from './support/ruleExample.ts';
import { readSamples } from './support/samples.ts';
import { spoilt } from './support/slips.ts';

const fixAllKind = 'source.fixAll.roleProfiles';

/** How many versions of each file are made, and in how many places each of them has slips. */
const [variants, places] = [2, 12];

/**
 * One pass is the rule. Another may be needed where a fix changes what the majority is: of many texts that end in commas, the last ones differ
 * from the rest only after the rest has been fixed.
 */
const mostPasses = 4;

/** Findings that may disappear with the fixes of others: an acronym may be spelled out by words that have been fixed. */
const dependent: ReadonlySet<string> = new Set(['text/undefined-acronym', 'text/acronym-mismatch']);

const clean = [...readCorpus(), ...(await readSamples())];

const host = new MemoryHost();
for (const { uri, text } of clean) host.write(uri, text);
const service = createLanguageService(host);
await service.scan();

for (const [index, file] of clean.entries()) {
  test(`${file.path}: what may be fixed unseen is fixed, and nothing else is touched`, async (context) => {
    const random = randomIntegers(index + 1);
    for (let variant = 0; variant < variants; variant++) {
      const { text, slips } = spoilt(file, places, random);
      const passes = await assertFixed(service, file.uri, text, slips.join('\n'));
      context.diagnostic(`${passes} passes`);
    }
    await service.close(file.uri);
  });
}

for (const { code, documentation } of allRules) {
  test(`${code}: fixing all of its bad example comes to an end`, async () => {
    const fixture = parseFixture(exampleFixture(documentation().bad));
    const service = createLanguageService(MemoryHost.of(fixture));
    await service.scan();
    for (const { uri, text } of fixture.files.values()) await assertFixed(service, uri, text, code);
  });
}

/** Fixes a text until nothing changes, and checks each pass and the findings at the end; gives the number of passes. */
async function assertFixed(service: LanguageService, uri: string, original: string, about: string): Promise<number> {
  let version = 2;
  const item = (text: string) => ({ uri, languageId: 'yaml', version: version++, text });
  const before = await service.check(item(original));
  let text = original;
  let passes = 0;
  for (; ; passes++) {
    assert.ok(passes <= mostPasses, `${about}\n${difference(original, text)}`);
    const document = item(text);
    const fixed = await service.fixAll(document);
    const edits = await editsOf(service, document);
    if (!fixed) {
      assert.deepEqual(edits, []);
      break;
    }
    assert.notEqual(fixed.text, text, 'a pass that changes nothing is none');
    assertEdits(read(uri, text), edits, about);
    text = fixed.text;
  }
  const after = await service.check(item(text));
  const context = `${about}\n${difference(original, text)}`;
  assert.deepEqual(
    without(after, before).map(({ code, message }) => `${code} ${message}`),
    [],
    `nothing new is found: ${context}`,
  );
  assert.deepEqual(
    without(
      before.filter(({ fixable, code }) => !fixable && !dependent.has(code)),
      after,
    ).map(({ code, message }) => `${code} ${message}`),
    [],
    `what cannot be fixed is still found: ${context}`,
  );
  return passes;
}

async function editsOf(
  service: LanguageService,
  item: { uri: string; languageId: string; version: number; text: string },
) {
  const document = read(item.uri, item.text);
  const range = document.rangeOf({ start: 0, end: item.text.length });
  const actions = await service.codeActions(item, range, { diagnostics: [], only: [fixAllKind] });
  return actions
    .flatMap(({ edit }) => Object.values(edit?.changes ?? {}).flat())
    .map(
      ({ range: { start, end }, newText }): OffsetEdit => ({
        start: document.offsetAt(start),
        end: document.offsetAt(end),
        newText,
      }),
    );
}

/** Fails where edits overlap, or where one of them is not within a scalar, around one, or a deletion. */
function assertEdits(document: SourceDocument, edits: readonly OffsetEdit[], about: string): void {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  const scalars = scalarsOf(document.root);
  for (const [index, { start, end, newText }] of sorted.entries()) {
    const next = sorted[index + 1];
    assert.ok(!next || end <= next.start, `edits overlap: ${about}`);
    const isWithin = scalars.some((node) => node.start <= start && end <= node.end);
    const taken = document.text.slice(start, end);
    const isBetween = taken.trim() === '' && /^\s*[-[\]]?\s*$/.test(newText);
    const isRemoval = newText.trim() === '' && !/#\s/.test(taken);
    // A text that a comma ends within braces is put in quotes up to that comma.
    const isQuote = taken === '' && (newText === '"' || newText === "'");
    assert.ok(
      isWithin || isBetween || isRemoval || isQuote,
      `${JSON.stringify(taken)} → ${JSON.stringify(newText)}: ${about}`,
    );
  }
}

function scalarsOf(root: Node | undefined): Node[] {
  const node = dereference(root);
  if (!node) return [];
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'sequence') return node.items.flatMap(scalarsOf);
  return node.pairs.flatMap(({ key, value }) => [...scalarsOf(key), ...scalarsOf(value)]);
}

/** The findings that are not among earlier ones. Words that are quoted from a text may have been fixed in between, and lines moved. */
function without(found: readonly Problem[], known: readonly Problem[]): Problem[] {
  const keys = known.map(keyOf);
  return found.filter((one) => {
    const index = keys.indexOf(keyOf(one));
    if (index >= 0) keys.splice(index, 1);
    return index < 0;
  });
}

function keyOf({ code, message }: Problem): string {
  return `${code} ${message.replace(/line \d+/g, 'line').replace(/\s+/g, ' ')}`;
}

function read(uri: string, text: string): SourceDocument {
  return readDocument(uri, documentKind(uri) ?? 'role', 1, text);
}

/** The lines in which two texts differ. */
function difference(before: string, after: string): string {
  const [old, fresh] = [new Set(before.split('\n')), new Set(after.split('\n'))];
  const gone = [...old].filter((line) => !fresh.has(line)).map((line) => `- ${line}`);
  return [...gone, ...[...fresh].filter((line) => !old.has(line)).map((line) => `+ ${line}`)].join('\n');
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFramework } from '../../../../src/service/document/profile/readFramework.ts';
import { skillRuns } from '../../../../src/service/document/profile/skillsWhenAsked.ts';
import { readGradually, readOnce, type SourceDocument } from '../../../../src/service/document/sourceDocument.ts';
import { duplicatesInFramework } from '../../../../src/service/rules/support/frameworkDuplicates.ts';

const uri = 'file:///f.framework.yaml';
const named: Readonly<Record<number, number>> = { 300: 10, 590: 589, 9000: 10 };
const text = `id: f\nname: F\nskills:\n${Array.from(
  { length: 10_000 },
  (_, index) =>
    `  - id: skill-${index}\n    name: A skill of matter ${named[index] ?? index}\n    description: You can do what ${index} asks for.\n`,
).join('')}`;

/** The lines of the skills that have the name of another one, and those of the others. */
function twins(document: SourceDocument): (number | undefined)[][] {
  const found = duplicatesInFramework(document, readFramework(document));
  return [...found].map(({ at, related }) => [document.positionAt(at.start).line, related?.[0]?.range.start.line]);
}

const lineOf = (index: number) => 4 + 3 * index;
const all = [
  [300, 10],
  [590, 589],
  [9_000, 10],
].map((pair) => pair.map(lineOf));

test('names are compared over a list of thousands that is read once', () => {
  const document = readOnce(uri, 'framework', 1, text);
  assert.ok(skillRuns(readFramework(document).skills).some((run) => run.length > 1000));
  assert.deepEqual(twins(document), all);
});

test('of a file that is judged as it is read each part tells what the file has so far', async () => {
  const told: (readonly [end: number, found: (number | undefined)[][]])[] = [];
  const document = await readGradually(uri, 'framework', 1, text, {
    pause: async () => {},
    onPart: (part) => void told.push([part.positionAt(part.text.length).line, twins(part)]),
  });
  assert.deepEqual(twins(document), all);
  assert.ok(told.length > 1);
  for (const [end, found] of told) {
    assert.deepEqual(
      found,
      all.filter(([line = 0]) => line < end),
    );
  }
});

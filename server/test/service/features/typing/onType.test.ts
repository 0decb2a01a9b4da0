import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits } from '../../../../src/service/document/edits/edits.ts';
import { readDocument, type SourceDocument } from '../../../../src/service/document/sourceDocument.ts';
import { onType } from '../../../../src/service/features/typing/onType.ts';
import { contextOf } from '../../../support/fileContext.ts';
import { type Situation, situations } from './situations.ts';

const mark = '<|>';

function open(text: string, kind: 'role' | 'framework' = 'role'): SourceDocument {
  return readDocument(`file:///a.${kind}.yaml`, kind, 1, text);
}

/** Presses the keys as an editor does that keeps the indentation of a line, and does what follows from the last one. */
function press({ before, typed, kind }: Situation): string {
  const at = before.indexOf(mark);
  const lineStart = before.lastIndexOf('\n', at - 1) + 1;
  const blanks = /^\s*/.exec(before.slice(lineStart, at))?.[0] ?? '';
  const inserted = typed === '\n' ? `\n${blanks}` : typed;
  const document = open(before.slice(0, at) + inserted + before.slice(at + mark.length), kind);
  const offset = at + inserted.length;
  const edits = onType(contextOf(document), document.positionAt(offset), inserted.startsWith('\n') ? '\n' : ' ').map(
    (edit) => ({
      start: document.offsetAt(edit.range.start),
      end: document.offsetAt(edit.range.end),
      newText: edit.newText,
    }),
  );
  const text = applyEdits(document.text, edits);
  const last = edits.at(-1);
  const shift = edits.reduce((sum, { start, end, newText }) => sum + newText.length - (end - start), 0);
  const cursor = last ? last.end + shift : offset;
  return text.slice(0, cursor) + mark + text.slice(cursor);
}

for (const [fact, cases] of Object.entries(situations)) {
  describe(fact, () => {
    for (const situation of cases) {
      test(situation.name, () => {
        assert.equal(press(situation), situation.after);
        // The same in a file with Windows' line ends.
        const windows = { ...situation, before: situation.before.replaceAll('\n', '\r\n') };
        assert.equal(press(windows).replaceAll('\r\n', '\n'), situation.after);
      });
    }
  });
}

test('nothing follows from any key in any prefix of a text with everything in it, and nothing throws', () => {
  const text = situationsText();
  for (let length = 0; length <= text.length; length += 7) {
    const document = open(text.slice(0, length));
    const position = document.positionAt(length);
    for (const typed of ['\n', ' ', '}', 'x']) {
      for (const { newText } of onType(contextOf(document), position, typed)) assert.match(newText, /^[ >-]*$/);
    }
  }
});

function situationsText(): string {
  return Object.values(situations)
    .flat()
    .map(({ before }) => before.replace(mark, ''))
    .join('\n');
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { stringify } from 'yaml';
import type { Draft } from '../../../src/import/draft.ts';
import type { ImportFormat } from '../../../src/import/format.ts';
import { htmlFormat } from '../../../src/import/formats/html.ts';
import { markdownFormat } from '../../../src/import/formats/markdown.ts';
import type { Source } from '../../../src/import/source.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { assertNothingLost, plainFiles } from '../support/draftChecks.ts';
import { assertSoundDraft } from '../support/importCase.ts';

const folder = new URL('./documents/', import.meta.url);

function sourceOf(name: string, text: string): Source {
  return { name: name.replace('.html.txt', '.html'), text, bytes: new TextEncoder().encode(text), encoding: 'UTF-8' };
}

function formatOf(name: string): ImportFormat {
  return name.includes('.html') ? htmlFormat : markdownFormat;
}

/** All that a person sees of a draft. */
function shown({ layout, files, oddities, leftOut, decisions }: Draft): string {
  return stringify(
    {
      layout: layout && inEnglish(layout),
      files: plainFiles(files),
      oddities: oddities.map(({ message, piece }) =>
        piece ? `${piece.place}: ${inEnglish(message)}` : inEnglish(message),
      ),
      leftOut: leftOut.map(({ piece, reason }) => `${piece.place}: ${piece.text} (${inEnglish(reason)})`),
      unsure: decisions.filter(({ sure }) => !sure).map(({ key, meaning }) => `${key} → ${meaning}`),
    },
    { lineWidth: 140 },
  );
}

suite('documents as drafts', () => {
  for (const name of readdirSync(folder).toSorted()) {
    if (name.includes('.golden.')) continue;
    test(name, async () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const draft = await formatOf(name).read([sourceOf(name, text)], new Map());
      const golden = new URL(`${name}.golden.yaml`, folder);
      if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, shown(draft));
      assert.equal(shown(draft), readFileSync(golden, 'utf8'));
      assertNothingLost(draft);
      await assertSoundDraft(draft);
    });

    test(`${name} with other line ends, no-break spaces and tabs has the same words`, async () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const files = async (written: string) => {
        const draft = await formatOf(name).read([sourceOf(name, written)], new Map());
        assertNothingLost(draft);
        return draft.files;
      };
      const plain = plainFiles(await files(text));
      assert.deepEqual(plainFiles(await files(text.replaceAll('\n', '\r\n'))), plain);
      assert.deepEqual(plainFiles(await files(text.replaceAll('a role', 'a\u00A0role'))), plain);
    });

    test(`${name} cut anywhere loses no word`, async () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      for (let length = 1; length < text.length; length += 97) {
        const cut = text.slice(0, length);
        const read = await formatOf(name)
          .read([sourceOf(name, cut)], new Map())
          .catch((error: unknown) => error);
        if (read instanceof Error) assert.match(read.message, /has no words/);
        else assertNothingLost(read as Draft);
      }
    });
  }
});

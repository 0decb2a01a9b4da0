import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Draft } from '../../../src/import/draft.ts';
import type { ImportFormat } from '../../../src/import/format.ts';
import { docxFormat } from '../../../src/import/formats/docx.ts';
import { htmlFormat } from '../../../src/import/formats/html.ts';
import { markdownFormat } from '../../../src/import/formats/markdown.ts';
import { plainOf } from '../../../src/import/support/draftText.ts';
import { forReaders } from '../../../src/jobProfile/forReaders.ts';
import { jobProfileOf } from '../../../src/jobProfile/jobProfile.ts';
import { nameKey } from '../../../src/service/text/names.ts';
import { exportRole } from '../../../src/write/exportRole.ts';
import { english } from '../../support/phrases.ts';
import { readSample, sampleNames } from '../../write/html/resolved.ts';
import { textsOf } from '../../write/profileTexts.ts';
import { assertNothingLost, plainFiles, wordsIn } from '../support/draftChecks.ts';
import { assertSoundDraft } from '../support/importCase.ts';

const outputs = [
  ['docx', docxFormat],
  ['html', htmlFormat],
  ['markdown', markdownFormat],
] as const;

/** What a page shows by signs, or has in the targets of links. */
const shownBySigns = new Set(['tags', 'category', 'status', 'org', 'ft']);

async function readAgain(name: string, format: (typeof outputs)[number][0], reader: ImportFormat): Promise<Draft> {
  const { fileName, data } = await exportRole((await readSample(name)).profile, format, async () => new Uint8Array());
  const text = typeof data === 'string' ? data : undefined;
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return reader.read([{ name: fileName, bytes, text, encoding: text === undefined ? undefined : 'UTF-8' }], new Map());
}

interface PlainRole {
  readonly title?: string;
  readonly family?: string;
  readonly organisation?: string;
  readonly skills?: readonly {
    readonly title?: string;
    readonly items?: readonly { readonly name?: string; readonly level?: string }[];
  }[];
}

function roleOf({ files }: Draft): PlainRole {
  assert.equal(files.length, 1);
  return Object.values(plainFiles(files))[0] as PlainRole;
}

/** All keys and texts of a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [key, ...stringsIn(below)]);
}

suite('our own documents come back', () => {
  for (const name of sampleNames) {
    for (const [format, reader] of outputs) {
      test(`${name} as ${format}`, async () => {
        const { profile } = await readSample(name);
        const draft = await readAgain(name, format, reader);
        assertNothingLost(draft);
        await assertSoundDraft(draft);
        // Not only the document's words: every text of the role.
        const found = new Set(wordsIn(stringsIn(plainFiles(draft.files)).join(' ')));
        const left = new Set(draft.leftOut.flatMap(({ piece }) => wordsIn(piece.text)));
        const missing = textsOf(forReaders(jobProfileOf(profile, english)))
          .flatMap((text) => wordsIn(plainOf(text)))
          .filter((word) => !found.has(word) && !left.has(word) && !(format === 'html' && shownBySigns.has(word)));
        assert.deepEqual([...new Set(missing)], []);
      });
    }

    test(`${name} from Word with its groups, skills and levels`, async () => {
      const profile = jobProfileOf((await readSample(name)).profile, english);
      const role = roleOf(await readAgain(name, 'docx', docxFormat));
      assert.equal(role.title, plainOf(profile.title.text));
      assert.equal(role.family, profile.family && plainOf(profile.family.text));
      assert.equal(role.organisation, profile.organisation && plainOf(profile.organisation.text));
      const groups = profile.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'group' ? [block] : [])),
      );
      const expected = groups.flatMap(({ title, entries }) =>
        entries.map((entry) => [
          title && plainOf(title.text),
          entry.name && plainOf(entry.name.text),
          entry.level && nameKey(plainOf(entry.level.level.name)),
        ]),
      );
      const actual = (role.skills ?? []).flatMap(({ title, items }) =>
        (items ?? []).map((item) => [title, item.name, item.level && nameKey(item.level)]),
      );
      assert.deepEqual(actual, expected);
    });
  }
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { JobProfile } from '../../src/jobProfile/jobProfile.ts';
import { phrasesFor } from '../../src/service/text/phrases/phrasesFor.ts';
import { type PdfOptions, pdfOf } from '../../src/write/pdf/pdf.ts';
import type { LackingLetters } from '../../src/write/support/lackingLetters.ts';
import { emptyProfile, plainSection } from './handmadeProfile.ts';
import { bareText, readAsset, readPdf } from './pdfText.ts';

const noted = (text: string, lang = 'en'): JobProfile => ({
  ...emptyProfile,
  lang,
  sections: [plainSection({ kind: 'text', text })],
});

/** What is copied of a page, without blanks, which readers find at gaps, and without marks that nobody sees. */
async function copied(profile: JobProfile, options?: PdfOptions): Promise<string> {
  return bareText((await readPdf(await pdfOf(profile, readAsset, options))).text);
}

interface Drawn {
  readonly str: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** The stretches of text on the first page with their edges, in points. */
async function drawn(profile: JobProfile): Promise<readonly Drawn[]> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy((await pdfOf(profile, readAsset)).slice(), { verbosity: 0 });
  const { items } = await (await document.getPage(1)).getTextContent({ disableNormalization: true });
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            str: item.str.trim(),
            left: item.transform[4],
            right: item.transform[4] + item.width,
            baseline: item.transform[5],
          },
        ]
      : [],
  );
}

const placeOf = (all: readonly Drawn[], text: string): Drawn => {
  const found = all.findLast(({ str }) => str.replace(/\p{Default_Ignorable_Code_Point}/gu, '') === text);
  assert(found, `${text} is not among ${JSON.stringify(all.map(({ str }) => str))}`);
  return found;
};

const fontOf = async (script: string) =>
  new Uint8Array(
    await readFile(
      new URL(
        `../../../node_modules/@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-400-normal.woff`,
        import.meta.url,
      ),
    ),
  );

for (const [what, lang, text] of [
  ['a Latin name in brackets', 'he', 'מהנדסת בכירה (Kubernetes) בצוות'],
  ['a Latin name that ends a sentence', 'he', 'עובדת על Kubernetes 1.30 (GKE), ובודקת (גם בלילה).'],
  ['names that end in signs', 'he', 'תכנות ב-C++ וב-C# על .NET, 12 שנים.'],
  ['numbers', 'ar', 'خبرة ١٢ سنة، أو 15 سنة (على الأقل): 3.5٪.'],
  ['Arabic with letters that join', 'ar', 'لا إله، السلام عليكم! مَكْتَب'],
  ['Persian with a letter that does not join', 'fa', 'می‌خواهم کتاب‌ها را'],
  ['Hebrew within English', 'en', 'Say “שלום עולם 12”, then (go on) with “שלום”.'],
  ['English alone in Hebrew', 'he', 'Writes the notes (in English).'],
] as const) {
  test(`${what} is copied in the order of reading`, async () => {
    const all = await copied(noted(text, lang));
    assert(all.endsWith(bareText(text)), all);
  });
}

test('long lines from right to left are as wide as they are drawn: nothing is in the margin, nothing on top of something else', async () => {
  const text = 'את האדם הראשון שמתנדב חדש פוגש, וזו שהוא מתקשר אליה כשקשה. בכל חודש יוצאים 120 מתנדבים אל 60 שכניהם.';
  const all = await drawn(noted(Array.from({ length: 6 }, () => text).join(' '), 'he'));
  const lines = Map.groupBy(all, ({ baseline }) => Math.round(baseline));
  for (const [, stretches] of lines) {
    const fromLeft = stretches.toSorted((one, other) => one.left - other.left);
    assert((fromLeft[0]?.left ?? 0) > 50.5, JSON.stringify(fromLeft));
    for (const [i, { left }] of fromLeft.entries())
      assert(left > (fromLeft[i - 1]?.right ?? 0) - 0.5, JSON.stringify(fromLeft));
  }
});

test('in a text from right to left what is read first stands at the right, with brackets turned', async () => {
  const all = await drawn(noted('מהנדסת (Kubernetes) בכירה', 'he'));
  const [first, open, name, close, last] = ['מהנדסת', '(', 'Kubernetes', ')', 'בכירה'].map((text) =>
    placeOf(all, text),
  );
  assert(first && open && name && close && last);
  assert(first.left > open.left && open.left > name.left && name.left > close.left && close.left > last.left);
});

test('a document from right to left is mirrored: labels at the right, texts at their left, numbers of pages at the left', async () => {
  const all = await drawn(noted('שלום', 'he'));
  const label = placeOf(all, 'Notes');
  const text = placeOf(all, 'שלום');
  assert(Math.abs(label.right - (595.28 - 51.02)) < 1, `${label.right}`);
  assert(text.right < label.left);
  const page = all.findLast(({ left }) => Math.abs(left - 51.02) < 1);
  assert(page, 'the number of the page');
  assert(all.every(({ left, right }) => left > 50 && right < 595.28 - 50));
});

test('a sign before a number stands at its left, whatever the text around it', async () => {
  const all = await drawn(noted('עלייה של +3 ומינוס -5 כאן', 'he'));
  assert(placeOf(all, '+3') && placeOf(all, '-5'));
});

test('letters that join are drawn in their joined forms', async () => {
  const widthOf = async (text: string) => {
    const { left, right } = placeOf(await drawn(noted(text, 'ar')), text);
    return right - left;
  };
  assert((await widthOf('ببب')) < 0.8 * 3 * (await widthOf('ب')));
});

test('a document of Latin letters loads the fonts of all documents and nothing else; others load what they need', async () => {
  const loaded = async (profile: JobProfile) => {
    const paths = new Set<string>();
    await pdfOf(profile, (path) => {
      paths.add(path);
      return readAsset(path);
    });
    return [...paths].sort();
  };
  const usual = ['fonts/bold.ttf', 'fonts/boldItalic.ttf', 'fonts/italic.ttf', 'fonts/regular.ttf'];
  assert.deepEqual(await loaded(noted('Plain, naïve, Ελληνικά, мова → ✓')), usual);
  assert.deepEqual(await loaded(noted('שלום')), [...usual, 'fonts/hebrew.ttf', 'fonts/hebrewBold.ttf'].sort());
});

test('letters that no font has are told with their texts; a font that is found has them', async () => {
  let lacking: readonly LackingLetters[] = [];
  const onLacking = (found: readonly LackingLetters[]) => {
    lacking = found;
  };
  const profile = noted('ดี และ OK', 'th');
  await pdfOf(profile, readAsset, { onLacking });
  assert.deepEqual(lacking, [{ text: 'ดี และ OK', letters: ['ดี', 'แ', 'ล', 'ะ'] }]);
  lacking = [];
  const thai = await fontOf('thai');
  const asked: string[] = [];
  const moreFonts: PdfOptions['moreFonts'] = async function* (letters, lang) {
    asked.push(`${lang} ${[...letters].length > 0}`);
    yield new TextEncoder().encode('no font');
    yield thai;
    assert.fail('no further font is asked for');
  };
  assert((await copied(profile, { onLacking, moreFonts })).endsWith('ดีและOK'));
  assert.deepEqual(lacking, []);
  assert.deepEqual(asked, ['th true']);
  const last = (await readPdf(await pdfOf(profile, readAsset, { moreFonts }))).pages.at(-1) ?? '';
  assert.doesNotMatch(last, /□/);
});

test('marks that turn the order of letters against their direction are left out, those that say a direction are kept', async () => {
  assert((await copied(noted('abc \u202etxt.exe\u202c end'))).endsWith('abctxt.exeend'));
});

test('where a language is all boxes, what says so is English', async () => {
  const phrases = await phrasesFor('ja');
  const { pages } = await readPdf(await pdfOf({ ...noted('店長', 'ja'), phrases }, readAsset));
  assert(bareText(pages.join('')).includes(bareText('stands for a character')), pages.join());
});

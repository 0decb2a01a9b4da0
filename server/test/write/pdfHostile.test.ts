import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JobProfile, Section } from '../../src/jobProfile/jobProfile.ts';
import { pdfOf } from '../../src/write/pdf/pdf.ts';
import { columnsSection, emptyProfile, entry, plainSection, rowsSection, skillsProfile } from './handmadeProfile.ts';
import { bareText, readAsset, readPdf } from './pdfText.ts';

const withSection = (section: Section): JobProfile => ({ ...emptyProfile, sections: [section] });
const noted = (text: string): JobProfile => withSection(plainSection({ kind: 'text', text }));

const read = async (profile: JobProfile) => readPdf(await pdfOf(profile, readAsset));

/** Texts, and what a reader of the document sees of them; by default the text itself. */
const texts: Record<string, readonly [written: string, seen?: string]> = {
  Greek: ['Ο γρήγορος σκύλος – ἀρχή, ᾧ'],
  Cyrillic: ['Съешь ещё этих мягких булок, Їжак, ђак, қазақ'],
  Latin: ['Žluťoučký kůň, łódź, ğüş, Tiếng Việt, Æsir, ß, ẞ, ſ, ǆ'],
  'marks of their own': ['e\u0301 o\u0308 n\u0303', 'e\u0301 o\u0308 n\u0303'],
  'pairs that other fonts join': ['office, affluent, fjord, fi fl ffi ffl'],
  'letters that look alike': ['µ μ Ω Ω ∆ Δ A Α А - ‐ ‑ – — ; ;'],
  signs: ['€ £ ₹ ½ ² ₂ ≥ ≤ ≠ ± × ÷ → ← ↔ ● ○ ■ □ ✓ … • § ¶ † “ ” ‘ ’ « »'],
  Chinese: ['漢字かな交じり文'],
  Arabic: ['السلام عليكم'],
  Hebrew: ['שלום עולם'],
  Thai: ['สวัสดีครับ'],
  emoji: ['👍🏽 👩‍👩‍👧‍👦 ❤️'],
  'rare planes': ['𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐌰𐌱 \u{10fffd}'],
  'broken pairs': ['a \ud800 b \udc00 c', 'a \ufffd b \ufffd c'],
  'control characters': ['a\u0001b\u0007c\u009fd', 'abcd'],
  'marks of direction': ['abc \u202etxt.exe\u202c \u2066x\u2069 \u200fy', 'abc txt.exe x y'],
  'zero-width characters': ['a\u200bb\u200cc\u200dd\ufeffe\u2060f', 'abcdef'],
  'blanks of all kinds': ['a\u00a0b\u2003c\u202fd\u3000e\u2028f'],
  markup: [
    '<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; &lt;',
    '<script>alert(1)</script> <img src=x onerror=alert(1)> & <',
  ],
  'operators of the format': [
    '\\(Tj) ET Q endstream endobj << /JS (app.alert\\(1\\)) >> %%EOF',
    '(Tj) ET Q endstream endobj << /JS (app.alert(1)) >> %%EOF',
  ],
};

for (const [name, [written, seen = written]] of Object.entries(texts)) {
  test(`${name}: what is copied is what was written`, async () => {
    const { text, info, bookmarks } = await read({ ...noted(written), title: { text: written, from: 'title' } });
    assert(bareText(text).endsWith(`${bareText(seen)}AboutthisdocumentNotes${bareText(seen)}`), JSON.stringify(text));
    assert(bareText(String(info.Title)).includes(bareText(seen)), JSON.stringify(info.Title));
    assert.equal(bookmarks[0]?.title, 'About this document');
  });
}

test('a character that the fonts lack is a box, and the last page says so', async () => {
  const { pages } = await read(noted('漢'));
  assert.match(pages.at(-1) ?? '', /□ stands for a character/);
  assert.doesNotMatch((await read(noted('a'))).pages.join(''), /stands for/);
});

test('words from right to left are copied in order within a sentence from left to right', async () => {
  const { text } = await read(noted('Say “שלום עולם 12”, then (go on) with the rest of this sentence.'));
  assert(bareText(text).includes(bareText('Say “')) && bareText(text).includes(bareText('”, then (go on)')), text);
});

const long = 'abcdefghij'.repeat(10_000);
const shorter = long.slice(0, 12_000);

test('a word of 100,000 characters is broken into lines', async () => {
  assert(bareText((await read(noted(long))).text).includes(long));
});

test('a word of any length finds its place, wherever it stands', async () => {
  const block = { kind: 'text', text: shorter } as const;
  const level = { scaleName: 's', steps: ['a', shorter], from: 1, to: 1, name: shorter, label: shorter };
  const skill = { ...entry(shorter, block), level: { kind: 'level', level } } as const;
  const places: Record<string, JobProfile> = {
    title: { ...emptyProfile, title: { text: shorter, from: 'title' } },
    belongs: { ...emptyProfile, family: { text: shorter }, organisation: { text: shorter } },
    fact: {
      ...emptyProfile,
      facts: [{ kind: 'fact', role: 'grade', label: 'Grade', parts: [{ text: shorter }] }],
    },
    ladder: {
      ...emptyProfile,
      ladder: {
        steps: [
          { name: 'A', current: false },
          { name: shorter, current: true },
        ],
        rungs: [
          { grade: 'A', current: false, roles: [] },
          { grade: shorter, current: true, roles: [] },
        ],
        branches: [],
      },
    },
    text: noted(shorter),
    name: withSection(rowsSection(entry(shorter, block))),
    training: withSection(columnsSection(entry('n', block))),
    skill: skillsProfile({ kind: 'group', title: { text: shorter }, facts: [], entries: [skill] }),
    table: withSection(
      plainSection({
        kind: 'table',
        columns: [
          { role: 'qualification', title: 'a' },
          { role: 'awardingBody', title: 'b' },
        ],
        rows: [{ cells: [[block], [block]] }],
      }),
    ),
    link: withSection(plainSection({ kind: 'links', links: [{ url: { text: `https://example.org/${shorter}` } }] })),
    emoji: noted('👩‍👩‍👧‍👦'.repeat(2_000)),
  };
  for (const [place, profile] of Object.entries(places)) {
    const { text } = await read(profile);
    if (place !== 'emoji') assert(bareText(text).includes(shorter), place);
    else assert.equal(bareText(text).match(/👩/gu)?.length, 4_000);
  }
});

test('nothing runs over the right edge', async () => {
  const narrow = Array.from(
    { length: 40 },
    (_, i) => `${'  '.repeat(i)}- ${'word '.repeat(30)}${'W'.repeat(200)}`,
  ).join('\n');
  for (const markdown of [
    long,
    narrow,
    `${'> '.repeat(60)}${long.slice(0, 2000)}`,
    `    ${long.slice(0, 3000)}`,
    `# ${long}`,
  ]) {
    const bytes = await pdfOf(noted(markdown), readAsset);
    assert((await rightmost(bytes)) <= 595.28 - 51, markdown.slice(0, 20));
  }
});

async function rightmost(bytes: Uint8Array): Promise<number> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  let most = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items)
      if ('str' in item && item.str.trim()) most = Math.max(most, item.transform[4] + item.width);
  }
  return most;
}

test('Markdown of every kind is set and nothing of it runs', async () => {
  const markdown = `# Head\n\nA **bold** *thin* ***both*** \`code <b>\` [safe](https://example.org/a_(b)) [bad](javascript:alert(1))
![picture](https://example.org/p.png) <https://example.org> <me@example.org>\n\n> quoted\n> > twice\n\n3. three\n4. four\n   - inner\n\n     more\n\n
\`\`\`js\nif (a) {\n  b();\n}\n\`\`\`\n\n---\n\nA line\\\nbroken\n\n<div onclick="x()">html</div>\n`;
  const bytes = await pdfOf(noted(markdown), readAsset);
  const { text, links } = await readPdf(bytes);
  const bare = bareText(text);
  for (const wanted of [
    'Head',
    'Abold',
    'both',
    'code<b>',
    'picture',
    'quoted',
    'twice',
    '3.three',
    '4.four',
    'inner',
    'more',
    'if(a){b();}',
    '<divonclick="x()">html</div>',
    '[bad](javascript:alert(1))',
  ]) {
    assert(bare.includes(wanted), wanted);
  }
  assert.deepEqual(
    new Set(links),
    new Set([
      'https://example.org/a_(b)',
      'https://example.org/p.png',
      'https://example.org/',
      'mailto:me@example.org',
    ]),
  );
  assert.doesNotMatch(Buffer.from(bytes).toString('latin1'), /\/JavaScript|\/JS |\/OpenAction|\/Launch/);
});

test('what nests deeply is set in the room there is', async () => {
  const { text } = await read(
    noted(`${'> '.repeat(8)}deep\n\n${Array.from({ length: 9 }, (_, i) => `${'  '.repeat(i)}- l${i}`).join('\n')}`),
  );
  assert(bareText(text).includes('deep'));
  assert(bareText(text).includes('l8'));
});

test('a letter with more marks than a function takes arguments is written whole', async () => {
  const marks = 150_000;
  const { pages } = await read(noted(`e${'\u0301'.repeat(marks)} and the rest`));
  assert.match(pages.join(''), /and the rest/);
  assert.equal(pages.join('').match(/\u0301/g)?.length, marks);
});

test('signs within and around a word from right to left stay where they are', async () => {
  const { text } = await read(noted('«(ש.ש)», 12 (ש) !? end'));
  assert(bareText(text).includes(bareText('end')), text);
  const signs = '.'.repeat(20_000);
  assert.equal((await read(noted(`ש${signs}ש`))).text.match(/\./g)?.length, signs.length);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JobProfile, Section } from '../../src/jobProfile/jobProfile.ts';
import { blockParts, prose } from '../../src/write/docx/blockParts.ts';
import { docxOf } from '../../src/write/docx/docx.ts';
import { DocxContext } from '../../src/write/docx/docxContext.ts';
import { linkTarget } from '../../src/write/docx/linkTarget.ts';
import { directions } from '../../src/write/docx/texts.ts';
import { english } from '../support/phrases.ts';
import { misplaced } from './docxSchema.ts';
import { fileOf, readDocx } from './docxText.ts';
import { emptyProfile, entry, leadSection, plainSection, rowsSection, skillsProfile } from './handmadeProfile.ts';
import { all, textOf } from './xmlTree.ts';

async function read(profile: Partial<JobProfile>) {
  const made = readDocx(await docxOf({ ...emptyProfile, ...profile }));
  for (const file of made.files.values()) assert.deepEqual(misplaced(file), []);
  return made;
}

const withSection = (section: Section): Partial<JobProfile> => ({ sections: [section] });
const noted = (text: string) => withSection(plainSection({ kind: 'text', text }));

/** Texts, and what a reader of the document sees of them; by default the text itself. */
const texts: Readonly<Record<string, readonly [written: string, seen?: string]>> = {
  'tags of HTML': [
    '<script>alert(1)</script> <img onerror="x()"> &amp; &#60;b> </w:t></w:r>',
    '<script>alert(1)</script> <img onerror="x()"> & <b> </w:t></w:r>',
  ],
  'an end of everything': [']]> --> ?> "quoted" \'single\''],
  'control characters': ['a\u0000b\u0001c\u000bd\u001fe', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
  'lone surrogates': ['a\ud800b\udc00c 😀', 'a\ufffdb\ufffdc 😀'],
  noncharacters: ['a\uffffb\ufffec', 'a\ufffdb\ufffdc'],
  'marks that turn the direction': ['ab\u202ecd\u2066e', 'abcde'],
  'characters without a look': ['a\u200bb\u200dc\u00add\u2060e\ufefff'],
  'both directions': ['abc אבג 123 דה, def'],
  'an endless word': ['x'.repeat(100_000)],
  'an endless row of signs': [`a ${'*'.repeat(20_000)}`],
  'an instruction for a field': [
    '{ INCLUDETEXT "c:\\\\secret.txt" } DDEAUTO',
    '{ INCLUDETEXT "c:\\secret.txt" } DDEAUTO',
  ],
};

for (const [name, [written, seen = written]] of Object.entries(texts)) {
  test(`${name} in a text`, async () => {
    const { paragraphs } = await read(noted(written));
    assert.equal(paragraphs.at(-1)?.text, seen);
  });

  test(`${name} in a title, a name and a fact`, async () => {
    const { paragraphs } = await read({
      ...skillsProfile({
        kind: 'group',
        title: { text: written },
        facts: [],
        entries: [entry(written, { kind: 'text', text: 'x' })],
      }),
      title: { text: written, from: 'title' },
      organisation: { text: written },
      facts: [{ kind: 'fact', role: 'grade', label: 'Grade', parts: [{ text: written }] }],
    });
    assert.deepEqual(
      paragraphs
        .filter(({ style }) => /^(?:RoleSender|Title|RoleLongTitle|Heading[23])$/.test(style))
        .map(({ text }) => text),
      [seen, seen, seen, seen],
    );
  });
}

test('a running title never takes more than its line', async () => {
  const { files } = await read({ title: { text: 'word '.repeat(20_000), from: 'title' } });
  const [text] = all(fileOf(files, 'word/footer.xml'), 'w:t').flatMap(({ children }) => children);
  assert(typeof text === 'string' && text.length <= 70 && text.endsWith('…'));
});

const targets: Readonly<Record<string, string | undefined>> = {
  'https://example.org': 'https://example.org',
  'HTTPS://example.org/a b': 'https://example.org/a%20b',
  'https://example.org/100%/%41?q=[x]{y}|z\\': 'https://example.org/100%25/%41?q=%5Bx%5D%7By%7D%7Cz%5C',
  'https://example.org/ü#a#b': 'https://example.org/%C3%BC#a%23b',
  'https://bücher.example/': 'https://bücher.example/',
  'https://user:secret@example.org:8080/': 'https://user:secret@example.org:8080/',
  'mailto:someone@example.org?subject=Hello there': 'mailto:someone@example.org?subject=Hello%20there',
  'https://': undefined,
  'https:///path': undefined,
  'https://exa mple.org': undefined,
  'https://[::1': undefined,
  'https://example.org:port/': undefined,
  'https://-/': undefined,
  'mailto:': undefined,
  'javascript:alert(1)': undefined,
  'file:///etc/passwd': undefined,
};

for (const [url, target] of Object.entries(targets)) {
  test(`${url} as the target of a link`, () => assert.equal(linkTarget(url), target));
}

test('addresses that are too long for Word are text', () => {
  assert.equal(linkTarget(`https://example.org/${'a'.repeat(3000)}`), undefined);
  assert.equal(linkTarget(`https://${'a'.repeat(100_000)}/`), undefined);
});

test('no link leads to anything but pages and mail addresses', async () => {
  const { links, text } = await read(
    withSection(
      plainSection(
        {
          kind: 'links',
          links: [
            { label: { text: '[inner](https://inner.example)' }, url: { text: 'https://example.org' } },
            { url: { text: 'file:///etc/passwd' } },
          ],
        },
        {
          kind: 'text',
          text: '[a](javascript:alert(1)) [b](https://example.org/b) ![c](https://example.org/c.png) <https://d.example>',
        },
      ),
    ),
  );
  assert.deepEqual(links, [
    'https://example.org',
    'https://example.org/b',
    'https://example.org/c.png',
    'https://d.example',
  ]);
  assert(text.includes('file:///etc/passwd'));
  assert(text.includes('[a](javascript:alert(1))'));
});

const markdown: Readonly<Record<string, readonly [written: string, paragraphs: readonly string[]]>> = {
  'lists in lists in lists': [
    `${Array.from({ length: 9 }, (_, i) => `${'  '.repeat(i)}- ${i}`).join('\n')}`,
    Array.from({ length: 9 }, (_, i) => `${i}`),
  ],
  'a list in a list without a text': ['- - a\n  - b', ['', 'a', 'b']],
  'an empty point': ['- a\n-\n- b', ['a', '', 'b']],
  'a heading, a quote and code in a point': ['- # h\n\n  > q\n\n  ```\n  c\n  ```\n', ['h', 'q', 'c']],
  'a list in a quote': ['> - a\n>\n>   b\n>\n> c', ['a', 'b', 'c']],
  'a number that Word cannot count to': ['999999999. a\n1. b', ['999999999.', 'a', '1000000000.', 'b']],
  'code of many lines': ['```\na\n\tb\n\nc\n```', ['a\n\tb\n\nc']],
  'an endless line of code': [`\`\`\`\n${'y'.repeat(100_000)}\n\`\`\``, ['y'.repeat(100_000)]],
  'a rule': ['a\n\n---\n\nb', ['a', '', 'b']],
};

for (const [name, [written, expected]] of Object.entries(markdown)) {
  for (const [place, block] of Object.entries(places(written))) {
    test(`${name} in ${place}`, async () => {
      const { paragraphs } = await read(block);
      // The rows of a long item have no label but the first.
      const texts = paragraphs
        .filter(({ style, text }) => style !== 'TableText' || text !== '')
        .map(({ text }) => text);
      const at = texts.findIndex((_, i) => expected.every((text, j) => texts[i + j] === text));
      assert(at >= 0, texts.join('\n').slice(0, 500));
    });
  }
}

function places(written: string): Record<string, Partial<JobProfile>> {
  const text = { kind: 'text', text: written } as const;
  const atLevel = { kind: 'atLevel', role: 'own', label: 'At this level', blocks: [text] } as const;
  return {
    'a text': noted(written),
    'a summary': withSection(leadSection(text)),
    'what a level means': skillsProfile({ kind: 'group', facts: [], entries: [entry('Skill', atLevel)] }),
    'a cell': withSection(rowsSection(entry('Name', text))),
    'a point': withSection(
      plainSection({ kind: 'points', role: 'examples', points: [{ text: `x\n\n${written}`, points: [] }] }),
    ),
  };
}

test('headings inside a text leave no degree out', async () => {
  const { paragraphs } = await read(noted('###### six\n\n# one\n\n### three\n\n###### deep\n\n###### deeper'));
  assert.deepEqual(
    paragraphs.map(({ style }) => style).filter((style) => style.startsWith('Heading')),
    ['Heading1', 'Heading2', 'Heading2', 'Heading3', 'Heading4', 'Heading5'],
  );
});

test('a row that is longer than a page may be torn apart', async () => {
  const { files } = await read(withSection(rowsSection(entry('Long', { kind: 'text', text: 'word '.repeat(5000) }))));
  const rows = all(fileOf(files, 'word/document.xml'), 'w:tr').filter((row) => textOf(row).includes('word word'));
  assert.deepEqual(
    rows.map((row) => all(row, 'w:cantSplit').length),
    [0],
  );
});

test('a language that is none is English', async () => {
  const { files } = await read({ lang: '"><x>' });
  const [language] = all(fileOf(files, 'word/styles.xml'), 'w:lang');
  assert.equal(language?.attributes.get('w:val'), 'en');
});

const directed: Readonly<Record<string, readonly [documentFromRight: boolean, pieces: readonly string[]]>> = {
  'abc, 1': [false, ['abc, 1']],
  'abc אב 12 גד, def': [false, ['abc ', '←אב 12 גד', ', def']],
  'אב abc 1 def גד': [true, ['←אב ', 'abc 1 def', '← גד']],
  '12': [true, ['←12']],
};

for (const [text, [documentFromRight, pieces]] of Object.entries(directed)) {
  test(`directions of "${text}" in a document from ${documentFromRight ? 'right' : 'left'}`, () => {
    assert.deepEqual(
      directions(text, documentFromRight).map(({ piece, rightToLeft }) => (rightToLeft ? `←${piece}` : piece)),
      pieces,
    );
  });
}

test('an item with more parts than a function takes arguments is written', () => {
  const points = { kind: 'points', role: 'examples', points: Array(130_000).fill({ text: 'a', points: [] }) } as const;
  const context = new DocxContext('en', english);
  assert.equal(blockParts(context, [entry('Name', points)], prose).length, 130_001);
});

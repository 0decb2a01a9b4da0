import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { zipSync } from 'fflate';
import type { Meaning } from '../../../src/import/decisions.ts';
import type { Draft } from '../../../src/import/draft.ts';
import { docxFormat } from '../../../src/import/formats/docx.ts';
import { ImportRefusal } from '../../../src/import/source.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { assertNothingLost, plainFiles } from '../support/draftChecks.ts';
import { assertSoundDraft } from '../support/importCase.ts';
import { bold, item, paragraph, run, table, type WordContent, wordFile, wordPart } from '../support/wordFile.ts';

async function readBytes(bytes: Uint8Array, decided: readonly (readonly [string, Meaning])[] = []): Promise<Draft> {
  const source = { name: 'post.docx', bytes, text: undefined, encoding: undefined };
  const draft = await docxFormat.read([source], new Map(decided));
  assertNothingLost(draft);
  await assertSoundDraft(draft);
  return draft;
}

const read = (content: WordContent) => readBytes(wordFile(content));

const messages = ({ oddities }: Draft) => oddities.map(({ message }) => inEnglish(message));

async function refused(bytes: Uint8Array, message: RegExp): Promise<void> {
  await assert.rejects(readBytes(bytes), (error) => error instanceof ImportRefusal && message.test(error.message));
}

/** An archive with another name of the same length for a part, and with sizes of 1 wherever it says how big the part is. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1').replaceAll(from, to);
  const changed = Uint8Array.from(Buffer.from(text, 'latin1'));
  const view = new DataView(changed.buffer);
  for (let at = text.indexOf(to); at >= 0; at = text.indexOf(to, at + 1)) {
    const isCentral = text.startsWith('PK\u0001\u0002', at - 46);
    view.setUint32(isCentral ? at - 46 + 24 : at - 30 + 22, 1, true);
  }
  return changed;
}

suite('documents of Word', () => {
  test('headings by style, items with items below them, and a table of facts', async () => {
    const draft = await read({
      body:
        paragraph('Ward clerk', 'Titel') +
        table([
          ['Band', '3'],
          ['Hours', '37 a week'],
        ]) +
        paragraph('Aufgaben', 'berschrift1') +
        item('Answer the phone') +
        item('at night', 1) +
        item('File notes') +
        paragraph('How we work', 'berschrift1') +
        paragraph('Together.'),
    });
    assert.deepEqual(plainFiles(draft.files), {
      'ward-clerk.role': {
        id: 'ward-clerk',
        title: 'Ward clerk',
        details: { Band: '3', Hours: '37 a week' },
        workActivities: [{ name: 'Answer the phone', description: '- at night' }, { name: 'File notes' }],
        sections: [{ title: 'How we work', text: 'Together.' }],
      },
    });
  });

  test('bold lines are headings where an author knows no styles', async () => {
    const draft = await read({
      body:
        paragraph(bold('Night porter')) +
        paragraph('Keeps the door.') +
        paragraph(bold('Main duties')) +
        item('Lock up') +
        paragraph(bold('Essential:')) +
        item('Good with people'),
    });
    assert.deepEqual(plainFiles(draft.files), {
      'night-porter.role': {
        id: 'night-porter',
        title: 'Night porter',
        summary: 'Keeps the door.',
        workActivities: [{ name: 'Lock up' }],
        skills: [{ name: 'Good with people', importance: 'essential' }],
      },
    });
  });

  test('a table of skills by grades is a matrix', async () => {
    const draft = await read({
      body:
        paragraph('Ladder of bakers', 'Titel') +
        table([
          ['Skill', 'Junior', 'Senior'],
          [`<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>${paragraph(bold('Craft'))}`],
          ['Dough', 'Mixes', 'Kneads'],
        ]),
    });
    assert.equal(draft.layout && inEnglish(draft.layout), 'a matrix, skills by 2 grades with texts in the cells');
    assert.deepEqual(Object.keys(plainFiles(draft.files)), [
      'ladder-of-bakers.framework',
      'junior.role',
      'senior.role',
    ]);
  });

  test('tracked changes are taken as accepted, and said', async () => {
    const draft = await read({
      body: paragraph(
        `${run('We ')}<w:ins w:id="1" w:author="A">${run('always ')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>never </w:delText></w:r></w:del>${run('help')}` +
          `<w:moveFrom w:id="3">${run(' before')}</w:moveFrom><w:moveTo w:id="4">${run(' after')}</w:moveTo>`,
      ),
    });
    assert.deepEqual(plainFiles(draft.files), {
      'post.role': { id: 'post', title: 'Post', summary: 'We always help after' },
    });
    assert.ok(messages(draft).includes('3 tracked changes are taken as accepted.'));
  });

  test('comments are reported, footnotes and margins stand among the notes', async () => {
    const draft = await read({
      body:
        paragraph('Porter', 'Titel') +
        paragraph(
          `${run('Carries.')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>`,
        ),
      parts: {
        'word/footnotes.xml': wordPart('footnotes', `<w:footnote w:id="2">${paragraph('Not alone.')}</w:footnote>`),
        'word/comments.xml': wordPart(
          'comments',
          `<w:comment w:id="1" w:author="Ann &amp; Bo">${paragraph('Really?')}</w:comment>`,
        ),
        'word/header1.xml': wordPart('hdr', paragraph('Porter') + paragraph('North Trust')),
        'word/footer1.xml': wordPart('ftr', paragraph('Page 1 of 2')),
      },
    });
    assert.deepEqual(plainFiles(draft.files), {
      'porter.role': {
        id: 'porter',
        title: 'Porter',
        summary: 'Carries.[1]',
        notes: '[1] Not alone.\n\nNorth Trust',
      },
    });
    assert.ok(messages(draft).includes('A comment by Ann & Bo is not brought in: “Really?”'));
  });

  test('text boxes, content controls and form fields are read', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const draft = await read({
      body:
        paragraph('Porter', 'Titel') +
        paragraph(
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('In a box')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('In a box')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ) +
        paragraph(
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('In a new box')}</wps:txbx></mc:Choice></mc:AlternateContent></w:r>`,
        ) +
        paragraph(
          `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('Full time, in ')}` +
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="York"/><w:listEntry w:val="Leeds"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ) +
        `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('In a control')}</w:sdtContent></w:sdt>` +
        paragraph(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('In a field')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
    });
    const written = JSON.stringify(plainFiles(draft.files));
    assert.match(written, /☑ Full time, in Leeds/);
    for (const text of ['In a box', 'In a new box', 'In a control', 'In a field'])
      assert.equal(written.split(text).length, 2, text);
  });

  test('a person says what a heading means', async () => {
    const content = { body: paragraph('Porter', 'Titel') + paragraph('Odds and ends', 'berschrift1') + item('Keys') };
    const draft = await readBytes(wordFile(content), [['heading: Odds and ends', 'workActivities']]);
    assert.deepEqual(plainFiles(draft.files), {
      'porter.role': { id: 'porter', title: 'Porter', workActivities: [{ name: 'Keys', type: 'Odds and ends' }] },
    });
  });

  test('what is no document of Word is refused', async () => {
    const whole = wordFile({ body: paragraph('Porter') });
    await refused(new Uint8Array(), /empty/);
    await refused(new TextEncoder().encode('Just a text'), /no document of Word/);
    await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /old Word/);
    await refused(zipSync({ 'a.txt': new Uint8Array([65]) }), /no text/);
    await refused(wordFile({ body: '' }), /no words/);
    await refused(new Uint8Array(50_000_001).fill(0x50, 0, 1).fill(0x4b, 1, 2), /longer than 50 MB/);
    for (const share of [0.2, 0.5, 0.8]) {
      await assert.rejects(readBytes(whole.subarray(0, Math.floor(whole.length * share))), ImportRefusal);
    }
  });

  test('a part that unpacks to far more than it takes is refused, and pictures are never unpacked', async () => {
    const picture = 'word/media/image1.png';
    const withPicture = wordFile({ body: paragraph('Porter'), parts: { [picture]: new Uint8Array(25_000_000) } });
    assert.ok(withPicture.length < 200_000);
    const draft = await readBytes(withPicture);
    assert.deepEqual(plainFiles(draft.files), { 'post.role': { id: 'post', title: 'Post', summary: 'Porter' } });
    // The same bytes as a part that would be read; what an archive says of its sizes counts for nothing.
    const bomb = renamed(withPicture, picture, 'word/abcdefghijkl.xml');
    await refused(bomb, /unpacks to more than 24 MB/);
  });

  test('entities are refused in every part', async () => {
    const entities = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]>';
    const body = paragraph('Porter');
    await refused(
      wordFile({ body, parts: { 'word/comments.xml': `${entities}<w:comments>&c;</w:comments>` } }),
      /entities/,
    );
    await refused(
      wordFile({ body, parts: { 'word/document.xml': `${entities}<w:document>&c;</w:document>` } }),
      /entities/,
    );
  });
});

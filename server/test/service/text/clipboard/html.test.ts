import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownOf } from '../../../../src/service/text/clipboard/markdown.ts';
import { readClipboard } from '../../../../src/service/text/clipboard/readClipboard.ts';

const bullet = (sign: string) =>
  `<![if !supportLists]><span style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
const wordItem = (level: number, sign: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${bullet(sign)}${text}<o:p></o:p></p>`;
const wordPage = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:Zoom>100</w:Zoom></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-family:"Calibri";} --></style></head>
<body lang=EN-GB><!--StartFragment-->
${body}
<!--EndFragment--></body></html>`;

/** HTML as programs write it, and what it is as Markdown. */
const cases: Record<string, readonly [html: string, expected: string]> = {
  'Word: paragraphs with marks': [
    wordPage(`<p class=MsoNormal>You look after <b>all</b> wards,<o:p></o:p></p>
<p class=MsoNormal>day <i>and</i>
night &#8211; &quot;always&quot;.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`),
    'You look after **all** wards,\n\nday *and* night – "always".',
  ],
  'Word: nested bullets with their signs': [
    wordPage(
      `<p class=MsoNormal>You will:<o:p></o:p></p>${wordItem(1, '·', 'visit patients')}${wordItem(2, 'o', 'by car')}${wordItem(3, '§', 'in the van')}${wordItem(1, '·', 'write <b>notes</b>')}`,
    ),
    'You will:\n\n- visit patients\n  - by car\n    - in the van\n- write **notes**',
  ],
  'Word: a numbered list': [
    wordPage(`${wordItem(1, '1.', 'Plan')}${wordItem(1, '2.', 'Do')}${wordItem(2, 'a)', 'in time')}`),
    '1. Plan\n2. Do\n   1. in time',
  ],
  'Word: bullets whose style was taken away on the way': [
    `<p class="MsoListParagraph" style="text-indent:-18pt"><span style="font-family:Symbol">·<span>&nbsp;&nbsp;&nbsp; </span></span>visit patients</p>
<p class="MsoListParagraph"><span style="font-family:Symbol">·<span>&nbsp;&nbsp;&nbsp; </span></span>write notes</p>`,
    '- visit patients\n- write notes',
  ],
  'Word: a heading, deleted words and a comment': [
    wordPage(
      `<h2>What you do<o:p></o:p></h2><p class=MsoNormal>You <del>clean</del><ins>cook</ins>.<o:p></o:p></p><div style='mso-element:comment-list'><p>Really?</p></div>`,
    ),
    '## What you do\n\nYou cook.',
  ],
  'Word: a table with paragraphs in its cells': [
    wordPage(
      `<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Duty</b><o:p></o:p></p></td><td><p class=MsoNormal>Share<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Visits | calls<o:p></o:p></p></td><td><p class=MsoNormal>20 %<o:p></o:p></p></td></tr></table>`,
    ),
    '| **Duty** | Share |\n| --- | --- |\n| Visits \\| calls | 20 % |',
  ],
  'Word for the web: a list of one for each item, whose depth is a number': [
    `<div class="ListContainerWrapper"><ul class="BulletListStyle1"><li data-aria-level="1"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">Visit patients</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>
<div class="ListContainerWrapper"><ul><li data-aria-level="2"><p><span>by car</span></p></li></ul></div>
<div class="ListContainerWrapper"><ul><li data-aria-level="1"><p><span>Write notes</span></p></li></ul></div>`,
    '- Visit patients\n  - by car\n- Write notes',
  ],
  'Excel: rows of cells, one of them over two columns': [
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:General;}</style></head><body><table border=0 style='border-collapse:collapse'><!--StartFragment--><col width=64><tr height=20><td>Skill</td><td>Level</td><td></td></tr><tr><td>Excel</td><td align=right>3</td><td></td></tr><tr><td colspan=2>All of it</td><td></td></tr><!--EndFragment--></table></body></html>`,
    '| Skill | Level |\n| --- | --- |\n| Excel | 3 |\n| All of it |  |',
  ],
  'Google Sheets': [
    `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" dir="ltr"><colgroup><col width="100"/></colgroup><tbody><tr><td data-sheets-value="{}">Salary</td><td>£20,000</td></tr><tr><td>Hours</td><td>37.5</td></tr></tbody></table>`,
    '| Salary | £20,000 |\n| --- | --- |\n| Hours | 37.5 |',
  ],
  'Google Docs: all within a bold that is none, weights in styles': [
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:700;white-space:pre-wrap;">Purpose:</span><span style="font-weight:400;white-space:pre-wrap;"> to help </span><span style="font-style:italic">everybody</span></p><br/><ul style="margin:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li><ul><li aria-level="2"><p><span>Two</span></p></li></ul><li aria-level="1"><p><span>Three</span></p></li></ul></b>`,
    '**Purpose:** to help *everybody*\n\n- One\n  - Two\n- Three',
  ],
  'Outlook: lines between breaks, and what was quoted': [
    `<div class="elementToProof">Hello,<br><br>The duties are:<br>• visit patients<br>• write notes<br><br>Best wishes</div><blockquote><div>Which duties?</div></blockquote>`,
    'Hello,\n\nThe duties are:\n\n- visit patients\n- write notes\n\nBest wishes\n\nWhich duties?',
  ],
  'Outlook: a page laid out in tables': [
    `<table><tr><td><table><tr><td><p>Dear all,</p></td></tr><tr><td><ul><li>One</li><li>Two</li></ul></td></tr></table></td></tr></table>`,
    'Dear all,\n\n- One\n- Two',
  ],
  'a browser: links, a list in a list and a definition list': [
    `<div><p>See <a href="https://example.org/a_b">the page</a> or <a href="javascript:alert(1)">this</a>.</p><ol><li>Plan<ul><li>early</li></ul></li><li>Do</li></ol><dl><dt>Hours</dt><dd>37.5</dd></dl></div>`,
    'See [the page](https://example.org/a_b) or this.\n\n1. Plan\n   - early\n2. Do\n\nHours\n\n37.5',
  ],
  'a browser: a table with a head': [
    `<table><thead><tr><th>Skill</th><th>Description</th></tr></thead><tbody><tr><td>Care</td><td><p>You care.</p><p>Always.</p></td></tr></tbody></table>`,
    '| Skill | Description |\n| --- | --- |\n| Care | You care. Always. |',
  ],
  'Confluence: paragraphs in items, hidden parts and scripts': [
    `<ul><li><p>First</p><p>More of it</p></li><li><p>Second</p></li></ul><span style="display:none">secret</span><script>alert("no")</script><style>p{}</style>`,
    '- First\n\n  More of it\n- Second',
  ],
  'blanks at the ends of elements': [
    '<p><span>Visit </span> <b>&nbsp;all</b><span class="Apple-converted-space">&nbsp;</span>patients, 10&nbsp;km&nbsp; away</p>',
    'Visit **all** patients, 10\u00A0km away',
  ],
  'text that is laid out': ['<pre>- One\n  - Two\n- Three</pre>', '- One\n  - Two\n- Three'],
  'Word: a numbered heading': [
    wordPage(
      `<h2 style='mso-list:l0 level1 lfo1'>${bullet('1.')}Purpose<o:p></o:p></h2><p class=MsoNormal>To care.<o:p></o:p></p>`,
    ),
    '## Purpose\n\nTo care.',
  ],
  'what Windows writes before the first tag': [
    'Version:0.9\r\nStartHTML:0000000105\r\n<html><body><p>Words</p></body></html>',
    'Words',
  ],
  'text that looks like tags': ['<p>Use &lt;b&gt; and &amp;amp; for it</p>', 'Use <b> and &amp; for it'],
  'items that never end': [
    '<ul><li>One<li>Two<ul><li>Three</ul><li>Four</ul>Five',
    '- One\n- Two\n  - Three\n- Four\n\nFive',
  ],
};

for (const [name, [html, expected]] of Object.entries(cases)) {
  test(name, async () => assert.equal(markdownOf(await readClipboard({ text: '', html })), expected));
}

test('the colours of an editor of code are no marks', async () => {
  const html = `<meta charset='utf-8'><div style="color: #000;font-family: Consolas, 'Courier New', monospace;white-space: pre;"><div><b>- a</b></div></div>`;
  assert.equal(markdownOf(await readClipboard({ text: '- a\n- b', html })), '- a\n- b');
});

test('HTML without the words of the text is not used', async () => {
  const html = '<img src="https://example.org/table.png">';
  assert.equal(markdownOf(await readClipboard({ text: 'Some words', html })), 'Some words');
});

test('a clipboard that is too long is not read', async () => {
  assert.deepEqual(await readClipboard({ text: 'a'.repeat(1_000_001) }), []);
  assert.deepEqual(await readClipboard({ text: 'a', html: `<p>${'a'.repeat(1_000_001)}` }), []);
});

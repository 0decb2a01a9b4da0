import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Range } from 'vscode-languageserver-types';
import { evaluateDocument } from '../../../../src/service/diagnostics/evaluateDocument.ts';
import { inEnglish } from '../../../../src/service/message.ts';
import { writings } from '../../../support/writings.ts';
import { planOfRule, read } from '../ruleTest.ts';

/** The summary of a role, with the words marked that are reported; without marks nothing is reported. */
interface WordingCase {
  readonly code: 'gender-coded' | 'age' | 'ability';
  readonly text: string;
  readonly message?: string;
  readonly lang?: string;
}

const cases: readonly WordingCase[] = [
  {
    code: 'gender-coded',
    text: 'A ‹competitive›, ‹ambitious› engineer. ‹Fearless› and ‹dominant› in talks.',
    message:
      '4 masculine-coded words ("competitive", "ambitious", "fearless", "dominant") and no feminine-coded ones in this role can put women off: reword some of them.',
  },
  { code: 'gender-coded', text: '‹Self-reliant›, ‹assertive›, ‹confident› and ‹headstrong›.' },
  {
    code: 'gender-coded',
    text: '‹Challenges› others ‹aggressively›, ‹fights› and ‹competes›; ‹dominates› ‹politely›.',
  },
  { code: 'gender-coded', text: 'Challenges, is challenging, takes on a challenge, challenged. Independently.' },
  { code: 'gender-coded', text: '‹Battles›, ‹battles›, ‹fights› and ‹competes›.' },
  {
    code: 'gender-coded',
    text: '‹Decisive›, ‹stubborn›, ‹superior›, ‹reckless›, ‹hostile›, ‹impulsive›, ‹greedy›.',
    message:
      '7 masculine-coded words ("decisive", "stubborn", "superior", "reckless", "hostile", "impulsive", …) and no feminine-coded ones in this role can put women off: reword some of them.',
  },
  { code: 'gender-coded', text: 'Competitive, ambitious and confident.' },
  { code: 'gender-coded', text: 'Competes, battles, dominates and boasts, is loyal, warm, honest and polite.' },
  {
    code: 'gender-coded',
    text: 'Competes, battles, fights, dominates, boasts and challenges; loyal, kindly, warm, polite.',
  },
  {
    code: 'gender-coded',
    text: 'Leads, analyses, decides and supports; a leading analyst whose decisions are logical.',
  },
  { code: 'gender-coded', text: 'Competencies, competent, confidential, forceps, persistence layer and independence.' },
  { code: 'gender-coded', text: 'Loyal, warm, honest, polite, gentle and cheerful.' },
  { code: 'gender-coded', text: 'Uses Challenge, Champion, Battle and Defender at work.' },
  { code: 'gender-coded', text: 'Competitive, ambitious, fearless, dominant.', lang: 'de' },
  {
    code: 'age',
    text: 'A ‹recent graduate› in a ‹young› team of ‹digital natives›.',
    message:
      'This role speaks of ages ("recent graduate", "young", "digital natives"), which can put older or younger people off: say what the work asks for instead.',
  },
  { code: 'age', text: '‹Energetic› and ‹youthful›, with ‹five years of experience›.' },
  { code: 'age', text: 'At least ‹3+ years’ experience›.' },
  { code: 'age', text: 'Has ‹ten years of relevant experience› and is ‹over-qualified›.' },
  { code: 'age', text: 'A ‹mature person›.\n\nAn ‹old hand›.' },
  { code: 'age', text: 'Works with young people and their families. Young adults come first.' },
  { code: 'age', text: 'Junior and senior engineers. Mature processes. A plan for five years.' },
  { code: 'age', text: 'Mentors new graduates and recent graduates.' },
  { code: 'age', text: 'Graduates and graduate schemes. Experience of two audits.' },
  { code: 'age', text: 'Saves energy with energy-saving servers. The old hand-over process.' },
  { code: 'age', text: 'Ms Young is in charge of it.' },
  { code: 'age', text: 'A young team.', lang: 'fr' },
  {
    code: 'ability',
    text: 'An ‹able-bodied› engineer, who runs a ‹sanity check›.',
    message:
      'This role has words that can hurt or shut out people with disabilities ("able-bodied", "sanity check"): say what the work asks for in plain words.',
  },
  { code: 'ability', text: 'Must be ‹physically fit› and ‹in good health›.' },
  { code: 'ability', text: 'Helps ‹the disabled› and ‹the handicapped›.' },
  { code: 'ability', text: 'Users who are ‹wheelchair bound› or ‹confined to a wheelchair›.' },
  { code: 'ability', text: 'Deadlines are ‹crazy›, and ‹crippling› costs rise.' },
  { code: 'ability', text: 'Enables the disabled account, and keeps disabled users in mind.' },
  { code: 'ability', text: 'Blind copies; a mental model; a service in good shape; a special case.' },
  { code: 'ability', text: 'Supports disabled people, deaf and blind users, and wheelchair users.' },
  { code: 'ability', text: 'Fits racks, and checks that the physical layout is right.' },
  { code: 'ability', text: 'Runs `sanity check`.' },
  { code: 'ability', text: 'Crazy.', lang: 'nl' },
];

for (const { code, text: marked, message, lang = 'en' } of cases) {
  test(`inclusive/${code}: ${marked}`, () => {
    const parts = marked.split(/[‹›]/);
    const words = parts.filter((_, index) => index % 2 === 1);
    const plan = planOfRule(`inclusive/${code}`);
    for (const { source } of writings(parts.join(''))) {
      const document = read('/test.role.yaml', `id: a\nlang: ${lang}\ntitle: Engineer\nsummary: ${source}\n`);
      const found = evaluateDocument(document, plan);
      const textAt = (range: Range) =>
        document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
      const places = found.map(({ code, range }) => `${code} ${textAt(range)}`);
      assert.deepEqual(places, words.length > 0 ? [`inclusive/${code} Engineer`] : [], document.text);
      const related = found.flatMap(({ related = [] }) => related.map(({ range }) => textAt(range)));
      const flat = (all: readonly string[]) => all.map((one) => one.replace(/\s+/g, ' ').replace('\\u2019', '’'));
      assert.deepEqual(flat(related), words);
      if (message !== undefined) assert.equal(found[0] && inEnglish(found[0].message), message);
    }
  });
}

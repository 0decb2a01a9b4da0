import type { DraftFile, DraftMapping, DraftText, DraftValue } from '../../../src/import/draft.ts';
import {
  type KeyContext,
  knownKeys,
  type ListShape,
  listContexts,
  type ValueShape,
} from '../../../src/service/format/knownKeys.ts';
import { pieceOf } from './pieces.ts';

/** Texts that YAML or the reading of short forms takes for something else where they are not written with care. */
const words = [
  'Visit patients at home',
  'Excel: advanced',
  'C#',
  '# not a comment',
  '- a dash',
  '* a star',
  '2.1',
  '007',
  '3',
  'true',
  'null',
  '~',
  'Yes',
  '2026-10-01',
  '"quoted" text',
  "it's",
  'a: b',
  'ends with a colon:',
  'Cooking (essential)',
  'Python – working',
  'Word, Excel and Outlook',
  'Word, Excel, Outlook',
  'Essential',
  'Desirable:',
  'x-ray',
  '{ braces }',
  '[brackets]',
  '@at %percent `tick`',
  '& anchor',
  '! tag',
  '| pipe | table |',
  '> folded',
  'tab\there',
  'no-break\u00a0space',
  '日本語の文',
  'emoji 🚀 here',
  'back\\slash',
  'a long sentence that goes on and on until it no longer fits into one line of the file that it is written to, and then on',
  'a long sentence with: a colon that goes on and on until it no longer fits into one line of the file, #hash and all',
  'several\nlines\nof text',
  'a paragraph\n\nanother one',
  '- one\n- two\n  - nested',
  'Intro:\n\n- one\n- two',
  'hard  \nbreak',
  '  indented\ntext',
  'control \u0007 bell',
  '\ufeffmark',
  'line\u2028separator',
  'next\u0085line',
  'lone \ud800 surrogate',
  '__proto__',
  'trailing blanks   ',
  '=1+1',
  '50 %',
  '...',
  '---',
  '🙂',
  'Level: expert',
  'Docker (working knowledge)',
  '1. numbered',
  'http://example.org/a#b',
  '<b>html</b>',
];

/** A draft with any keys of the format and any texts; the same for the same numbers. */
export function randomDraft(integer: (below: number) => number): DraftFile {
  const kind = integer(2) === 0 ? 'role' : 'framework';
  const value = mapping(kind, 4);
  return { kind, stem: `draft-${integer(1000)}`, value: kind === 'role' ? value : { ...value, id: 'draft' } };

  function text(): DraftText {
    const chosen = words[integer(words.length)] ?? '';
    return { text: chosen, from: [pieceOf(chosen, integer(100))] };
  }

  function mapping(context: KeyContext, depth: number): DraftMapping {
    const made: Record<string, DraftValue> = {};
    const keys = [...knownKeys(context)];
    const wanted = 1 + integer(4);
    for (let count = 0; count < wanted; count++) {
      const [key, { shape }] = keys[integer(keys.length)] ?? ['name', { shape: 'line' as const }];
      const inner = valueFor(shape, depth - 1);
      if (inner !== undefined) made[key] = inner;
    }
    if (['scaleLevel', 'category', 'grade', 'skill'].includes(context)) made.id = `id-${integer(1000)}`;
    if (context === 'group') made.items ??= [{ name: text() }];
    if (['role', 'framework', 'item', 'skill', 'skillItem'].includes(context) && integer(8) === 0) {
      made[`x-${integer(9)}`] = integer(2) === 0 ? text() : { weight: integer(9), words: [text(), { deep: text() }] };
    }
    return made;
  }

  function many<T>(make: () => T): T[] {
    return Array.from({ length: 1 + integer(3) }, make);
  }

  function labelled(make: () => DraftValue): DraftMapping {
    return Object.fromEntries(many(() => [`label ${integer(99)}`, make()]));
  }

  function valueFor(shape: ValueShape, depth: number): DraftValue | undefined {
    if (depth < 0 && (shape === 'groups' || Object.hasOwn(listContexts, shape))) return undefined;
    switch (shape) {
      case 'text':
      case 'line':
        return text();
      case 'word':
        return `word-${integer(99)}`;
      case 'status':
        return 'draft';
      case 'importance':
        return integer(2) === 0 ? 'essential' : 'desirable';
      case 'level':
        return integer(3) === 0 ? integer(5) : integer(2) === 0 ? 'working' : { min: 'working', max: 'expert' };
      case 'number':
        return integer(9);
      case 'flag':
        return true;
      case 'texts':
        return many(text);
      case 'details':
        return labelled(() => (integer(3) === 0 ? many(text) : integer(2) === 0 ? integer(99) : text()));
      case 'sourceMapping':
        return mapping('source', depth);
      case 'frameworkUses':
        return { ddat: './ddat.framework.yaml' };
      case 'scaleMapping':
        return { [`scale-${integer(9)}`]: mapping('scale', depth) };
      case 'levelMapping':
        return labelled(() => (integer(2) === 0 ? text() : mapping('skillLevel', depth)));
      case 'groups':
        return many(() =>
          integer(3) === 0 ? { items: many(() => mapping('skillItem', depth - 1)) } : mapping('group', depth),
        );
      case 'items':
      case 'backgroundItems':
      case 'skillItems':
      case 'qualificationItems':
      case 'indicatorList':
        return many(() => (integer(3) === 0 ? text() : nameAlone(shape, depth)));
      default:
        return many(() => mapping(listContexts[shape], depth - 1));
    }
  }

  function nameAlone(shape: ListShape, depth: number): DraftMapping {
    const key = shape === 'indicatorList' ? 'text' : shape === 'backgroundItems' ? 'description' : 'name';
    return integer(2) === 0 ? { [key]: text() } : mapping(listContexts[shape], depth - 1);
  }
}

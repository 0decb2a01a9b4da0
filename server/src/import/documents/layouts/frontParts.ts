import { listSectionKeys } from '../../../service/format/sections.ts';
import { plainOf } from '../../support/draftText.ts';
import type { DocumentList, Words } from '../block.ts';
import type { DocumentFact } from '../document.ts';
import { keyOfHeading } from './headingWords.ts';
import type { Part } from './outline.ts';
import { isKnownSetting } from './roleFacts.ts';

/**
 * Front matter as the facts of a page, and as the sections that stand in it: `responsibilities` with a list below it, and `requirements` with lists
 * of what is essential and what is not.
 */
export function frontParts(all: readonly DocumentFact[]): {
  readonly facts: readonly DocumentFact[];
  readonly parts: readonly Part[];
} {
  const facts: DocumentFact[] = [];
  const parts = new Map<DocumentFact['label'], Part>();
  for (const fact of all) {
    const { label, values, isList, nested } = fact;
    const heading = nested?.under ?? label;
    const isSection = isList && values.length > 0 && listSectionKeys.has(keyOfHeading(plainOf(heading.text)) ?? '');
    if (!isSection) {
      // What stands below `seo` is a setting of the site, whatever its own key would mean.
      const isSetting = nested !== undefined && isKnownSetting(plainOf(nested.under.text));
      facts.push(isSetting ? { label: nested.under, values: [nested.own, ...values] } : fact);
      continue;
    }
    const before = parts.get(heading) ?? partOf(heading, []);
    parts.set(
      heading,
      nested
        ? { ...before, parts: [...before.parts, { ...partOf(nested.own, values), degree: 3 }] }
        : { ...before, blocks: [listOf(values)] },
    );
  }
  return { facts, parts: [...parts.values()] };
}

function partOf(heading: DocumentFact['label'], values: DocumentFact['values']): Part {
  const blocks = values.length > 0 ? [listOf(values)] : [];
  return { heading: wordsOf(heading), kind: 'heading', degree: 2, blocks, parts: [] };
}

function listOf(values: DocumentFact['values']): DocumentList {
  return { kind: 'list', ordered: false, items: values.map((value) => ({ words: wordsOf(value), blocks: [] })) };
}

function wordsOf({ text, from }: DocumentFact['label']): Words {
  return { markdown: text, from, isBold: false };
}

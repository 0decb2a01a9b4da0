import { say } from '../../../service/message.ts';
import { nameKey } from '../../../service/text/names.ts';
import type { DraftText } from '../../draft.ts';
import { labelOf, plainOf } from '../../support/draftText.ts';
import type { Notes } from '../../support/notes.ts';
import { blocksText, textOf } from '../blockText.ts';
import type { Part } from './outline.ts';

/** What stands below headings that are the names of skills. */
export interface DescribedSkills {
  /** By what is equal for names that people take for the same. */
  readonly descriptions: ReadonlyMap<string, DraftText>;
  readonly parts: ReadonlySet<Part>;
}

/**
 * The descriptions of skills that stand around a matrix, each below a heading of its own. `namesOf` gives the keys of the names of all skills; it is
 * asked only where there are such headings.
 */
export function describedSkills(root: Part, namesOf: () => ReadonlySet<string>, notes: Notes): DescribedSkills {
  const headed: { readonly key: string; readonly part: Part; readonly heading: DraftText }[] = [];
  const visit = (part: Part): void => {
    const heading = part.heading && labelOf(textOf(part.heading));
    if (heading && part.blocks.length > 0 && part.parts.length === 0)
      headed.push({ key: nameKey(plainOf(heading.text)), part, heading });
    for (const below of part.parts) visit(below);
  };
  visit(root);
  const names = headed.length > 0 ? namesOf() : new Set<string>();
  const descriptions = new Map<string, DraftText>();
  const parts = new Set<Part>();
  for (const { key, part, heading } of headed) {
    const text = blocksText(part.blocks);
    if (!text || !names.has(key) || descriptions.has(key)) continue;
    descriptions.set(key, text);
    parts.add(part);
    notes.leave(heading, say`it names the skill that is described below it`);
  }
  return { descriptions, parts };
}

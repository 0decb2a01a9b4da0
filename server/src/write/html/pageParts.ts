import type { EntryBlock } from '../../jobProfile/blocks.ts';
import { factIn } from '../../jobProfile/blocks.ts';
import type { EditChoices } from '../../jobProfile/editChoices.ts';
import type { GlanceGroup } from '../../jobProfile/glance.ts';
import type { JobProfile } from '../../jobProfile/jobProfile.ts';
import type { Place } from '../../service/document/profile/profile.ts';
import type { Anchors } from './anchors.ts';
import { type Html, html } from './html.ts';

/*
 * The parts of a page of which nearly all are as they were after an edit: skills, groups of them, and their lines in the view of all skills. What a
 * reader's page has already is left out of the next one.
 */

/** A part of a page: an element with an `id`, and all that it is made of. */
export interface PagePart {
  readonly tag: 'article' | 'details' | 'div' | 'tr';
  /** Where it is written, by which it can be told how it has moved. */
  readonly place: Place | undefined;
  /** Values of which nothing else of its HTML is made but what all parts of the page have in common. */
  readonly of: readonly unknown[];
  /** The parts within it. */
  readonly holds?: readonly string[];
}

/** The parts of a page, by which it is remembered. */
export interface PageParts {
  /** The role's own file, the only one whose places can have moved. */
  readonly uri: string;
  /** What all parts have in common. */
  readonly common: readonly unknown[];
  /** By their ids. */
  readonly parts: ReadonlyMap<string, PagePart>;
}

/** The `id` of a group in the view of all skills, and in the picture of their levels. */
export function glanceId(anchor: string | undefined): string {
  return `rp-glance-${anchor}`;
}

export function shapeId(anchor: string | undefined): string {
  return `rp-shape-${anchor}`;
}

/** The options of a page that its parts depend on. */
interface PartOptions {
  readonly editing?: EditChoices;
  readonly namesPlaces?: boolean;
}

/** The attribute of a part that has no other use for an `id` than being found again, for which an editor alone looks. */
export function partId({ isForAuthors }: { readonly isForAuthors: boolean }, id: string): Html | false {
  return isForAuthors && html` id="${id}"`;
}

/**
 * What can be a part of the page of a profile. Whether it is one, or written in a shorter form, is known once the page is written.
 */
export function pagePartsOf(profile: JobProfile, anchors: Anchors, { editing, namesPlaces }: PartOptions): PageParts {
  const parts = new Map<string, PagePart>();
  const levelsOf = ({ place }: EntryBlock) => place && editing?.levels.get(place.path);
  const add = (id: string | undefined, part: PagePart) => {
    if (id !== undefined) parts.set(id, part);
  };
  for (const section of profile.sections) {
    if (section.layout !== 'groups') continue;
    for (const group of section.blocks) {
      const { place, title, entries } = group;
      const isTitled = title !== undefined;
      add(anchors.get(group), {
        tag: isTitled ? 'details' : 'div',
        place,
        of: [group, entries.map((entry) => [anchors.get(entry), levelsOf(entry)])],
        holds: entries.flatMap((entry) => anchors.get(entry) ?? []),
      });
      for (const entry of entries) {
        add(anchors.get(entry), { tag: 'article', place: entry.place, of: [entry, levelsOf(entry), isTitled] });
      }
    }
  }
  for (const group of profile.glance?.groups ?? []) {
    const anchor = anchors.get(group.group);
    const { place } = group.group;
    add(glanceId(anchor), { tag: 'div', place, of: glanceParts(group, anchors) });
    add(shapeId(anchor), {
      tag: 'tr',
      place,
      of: [place, group.group.title?.text, group.levels, group.entries.length, profile.glance?.groups.length === 1],
    });
  }
  const { marked } = profile.importance;
  return { uri: profile.uri, common: [editing !== undefined, namesPlaces, profile.lang, [...marked]], parts };
}

function glanceParts({ group, entries, levels }: GlanceGroup, anchors: Anchors): unknown[] {
  const rows = entries.map(({ entry, name }) => [
    entry.place,
    anchors.get(entry),
    name,
    entry.level?.level,
    factIn(entry.blocks, 'level')?.parts[0]?.text,
  ]);
  return [group.place, group.title?.text, levels.length > 0, rows];
}

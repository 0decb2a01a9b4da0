import type { Place, Text } from '../document/profile/profile.ts';
import { asMarkdown } from '../text/asMarkdown.ts';
import { nameKey } from '../text/names.ts';
import type { Phrases } from '../text/phrases/phrases.ts';
import { align, matchByKeys } from './align.ts';
import type { ComparedRole, Part, Row } from './model.ts';
import type { OwnPart } from './parts.ts';
import { areVersions, type OwnItem, rowOf } from './rows.ts';

/*
 * Rows of single values: what roles say to one fact.
 */

/** What one role says to one fact. */
export interface Fact {
  readonly texts: readonly string[];
  readonly place: Place | undefined;
}

export function factOf(text: Text | undefined): Fact {
  return { texts: text ? [text.value] : [], place: text };
}

/** One row, or none where no role says anything. */
export function factRow(
  phrases: Phrases,
  roles: readonly ComparedRole[],
  name: string,
  shape: Part['shape'],
  of: (role: ComparedRole) => Fact,
): Row[] {
  const items = roles.map((role): OwnItem | undefined => {
    const { texts, place } = of(role);
    return texts.length === 0 ? undefined : ownText(role, place, [{ key: 'text', shape, texts }], name);
  });
  return items.some((item) => item !== undefined) ? [rowOf(phrases, items, areVersions(roles))] : [];
}

/** A text or several as one role has them; places in other versions of a file lead nowhere. */
export function ownText(
  { isOtherVersion }: ComparedRole,
  place: Place | undefined,
  parts: readonly OwnPart[],
  name?: string,
): OwnItem {
  return {
    parts,
    ...(name === undefined ? {} : { name }),
    ...(place ? { source: { uri: place.uri, path: place.path } } : {}),
    ...(place && !isOtherVersion ? { place } : {}),
  };
}

/** A fact under a label of the author's own; the label is no Markdown. */
export interface OwnFact extends Place {
  readonly label: string;
  /** In Markdown. */
  readonly texts: readonly string[];
}

/** A row for each label. */
export function labelledRows(
  phrases: Phrases,
  roles: readonly ComparedRole[],
  factsOf: (role: ComparedRole) => readonly OwnFact[],
): Row[] {
  const rows = align<OwnFact>(roles.map(factsOf), (left, right) =>
    matchByKeys(left, right, [({ label }) => nameKey(label) || label]),
  );
  return rows.map((facts) =>
    rowOf(
      phrases,
      facts.map((fact, i) => {
        const role = roles[i];
        if (!fact || !role) return undefined;
        return ownText(role, fact, [{ key: 'text', shape: 'text', texts: fact.texts }], asMarkdown(fact.label));
      }),
      areVersions(roles),
    ),
  );
}

import type { Text } from '../service/document/profile/profile.ts';
import type { ResolvedProfile } from '../service/model/resolveProfile.ts';
import type { FactBlock } from './blocks.ts';
import { factBlocks, factOf, placeOf, wordFact } from './entries.ts';

/*
 * What is said of a role in a few words. What a fact is called may be said in the settings.
 */

/** Grade, status, the role that this one builds on and the one that leads it, as far as they are known. */
export function factsOf({ role, grade, neighbours, presentation: { labels } }: ResolvedProfile): FactBlock[] {
  const { base, reportsTo } = neighbours;
  const baseName = base && { text: base.target?.title ?? base.id, place: base.entry && placeOf(base.entry) };
  const lead = reportsTo && {
    text: reportsTo.target?.title ?? reportsTo.id,
    place: reportsTo.entry && placeOf(reportsTo.entry),
  };
  return [
    ...(grade === undefined
      ? []
      : [factOf('grade', [{ text: grade, place: role.grade && placeOf(role.grade) }], labels.get('grade') ?? 'Grade')]),
    ...(role.status ? [wordFact('status', role.status, labels.get('status') ?? 'Status')] : []),
    ...(baseName ? [factOf('base', [baseName], labels.get('extends') ?? 'Builds on')] : []),
    ...(lead ? [factOf('reportsTo', [lead], labels.get('reportsTo') ?? 'Reports to')] : []),
  ];
}

/** Who answers for the profile, and of when it is. */
export function recordOf({ role, presentation: { labels } }: ResolvedProfile): FactBlock[] {
  const { owner, version, updated } = role;
  const day = updated && { ...updated, value: writtenDate(updated.value, role.lang) };
  return [
    ...factBlocks('owner', owner ? [owner] : [], labels.get('owner') ?? 'Owner'),
    ...factBlocks('version', version ? [version] : [], labels.get('version') ?? 'Version'),
    ...factBlocks('updated', day ? [day] : [], labels.get('updated') ?? 'Updated'),
  ];
}

/** An ISO date as a language writes it; whatever else is written, and days that no month has, as they stand. */
export function writtenDate(written: string, lang: Text | undefined): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written.trim()) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== written.trim()) return written;
  const format = { dateStyle: 'long', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(lang?.value ?? 'en', format).format(date);
  } catch {
    // What is no language tag has no way to write dates.
    return new Intl.DateTimeFormat('en', format).format(date);
  }
}

import type { ResolvedProfile } from '../service/model/resolveProfile.ts';
import { writtenDate } from '../service/text/writtenDate.ts';
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
      : [
          {
            ...factOf(
              'grade',
              [{ text: grade, place: role.grade && placeOf(role.grade) }],
              labels.get('grade') ?? 'Grade',
            ),
            ...(role.grade ? { value: role.grade.value } : {}),
          },
        ]),
    ...(role.status ? [wordFact('status', role.status, labels.get('status') ?? 'Status')] : []),
    ...(baseName ? [factOf('base', [baseName], labels.get('extends') ?? 'Builds on')] : []),
    ...(lead ? [factOf('reportsTo', [lead], labels.get('reportsTo') ?? 'Reports to')] : []),
  ];
}

/** Who answers for the profile, and of when it is. */
export function recordOf({ role, presentation: { labels } }: ResolvedProfile): FactBlock[] {
  const { owner, version, updated } = role;
  const day = updated && { ...updated, value: writtenDate(updated.value, role.lang?.value) };
  return [
    ...factBlocks('owner', owner ? [owner] : [], labels.get('owner') ?? 'Owner'),
    ...factBlocks('version', version ? [version] : [], labels.get('version') ?? 'Version'),
    ...factBlocks('updated', day ? [day] : [], labels.get('updated') ?? 'Updated').map((fact) => ({
      ...fact,
      ...(updated ? { value: updated.value } : {}),
    })),
  ];
}

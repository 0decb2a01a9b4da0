import { labelOfFact } from '../service/model/presentation.ts';
import type { ResolvedProfile } from '../service/model/resolveProfile.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';
import { writtenDate } from '../service/text/writtenDate.ts';
import type { FactBlock } from './blocks.ts';
import { factBlocks, factOf, placeOf, wordFact } from './entries.ts';

/*
 * What is said of a role in a few words. What a fact is called may be said in the settings.
 */

/** Grade, status, the role that this one builds on and the one that leads it, as far as they are known. */
export function factsOf({ role, grade, neighbours, presentation }: ResolvedProfile, phrases: Phrases): FactBlock[] {
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
              labelOfFact(presentation, 'grade'),
            ),
            ...(role.grade ? { value: role.grade.value } : {}),
          },
        ]),
    ...(role.status ? [wordFact(phrases, 'status', role.status, labelOfFact(presentation, 'status'))] : []),
    ...(baseName ? [factOf('base', [baseName], labelOfFact(presentation, 'extends'))] : []),
    ...(lead ? [factOf('reportsTo', [lead], labelOfFact(presentation, 'reportsTo'))] : []),
  ];
}

/** Who answers for the profile, and of when it is. */
export function recordOf({ role, presentation }: ResolvedProfile): FactBlock[] {
  const { owner, version, updated } = role;
  const day = updated && { ...updated, value: writtenDate(updated.value, role.lang?.value) };
  return [
    ...factBlocks('owner', owner ? [owner] : [], labelOfFact(presentation, 'owner')),
    ...factBlocks('version', version ? [version] : [], labelOfFact(presentation, 'version')),
    ...factBlocks('updated', day ? [day] : [], labelOfFact(presentation, 'updated')).map((fact) => ({
      ...fact,
      ...(updated ? { value: updated.value } : {}),
    })),
  ];
}

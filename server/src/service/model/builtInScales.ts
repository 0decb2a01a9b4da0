import type { Scale } from '../document/profile/profile.ts';

/**
 * The scales that can be named without a framework. Names and order only: the texts belong to their publishers, and SFIA's
 * licence forbids to bundle them.
 * Sources: the UK government's Digital and Data capability framework, BCS RoleModelPlus, the Financial Times' engineering
 * competencies, SFIA 9.
 */
export const builtInScales: ReadonlyMap<string, Scale> = new Map(
  [
    scale('ddat', 'Digital and Data skill levels', ['Awareness', 'Working', 'Practitioner', 'Expert']),
    scale(
      'rolemodelplus-depth',
      'RoleModelPlus depth',
      ['Aware of', 'Familiar with', 'Proficient in', 'Expert in'],
      false,
    ),
    scale(
      'ft-proficiency',
      'Proficiency',
      ['Awareness', 'Foundational', 'Working knowledge', 'Practitioner', 'Expert'],
      false,
    ),
    sfia(),
  ].map((builtIn) => [builtIn.id, builtIn] as const),
);

function scale(id: string, name: string, names: readonly string[], numbered = true): Scale {
  const levels = names.map((levelName, index) => {
    const level = { id: levelName.toLowerCase().replaceAll(' ', '-'), name: levelName, aliases: [] };
    return numbered ? { ...level, value: index + 1 } : level;
  });
  return { id, name, levels };
}

function sfia(): Scale {
  const names = [
    'Follow',
    'Assist',
    'Apply',
    'Enable',
    'Ensure/advise',
    'Initiate/influence',
    'Set strategy/inspire/mobilise',
  ];
  const levels = names.map((name, index) => ({ id: String(index + 1), value: index + 1, name, aliases: [] }));
  return { id: 'sfia', name: 'SFIA levels of responsibility', display: '{value} – {name}', levels };
}

/** Rows as a CSV file with all cells in quotes. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`;
}

const skillColumns = [
  'Skill Name',
  'Skill Description',
  'Awareness',
  'Working',
  'Practitioner',
  'Expert',
  'Roles that require Skill',
];

/** A skill of a small catalogue, described at two levels. */
export interface SmallSkill {
  readonly name: string;
  readonly description?: string;
  readonly working?: string;
  readonly expert?: string;
}

/** A catalogue in the form of the government framework's file of skills, in our own words. */
export function skillsCsv(skills: readonly SmallSkill[]): string {
  return csv([
    skillColumns,
    ...skills.map(({ name, description = `What ${name} is.`, working, expert }) => [
      name,
      description,
      '',
      working ?? `You can use ${name} with help.`,
      '',
      expert ?? `You can teach ${name} to others.`,
      '',
    ]),
  ]);
}

const roleColumns = [
  'Role Family',
  'Role',
  'Role Description',
  'Role Level',
  'Role Level Description',
  'Skill Name',
  'Skill Description',
  'Skill Level',
  'Skill Level Description',
  'Role Type',
];

/** One role at one level in the form of the government framework's file of roles. */
export function rolesCsv(
  role: string,
  skills: readonly (readonly [name: string, level: 'Working' | 'Expert'])[],
): string {
  return csv([
    roleColumns,
    ...skills.map(([name, level]) => [
      'Kitchen',
      'Cook',
      'A cook feeds people.',
      role,
      `A ${role} does it every day.`,
      name,
      `What ${name} is.`,
      level,
      level === 'Working' ? `You can use ${name} with help.` : `You can teach ${name} to others.`,
      '',
    ]),
  ]);
}

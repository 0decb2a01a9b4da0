import type { Block, EntryBlock, FactBlock, GroupBlock, TableBlock } from './blocks.ts';
import type { Glance } from './glance.ts';
import type { JobProfile, Section } from './jobProfile.ts';

/**
 * A profile as it is handed out: without what is there for those who write it, which are tags, the categories of groups, and at each of them the
 * catalogues that skills come from, which the document names at its end.
 */
export function forReaders(profile: JobProfile): JobProfile {
  const groups = new Map<GroupBlock, GroupBlock>();
  const sections = profile.sections.map((section) => sectionForReaders(section, groups));
  return { ...profile, sections, ...(profile.glance ? { glance: glanceForReaders(profile.glance, groups) } : {}) };
}

function isForAuthors({ role }: FactBlock): boolean {
  return role === 'tags' || role === 'category' || role === 'catalogues';
}

function sectionForReaders(section: Section, groups: Map<GroupBlock, GroupBlock>): Section {
  switch (section.layout) {
    case 'rows':
    case 'columns':
      return { ...section, blocks: section.blocks.map(entryForReaders) };
    case 'groups':
      return {
        ...section,
        blocks: section.blocks.map((group) => {
          const made = groupForReaders(group);
          groups.set(group, made);
          return made;
        }),
      };
    case 'table':
      return { ...section, blocks: section.blocks.map(tableForReaders) };
    case 'own':
      return {
        ...section,
        blocks: section.blocks.map((block) => (block.kind === 'entry' ? entryForReaders(block) : block)),
      };
    default:
      return section;
  }
}

function blocksForReaders(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => block.kind !== 'fact' || !isForAuthors(block));
}

function entryForReaders(entry: EntryBlock): EntryBlock {
  return { ...entry, blocks: blocksForReaders(entry.blocks) };
}

function groupForReaders(group: GroupBlock): GroupBlock {
  return {
    ...group,
    facts: group.facts.filter((fact) => !isForAuthors(fact)),
    entries: group.entries.map(entryForReaders),
  };
}

function tableForReaders(table: TableBlock): TableBlock {
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(blocksForReaders) })) };
}

/** The overview leads to the very entries that the sections show. */
function glanceForReaders({ groups }: Glance, made: ReadonlyMap<GroupBlock, GroupBlock>): Glance {
  return {
    groups: groups.map((one) => {
      const group = made.get(one.group) ?? one.group;
      const entries = one.entries.map((shown, i) => ({ ...shown, entry: group.entries[i] ?? shown.entry }));
      return { ...one, group, entries };
    }),
  };
}

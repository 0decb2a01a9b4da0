import type { Block, EntryBlock, GroupBlock, TextBlock } from '../../src/jobProfile/blocks.ts';
import { glanceOf } from '../../src/jobProfile/glance.ts';
import type { JobProfile, Section } from '../../src/jobProfile/jobProfile.ts';
import { english } from '../support/phrases.ts';

/*
 * Job profiles that no file could hold, for what writers make of them.
 */

/** A profile with a title and no sections. */
export const emptyProfile: JobProfile = {
  kind: 'role',
  phrases: english,
  brand: {},
  uri: 'file:///r.role.yaml',
  id: { text: 'a' },
  title: { text: 'Title', from: 'title' },
  lang: 'en',
  writtenLabels: new Set(),
  familyLabel: 'Family',
  organisationLabel: 'Organisation',
  facts: [],
  record: [],
  ladder: { steps: [], rungs: [], branches: [] },
  next: [],
  nextLabel: 'Next',
  codes: [],
  skillCount: 0,
  scaleKeys: [],
  importance: { marked: new Set() },
  catalogues: [],
  sections: [],
  leftovers: [],
};

/** A section of any blocks. */
export function plainSection(...blocks: Block[]): Section {
  return { key: 'notes', id: 'notes', title: 'Notes', layout: 'plain', blocks };
}

export function leadSection(...blocks: TextBlock[]): Section {
  return { key: 'summary', id: 'summary', title: 'Summary', layout: 'lead', blocks };
}

export function rowsSection(...blocks: EntryBlock[]): Section {
  return { key: 'workActivities', id: 'work-activities', title: 'Work activities', layout: 'rows', blocks };
}

export function columnsSection(...blocks: EntryBlock[]): Section {
  return { key: 'training', id: 'training', title: 'Training', layout: 'columns', blocks };
}

/** A profile with these groups of skills. */
export function skillsProfile(...groups: GroupBlock[]): JobProfile {
  const glance = glanceOf(groups, (markdown) => markdown, english);
  return {
    ...emptyProfile,
    ...(glance ? { glance } : {}),
    sections: [{ key: 'skills', id: 'skills', title: 'Skills', layout: 'groups', blocks: groups }],
  };
}

export function entry(name: string, ...blocks: Block[]): EntryBlock {
  return { kind: 'entry', name: { text: name, from: 'name' }, blocks };
}

import type { Meaning } from '../decisions.ts';

/** What a person chooses among when a part of a source may mean several things. */
export const meaningWords: Readonly<Record<Meaning, string>> = {
  title: 'title of the role',
  summary: 'summary',
  background: 'background',
  workActivities: 'work activities',
  skills: 'skills',
  training: 'training',
  developmentActivities: 'development activities',
  qualifications: 'qualifications',
  links: 'links',
  notes: 'notes',
  section: 'a section of its own',
  group: 'a group of skills',
  item: 'an item of the list',
  name: 'name of an item',
  description: 'description of an item',
  examples: 'examples of an item',
  type: 'kind of an item',
  level: 'level of a skill',
  levelDescription: 'what a level means',
  grade: 'a grade: a role of its own',
  fact: 'a fact about the post',
  family: 'job family',
  organisation: 'organisation',
  leaveOut: 'nothing: leave it out',
};

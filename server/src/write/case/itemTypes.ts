import { derivedIdentifier } from '../support/derivedIds.ts';

/** The kinds of items that a framework becomes, in the order in which they are defined. */
export const itemTypes = {
  Category: 'A part of the catalogue',
  Scale: 'A scale of levels',
  Level: 'One step of a scale',
  Grade: 'One rung of the career ladder',
  Skill: 'Something a person can do, learned by practice',
  Knowledge: 'Something a person knows or understands',
  Behaviour: 'A way of acting towards others or towards the work',
  Task: 'A piece of work that a person is able to carry out',
  Attribute: 'A personal quality',
  Competency: 'A blend of skill, knowledge and behaviour, judged as a whole',
  'Catalogue entry': 'A skill of which nothing says what kind of thing it is',
  'Skill level': 'What a skill means at a level',
  Indicator: 'What shows a skill',
  Example: 'An example',
  Question: 'A question to ask in an interview',
  Guidance: 'Guidance on a skill',
} as const;

export type ItemType = keyof typeof itemTypes;

/** The identifier of a kind of item, by which an import knows items of ours again. */
export function itemTypeIdentifier(type: ItemType): string {
  return derivedIdentifier(undefined, 'itemType', type);
}

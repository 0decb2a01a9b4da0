import { type Message, say } from '../../service/message.ts';
import type { Meaning } from '../decisions.ts';

/** What a person chooses among when a part of a source may mean several things. */
export const meaningWords: Readonly<Record<Meaning, Message>> = {
  title: say`title of the role`,
  summary: say`summary`,
  background: say`background`,
  workActivities: say`work activities`,
  skills: say`skills`,
  training: say`training`,
  developmentActivities: say`development activities`,
  qualifications: say`qualifications`,
  links: say`links`,
  notes: say`notes`,
  section: say`a section of its own`,
  group: say`a group of skills`,
  item: say`an item of the list`,
  name: say`name of an item`,
  description: say`description of an item`,
  examples: say`examples of an item`,
  type: say`kind of an item`,
  level: say`level of a skill`,
  levelDescription: say`what a level means`,
  grade: say`a grade: a role of its own`,
  fact: say`a fact about the post`,
  family: say`job family`,
  organisation: say`organisation`,
  leaveOut: say`nothing: leave it out`,
};

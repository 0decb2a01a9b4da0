import { spanOf } from '../../document/places.ts';
import type { Profile, Text } from '../../document/profile/profile.ts';
import { skillContents } from '../../document/profile/skillsWhenAsked.ts';
import { firstLine } from '../../document/syntax/spans.ts';
import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { compoundOf } from '../../text/english/compound.ts';
import { isEnglish } from '../../text/prose/prose.ts';
import type { DocumentRule } from '../rule.ts';

/** A name that holds two duties. */
export const compoundStatement: DocumentRule = {
  code: 'style/compound-statement',
  severity: 'info',
  reach: 'item',
  documentation: () => ({
    text: 'The name of a skill or a work activity joins two duties with “and”: nobody can say at which level a person does both. Only what can be told for sure is reported: two verbs with an object each (“Manages budgets and recruits staff”, “Managing budgets and recruiting staff”) or two nouns with “of” (“Management of budgets and recruitment of staff”). Two verbs for one object (“Install and test software”) are one duty, and so are terms such as “health and safety”. Two plain nouns (“Recruitment and budgeting”, “Project planning and control techniques”) may be either, so that nothing is said of them.',
    fix: 'Make two items of it, each with a name and a level of its own.',
    bad: `workActivities:
  - name: Manages the budget and recruits new staff`,
    good: `workActivities:
  - name: Manages the budget
  - name: Recruits new staff`,
    source: 'Seen in published role profiles. Guides to competency frameworks ask for one behaviour in each statement.',
  }),
  *check({ document, profile, language }) {
    if (!isEnglish({ language })) return;
    for (const { value, uri, range } of namesOf(profile)) {
      if (uri !== document.uri) continue;
      const found = compoundOf(value);
      if (!found) continue;
      const message = say`${quoted(value)} holds two duties: write one item for ${quoted(found.first)} and one for ${quoted(found.second)}.`;
      yield { at: firstLine(document.text, spanOf(document, range)), message };
    }
  },
};

/** The names in which two duties may be found; of the thousands of a catalogue those in which they are. */
function* namesOf(profile: Profile): Iterable<Text> {
  if (profile.kind === 'framework') {
    for (const { id, name } of skillContents(profile.skills)) {
      const placed = name && compoundOf(name.value) ? profile.skills.get(id.value)?.name : undefined;
      if (placed) yield placed;
    }
  } else if (profile.kind === 'role') {
    for (const { name } of profile.workActivities) if (name) yield name;
    for (const { items } of profile.skills) for (const { name } of items) if (name) yield name;
  }
}

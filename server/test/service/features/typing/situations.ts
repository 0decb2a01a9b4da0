/** What a person types at `<|>`, and what stands there then; `\n` is Enter, where the editor itself keeps the indentation of the line. */
export interface Situation {
  readonly name: string;
  readonly before: string;
  readonly typed: '\n' | '- ' | ' ';
  readonly after: string;
  readonly kind?: 'framework';
}

const enter = (name: string, before: string, after: string): Situation => ({ name, before, typed: '\n', after });
const dash = (name: string, before: string, after: string): Situation => ({ name, before, typed: '- ', after });
const inFramework = (situation: Situation): Situation => ({ ...situation, kind: 'framework' });

/** Enter behind an item begins the next one. */
const nextItems: readonly Situation[] = [
  enter('behind a text', 'workActivities:\n  - Visit patients<|>', 'workActivities:\n  - Visit patients\n  - <|>'),
  enter('between two texts', 'training:\n  - One<|>\n  - Two\n', 'training:\n  - One\n  - <|>\n  - Two\n'),
  enter('in a list that is not indented', 'training:\n- One<|>', 'training:\n- One\n- <|>'),
  enter('in a list that is indented by four', 'training:\n    - One<|>', 'training:\n    - One\n    - <|>'),
  enter('behind a quoted text', 'training:\n  - "One: two"<|>', 'training:\n  - "One: two"\n  - <|>'),
  enter('behind a text in single quotes', "training:\n  - 'It''s one'<|>", "training:\n  - 'It''s one'\n  - <|>"),
  enter(
    'behind a skill in braces',
    'skills:\n  - { ref: a/b, level: one }<|>',
    'skills:\n  - { ref: a/b, level: one }\n  - <|>',
  ),
  enter(
    'behind a skill of a group',
    'skills:\n  - title: A\n    items:\n      - Reading<|>',
    'skills:\n  - title: A\n    items:\n      - Reading\n      - <|>',
  ),
  enter(
    'behind an example',
    'skills:\n  - name: A\n    examples:\n      - One.<|>',
    'skills:\n  - name: A\n    examples:\n      - One.\n      - <|>',
  ),
  enter(
    'behind a value of a fact',
    'details:\n  Location:\n    - Leeds<|>',
    'details:\n  Location:\n    - Leeds\n    - <|>',
  ),
  enter('behind a text with a comment', 'training:\n  - One # first<|>', 'training:\n  - One # first\n  - <|>'),
  enter('behind an alias', 'training:\n  - &a One\n  - *a<|>', 'training:\n  - &a One\n  - *a\n  - <|>'),
  enter(
    'with lines of another key below',
    'training:\n  - One<|>\nnotes: N\n',
    'training:\n  - One\n  - <|>\nnotes: N\n',
  ),
  enter(
    'below a text of several lines',
    'summary: |-\n  A\n  B\ntraining:\n  - One<|>',
    'summary: |-\n  A\n  B\ntraining:\n  - One\n  - <|>',
  ),
  enter('behind a text with a dash in it', 'training:\n  - One - two<|>', 'training:\n  - One - two\n  - <|>'),
  inFramework(
    enter(
      'behind an alias of a skill',
      'skills:\n  - id: a\n    aliases:\n      - One<|>',
      'skills:\n  - id: a\n    aliases:\n      - One\n      - <|>',
    ),
  ),
  inFramework(
    enter(
      'behind an indicator',
      'skills:\n  - id: a\n    indicators:\n      - One<|>',
      'skills:\n  - id: a\n    indicators:\n      - One\n      - <|>',
    ),
  ),
];

/** Enter behind a key begins its list or text. */
const firstItems: readonly Situation[] = [
  enter('behind a list', 'workActivities:<|>', 'workActivities:\n  - <|>'),
  enter('behind another word for it', 'Responsibilities:<|>', 'Responsibilities:\n  - <|>'),
  enter('behind the skills', 'skills:<|>', 'skills:\n  - <|>'),
  enter(
    'behind the items of a group',
    'skills:\n  - title: A\n    items:<|>',
    'skills:\n  - title: A\n    items:\n      - <|>',
  ),
  enter(
    'behind the examples of a skill',
    'skills:\n  - name: A\n    examples:<|>',
    'skills:\n  - name: A\n    examples:\n      - <|>',
  ),
  enter('behind the first key of an item', 'skills:\n  - examples:<|>', 'skills:\n  - examples:\n      - <|>'),
  enter('behind the roles that follow', 'progressesTo:<|>', 'progressesTo:\n  - <|>'),
  enter('behind the links', 'links:<|>', 'links:\n  - <|>'),
  enter(
    'as the lists above are indented',
    'training:\n- One\nqualifications:<|>',
    'training:\n- One\nqualifications:\n- <|>',
  ),
  enter('with another key below', 'training:<|>\nnotes: N\n', 'training:\n  - <|>\nnotes: N\n'),
  enter('behind the summary', 'summary:<|>', 'summary: >-\n  <|>'),
  enter('behind a text, and takes a blank away', 'summary: <|>', 'summary: >-\n  <|>'),
  enter(
    'behind the description of an item',
    'workActivities:\n  - name: A\n    description:<|>',
    'workActivities:\n  - name: A\n    description: >-\n      <|>',
  ),
  enter(
    'behind the text of a section',
    'sections:\n  - title: A\n    text:<|>',
    'sections:\n  - title: A\n    text: >-\n      <|>',
  ),
  inFramework(enter('behind the grades', 'grades:<|>', 'grades:\n  - <|>')),
  inFramework(
    enter('behind the levels of a scale', 'scales:\n  a:\n    levels:<|>', 'scales:\n  a:\n    levels:\n      - <|>'),
  ),
  inFramework(
    enter(
      'behind the indicators of a skill',
      'skills:\n  - id: a\n    indicators:<|>',
      'skills:\n  - id: a\n    indicators:\n      - <|>',
    ),
  ),
];

/** Enter in an empty item leaves the list. */
const leaving: readonly Situation[] = [
  enter('at the top', 'training:\n  - One\n  - <|>', 'training:\n  - One\n<|>'),
  enter(
    'at the top, with a key below',
    'training:\n  - One\n  - <|>\nnotes: N\n',
    'training:\n  - One\n<|>\nnotes: N\n',
  ),
  enter('in a list that is not indented', 'training:\n- One\n- <|>', 'training:\n- One\n<|>'),
  enter('without a blank behind the dash', 'training:\n  - One\n  -<|>', 'training:\n  - One\n<|>'),
  enter('of the first item', 'training:\n  - <|>', 'training:\n<|>'),
  enter(
    'of a group, to the next key of the group',
    'skills:\n  - title: A\n    items:\n      - Reading\n      - <|>',
    'skills:\n  - title: A\n    items:\n      - Reading\n    <|>',
  ),
  enter(
    'of the examples of a skill',
    'skills:\n  - name: A\n    examples:\n      - One.\n      - <|>',
    'skills:\n  - name: A\n    examples:\n      - One.\n    <|>',
  ),
  enter(
    'of the values of a fact',
    'details:\n  Location:\n    - Leeds\n    - <|>',
    'details:\n  Location:\n    - Leeds\n  <|>',
  ),
];

/** A dash that was typed in a wrong column lands where the list is. */
const dashes: readonly Situation[] = [
  dash(
    'behind the level of a skill',
    'skills:\n  - name: A\n    level: working\n    <|>',
    'skills:\n  - name: A\n    level: working\n  - <|>',
  ),
  dash('behind a text, one step too deep', 'training:\n  - One\n    <|>', 'training:\n  - One\n  - <|>'),
  dash('far too deep', 'training:\n  - One\n          <|>', 'training:\n  - One\n  - <|>'),
  dash('too far left', 'training:\n  - One\n<|>', 'training:\n  - One\n  - <|>'),
  dash('too far left by one', 'training:\n  - One\n <|>', 'training:\n  - One\n  - <|>'),
  dash(
    'behind a group, in the column of its keys',
    'skills:\n  - title: A\n    items:\n      - Reading\n    <|>',
    'skills:\n  - title: A\n    items:\n      - Reading\n  - <|>',
  ),
  dash(
    'in the column of a group',
    'skills:\n  - title: A\n    items:\n      - Reading\n  <|>',
    'skills:\n  - title: A\n    items:\n      - Reading\n  - <|>',
  ),
  dash(
    'between two lists that are open',
    'skills:\n  - title: A\n    items:\n      - Reading\n     <|>',
    'skills:\n  - title: A\n    items:\n      - Reading\n  - <|>',
  ),
  dash('below a key, too deep', 'training:\n      <|>', 'training:\n  - <|>'),
  dash('below a key, where it may stand', 'training:\n  <|>', 'training:\n  - <|>'),
  dash('below a key, in its column', 'training:\n<|>', 'training:\n- <|>'),
  dash(
    'behind a description of an item',
    'training:\n  - name: A\n    description: Once.\n    <|>',
    'training:\n  - name: A\n    description: Once.\n  - <|>',
  ),
  inFramework(
    dash(
      'behind the name of a grade',
      'grades:\n  - id: a\n    name: A\n    <|>',
      'grades:\n  - id: a\n    name: A\n  - <|>',
    ),
  ),
];

/** What is left as it is. */
const quiet: readonly Situation[] = [
  enter('within a block text', 'summary: |-\n  - One<|>', 'summary: |-\n  - One\n  <|>'),
  enter('behind the words of a folded text', 'summary: >-\n  One<|>', 'summary: >-\n  One\n  <|>'),
  enter('within a text of an item', 'training:\n  - |-\n    - One<|>', 'training:\n  - |-\n    - One\n    <|>'),
  enter('behind a key with a value', 'title: Nurse<|>', 'title: Nurse\n<|>'),
  enter('behind a key of an item with a value', 'training:\n  - name: A<|>', 'training:\n  - name: A\n  <|>'),
  enter('behind a title without a value', 'title:<|>', 'title:\n<|>'),
  enter('behind a key of the author', 'x-mine:<|>', 'x-mine:\n<|>'),
  enter('behind facts', 'details:<|>', 'details:\n<|>'),
  enter('behind a list that has its items already', 'training:<|>\n  - One\n', 'training:\n<|>\n  - One\n'),
  enter('behind a list with items in its column', 'training:<|>\n- One\n', 'training:\n<|>\n- One\n'),
  enter('behind a text that has its words already', 'summary:<|>\n  One\n', 'summary:\n<|>\n  One\n'),
  enter('within an item', 'training:\n  - One<|> two', 'training:\n  - One\n  <|> two'),
  enter('behind brackets that are not closed', 'skills:\n  - { ref: a/b,<|>', 'skills:\n  - { ref: a/b,\n  <|>'),
  enter('behind a quote that is not closed', 'training:\n  - "One<|>', 'training:\n  - "One\n  <|>'),
  enter('behind the beginning of a text', 'training:\n  - >-<|>', 'training:\n  - >-\n  <|>'),
  enter('behind a comment', '# Notes<|>', '# Notes\n<|>'),
  enter('behind a list with a comment', 'training: # see below<|>', 'training: # see below\n<|>'),
  enter('in an empty file', '<|>', '\n<|>'),
  dash('within a block text', 'summary: |-\n  One\n     <|>', 'summary: |-\n  One\n     - <|>'),
  dash('at the top of an empty file', '<|>', '- <|>'),
  dash('within brackets', 'skills: [\n   <|>', 'skills: [\n   - <|>'),
  { name: 'a blank between words', before: 'title: Staff<|>', typed: ' ', after: 'title: Staff <|>' },
  { name: 'a blank behind a dash within a line', before: 'title: Nurse -<|>', typed: ' ', after: 'title: Nurse - <|>' },
];

export const situations: Readonly<Record<string, readonly Situation[]>> = {
  'Enter behind an item begins the next one': nextItems,
  'Enter behind a key begins its list or text': firstItems,
  'Enter in an empty item leaves the list': leaving,
  'a dash lands where the list is': dashes,
  'the text stays as it was typed': quiet,
};

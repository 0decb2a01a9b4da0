import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../src/service/features/hover/hover.ts';
import { contextOf } from '../../support/fileContext.ts';
import { openFixture } from '../../support/openFixture.ts';

const framework = `
--- /ddat.framework.yaml
id: ddat
name: Digital and Data
version: "2024-08"
description: Skills for people who run services.
defaultScale: steps
scales:
  steps:
    name: Skill levels
    display: "{value} – {name}"
    levels:
      - { id: awareness, value: 1, name: Awareness }
      - { id: working, value: 2, name: Working, description: With support. }
      - { id: practitioner, value: 3, name: Practitioner, description: Helps others. }
      - { id: expert, value: 4, name: Expert }
categories:
  - { id: it, name: Information technology }
  - { id: it-ops, name: IT operations, parent: it, description: Running services. }
grades:
  - { id: senior, name: Senior, progressesTo: [lead] }
  - { id: lead, name: Lead engineer, track: Individual contributor, description: Leads a team. }
skills:
  - id: incidents
    name: Incident management
    category: [it-ops]
    description: Restoring a service.
    levels:
      practitioner:
        description: You lead the response.
        indicators:
          - calls the right people
          - text: writes the review
            examples: [After the outage in May.]
        examples: [Ran a war room.]
      working: You help to restore it.
`;

const role = `--- /lead.role.yaml
id: lead
frameworks: { ddat: ./ddat.framework.yaml }
`;

const skill = (item: string): string =>
  `${role}skills:\n  - framework: ddat\n    category: [it-ops]\n    items:\n      - ${item}\n${framework}`;

/** The text of the hover at `<|>`; its range is what `‹|…|>` marks. */
const cases: Record<string, readonly [marked: string, expected: string | undefined]> = {
  'a required key': [
    '‹|ti<|>tle|>: Lead',
    '**Title** (required)\n\nThe name of the role as people say it. It is the heading of the profile.\n\n' +
      'For example: `Service desk analyst`, `Senior network engineer`',
  ],
  'a key with listed values': [
    '‹|status<|>|>: draft',
    '**Status**\n\nHow far this profile is on its way. Left out, nothing is said about it.\n\n' +
      '- `draft`: Being written; readers should not rely on it yet.\n- `published`: In force.\n' +
      '- `retired`: No longer used; kept so that older documents can still refer to it.',
  ],
  'a key whose example is a long text': [
    '‹|notes<|>|>: x',
    '**Notes**\n\nAnything else the reader should know, such as who wrote the profile or when it is due for review. ' +
      'It is shown at the end.\n\nFor example: `Reviewed every spring by the network profession group.`',
  ],
  'a key with a default': [
    '‹|la<|>ng|>:',
    '**Language**\n\nThe language of this profile as a BCP 47 tag. It decides which spelling is checked, `en-GB` or ' +
      '`en-US` for instance, and is stated in what you export.\n\nFor example: `en-GB`, `en-US`, `cy`\n\nLeft out: `en`',
  ],
  'a key in a flow mapping': [
    'training: [{ ‹|n<|>ame|>: Coaching }]',
    '**Name**\n\nThe title of the course, or its subject.\n\n' +
      'For example: `Giving feedback`, `Secure configuration`, `First aid at work`',
  ],
  'a listed value': ["status: ‹|'publ<|>ished'|>", '**published**\n\nIn force.'],
  'a key of one’s own': [
    '‹|x-co<|>st|>: 1',
    '**Your own key**\n\nA key that starts with `x-` is yours: it is kept as it is and never checked.',
  ],
  'an unknown key': ['til<|>te: x', undefined],
  'an unknown value': ['status: ol<|>d', undefined],
  'a text': ['summary: Some te<|>xt', undefined],
  'white space': ['id: x\n<|>\ntitle: y', undefined],
  'a comment': ['id: x # a com<|>ment\n', undefined],
  'a comment at a block scalar': ['notes: | # a com<|>ment\n  text', undefined],
  'an empty value': ['id: <|>\ntitle: x', undefined],
  'broken text': ['status: ‹|dra<|>ft|>\n  : [', '**draft**\n\nBeing written; readers should not rely on it yet.'],
  'a level of a skill of the catalogue': [
    skill('{ ref: ddat/incidents, level: ‹|pract<|>itioner|> }'),
    '**3 – Practitioner** ■■■□ 3 of 4 on Skill levels\n\nHelps others.\n\n---\n\n**Incident management** at this level:\n\n' +
      'You lead the response.\n\n- calls the right people\n- writes the review\n  - After the outage in May.\n\n' +
      'Examples:\n\n- Ran a war room.',
  ],
  'a level by its number': [
    skill('{ ref: ddat/incidents, level: ‹|<|>2|> }'),
    '**2 – Working** ■■□□ 2 of 4 on Skill levels\n\nWith support.\n\n---\n\n**Incident management** at this level:\n\n' +
      'You help to restore it.',
  ],
  'a level that the catalogue does not describe': [
    skill('{ ref: ddat/incidents, level: ‹|exp<|>ert|> }'),
    '**4 – Expert** ■■■■ 4 of 4 on Skill levels\n\n---\n\nThe catalogue does not describe **Incident management** at this level.',
  ],
  'an end of a range of levels': [
    skill('name: Own words\n        level:\n          max: ‹|work<|>ing|>'),
    '**2 – Working** ■■□□ 2 of 4 on Skill levels\n\nWith support.',
  ],
  'a level on a scale other than the catalogue’s': [
    skill('{ ref: ddat/incidents, scale: sfia, level: ‹|<|>3|> }'),
    '**3 – Apply** ■■■□□□□ 3 of 7 on SFIA levels of responsibility',
  ],
  'a level of a built-in scale': [
    'skills: [{ scale: rolemodelplus-depth, items: [{ name: x, level: ‹|aware<|>-of|> }] }]',
    '**Aware of** ■□□□ 1 of 4 on RoleModelPlus depth',
  ],
  'a level without a scale': ['skills: [{ items: [{ name: x, level: work<|>ing }] }]', undefined],
  'a reference to a skill': [
    skill('{ ref: ‹|ddat/inci<|>dents|>, level: working }'),
    '**Incident management**\n\nIT operations\n\nRestoring a service.\n\n---\n\n' +
      '- ■■□□ **2 – Working** ← this role\n\n  You help to restore it.\n- ■■■□ **3 – Practitioner**\n\n  You lead the response.',
  ],
  'a reference to nothing': [skill('{ ref: ddat/no<|>thing }'), undefined],
  'a scale': [
    skill('{ name: x, scale: ‹|st<|>eps|> }'),
    '**Skill levels**\n\n- ■□□□ **1 – Awareness**\n- ■■□□ **2 – Working**\n\n  With support.\n' +
      '- ■■■□ **3 – Practitioner**\n\n  Helps others.\n- ■■■■ **4 – Expert**',
  ],
  'a framework at a group': [
    `${role}skills:\n  - framework: ‹|dd<|>at|>\n${framework}`,
    '**Digital and Data**\n\nversion 2024-08 · 1 skill · 1 scale\n\nSkills for people who run services.',
  ],
  'the alias of a framework': [
    `--- /a.role.yaml\nframeworks:\n  ‹|d<|>|>: ddat.framework.yaml\n${framework}`,
    '**Digital and Data**\n\nversion 2024-08 · 1 skill · 1 scale\n\nSkills for people who run services.',
  ],
  'the alias of a missing framework': [
    'frameworks:\n  ‹|d<|>|>: ddat.framework.yaml\n',
    '**Alias**\n\nThe short name by which this file calls the framework.\n\nFor example: `ddat`, `house`',
  ],
  'the path of a framework': [
    `--- /a.role.yaml\nframeworks:\n  d: ‹|ddat.fram<|>ework.yaml|>\n${framework}`,
    '**Digital and Data**\n\nversion 2024-08 · 1 skill · 1 scale\n\nSkills for people who run services.',
  ],
  'a category': [
    `${role}skills:\n  - framework: ddat\n    category: [‹|it-o<|>ps|>]\n${framework}`,
    '**IT operations**\n\nPart of Information technology\n\nRunning services.',
  ],
  'a category that is not in a list': [
    `${role}skills:\n  - framework: ddat\n    category: ‹|it<|>|>\n${framework}`,
    '**Information technology**',
  ],
  'a grade': [`${role}grade: ‹|sen<|>ior|>\n${framework}`, '**Senior**\n\nleads to Lead engineer'],
  'the severity of a rule': [
    '--- /.role-profiles.yaml\nrules:\n  yaml/syntax: ‹|o<|>ff|>',
    '**off**\n\nThe rule does not run.',
  ],
  'a level described by a skill of the same file': [
    '--- /a.framework.yaml\ndefaultScale: ddat\nskills:\n  - id: x\n    levels:\n      ‹|wor<|>king|>: You can.',
    '**Working** ■■□□ 2 of 4 on Digital and Data skill levels',
  ],
  'a category of the same file': [
    '--- /a.framework.yaml\ncategories: [{ id: a, name: A_b }]\nskills:\n  - { id: x, category: [‹|<|>a|>] }',
    '**A\\_b**',
  ],
  'the skill that replaces another': [
    '--- /a.framework.yaml\ndefaultScale: ddat\nskills:\n  - { id: x, replacedBy: ‹|<|>y|> }\n  - { id: y, status: retired, replacedBy: x, levels: { expert: All. } }',
    '**y**\n\nretired · replaced by x\n\n---\n\n- ■■■■ **Expert**\n\n  All.',
  ],
  'an alias that stands for a listed value': [
    'x-s: &s draft\nstatus: ‹|*<|>s|>',
    '**draft**\n\nBeing written; readers should not rely on it yet.',
  ],
  'an alias that stands for a text': ['x-s: &s "**Bold** <b>"\nsummary: ‹|*<|>s|>', '**Bold** \\<b>'],
  'an alias that stands for a mapping': [
    'training:\n  - &a\n    name: Coaching\n    tags:\n      - x\n  - ‹|*<|>a|>',
    '```yaml\nname: Coaching\ntags:\n  - x\n```',
  ],
  'an alias that stands for nothing': ['summary: *s<|>\n', undefined],
  'a merge key': ['x-a: &a { id: x }\n<<<|>: *a', undefined],
};

for (const [name, [marked, expected]] of Object.entries(cases)) {
  test(`hover on ${name}`, async () => {
    const { file, document, frameworks } = await openFixture(marked);
    const found = hover(contextOf(document, { frameworks }), document.positionAt(file.cursor ?? 0));
    assert.equal((found?.contents as MarkupContent | undefined)?.value, expected);
    const range = expected === undefined ? undefined : file.ranges[0];
    assert.deepEqual(found?.range, range && document.rangeOf(range));
  });
}

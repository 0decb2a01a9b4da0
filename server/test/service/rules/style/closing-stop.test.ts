import { testRule } from '../ruleTest.ts';
import { testItems } from './itemsTest.ts';

const closed = ['description: Restores servers.', 'description: Writes guides.', 'description: Tests backups.'];
const open = ['description: Restores servers', 'description: Writes guides', 'description: Tests backups'];

const always = 'rules: { style/closing-stop: { style: always } }';
const never = 'rules: { style/closing-stop: { style: never } }';

testItems('style/closing-stop', [
  {
    name: 'a stop is missing',
    items: [...closed, 'description: Trains new ‹colleagues›'],
    messages: ['This text ends without a full stop, unlike most of its neighbours: add one behind "colleagues".'],
    fixed: ['Restores servers.', 'Writes guides.', 'Tests backups.', 'Trains new colleagues.'],
  },
  {
    name: 'a stop is too much',
    items: [...open, 'description: Trains new ‹colleagues.›'],
    messages: ['This text ends with a full stop, unlike most of its neighbours: remove it behind "colleagues".'],
    fixed: ['Restores servers', 'Writes guides', 'Tests backups', 'Trains new colleagues'],
  },
  {
    name: 'a stop is always asked for',
    settings: always,
    items: ['description: Trains ‹colleagues›', 'description: Writes guides.'],
    fixed: ['Trains colleagues.', 'Writes guides.'],
    messages: ['This text ends without a full stop: add one behind "colleagues".'],
  },
  {
    name: 'a stop is never asked for, but several sentences may have it',
    settings: never,
    items: ['description: Trains ‹colleagues.›', 'description: Writes guides. Tests them.'],
    fixed: ['Trains colleagues', 'Writes guides. Tests them.'],
  },
  { name: 'all end with one', items: [...closed, 'description: Trains colleagues.'] },
  { name: 'all end without', items: [...open, 'description: Trains colleagues'] },
  { name: 'two of each', items: [...closed.slice(1), ...open.slice(1)] },
  { name: 'three texts show no style', items: [...closed.slice(1), 'description: Trains colleagues'] },
  {
    name: 'other endings, lists, code and abbreviations',
    items: [
      ...closed,
      'description: Who asks?',
      'description: Restores servers, services,',
      'description: Runs `restore`',
      'description: Restores servers (and more)',
      'description: See https://example.org/guide',
    ],
  },
  {
    name: 'an abbreviation at the end keeps its stop',
    items: [...open, 'description: Restores servers, services, etc.', 'description: Works with colleagues in the U.K.'],
  },
  { name: 'several sentences among texts without a stop', items: [...open, 'description: Writes. Tests.'] },
]);

testRule('style/closing-stop', [
  {
    name: 'each key is judged by itself',
    text: `id: a
title: A
skills:
  - title: B
    items:
      - description: Restores servers.
        levelDescription: You restore them
      - description: Writes guides.
        levelDescription: You write them
      - description: Tests backups.
        levelDescription: You test them.
      - description: Trains colleagues
#                           ^^^^^^^^^^ info style/closing-stop
`,
  },
  {
    name: 'examples of one item, levels of a skill; a summary is not judged',
    settings: always,
    path: '/a.framework.yaml',
    text: `id: a
name: A
description: A small framework
skills:
  - id: b
    name: B
    guidance: Ask around
    levels:
      working: You test
#                  ^^^^ info style/closing-stop
      expert:
        indicators:
          - You train others
#                     ^^^^^^ info style/closing-stop
          - |
            - one
            - two
`,
  },
]);

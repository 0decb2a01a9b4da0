import type { Framework } from '../../../src/service/document/profile/profile.ts';
import { readProfile } from '../../../src/service/document/profile/readProfile.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';

/** A framework that says all that a framework can say, in the long form. */
export const wholeFramework = {
  id: 'old-mill',
  name: 'Old Mill skills',
  version: '2024-08',
  description: 'What bakers & millers do.',
  lang: 'en-GB',
  cumulative: true,
  source: { name: 'The guild', url: 'https://example.org/guild', version: '3', licence: 'CC-BY-4.0' },
  defaultScale: 'steps',
  scales: {
    steps: {
      name: 'Steps',
      display: '{value} – {name}',
      levels: [
        { id: 'helper', value: 1, name: 'Helper', aliases: ['Beginner'] },
        {
          id: 'master',
          value: 2,
          name: 'Master',
          description: 'Teaches *others*.\n\nAlways.',
          codes: [{ scheme: 'eqf', code: '5', match: 'close' }],
        },
      ],
    },
  },
  categories: [
    { id: 'mill', name: 'Mill', description: 'Where grain becomes flour.' },
    { id: 'stones', name: 'Stones', parent: 'mill', codes: [{ scheme: 'house', code: 'S1', label: 'Stone work' }] },
    { id: 'bakery', name: 'Bakery' },
  ],
  grades: [
    { id: 'baker', name: 'Baker', track: 'Craft', details: { Experience: '2 years' }, progressesTo: ['head', 'owner'] },
    { id: 'head', name: 'Head baker', description: 'Leads.' },
    { id: 'owner', name: 'Owner' },
  ],
  skills: [
    {
      id: 'dressing',
      name: 'Dressing stones',
      kind: 'skill',
      category: ['mill', 'stones'],
      aliases: ['Sharpening', 'Cutting'],
      description: 'Cutting the furrows.\n\n- with a bill\n- by hand',
      guidance: 'Look at the flour.',
      url: 'https://example.org/dressing',
      details: { Weight: '20 %' },
      codes: [
        { scheme: 'esco', uri: 'http://data.europa.eu/esco/skill/1', match: 'close' },
        { scheme: 'sfia', code: 'ABCD', uri: 'https://example.org/abcd', label: 'Stones' },
        { scheme: 'house', code: '17' },
      ],
      indicators: ['Flour is cool', { text: 'Stones are even', examples: ['No light between them'] }],
      links: [{ label: 'The book', url: 'https://example.org/book' }, { url: 'https://example.org/film' }],
      questions: ['How do you know?'],
      levels: {
        helper: { description: 'You hold the bill.' },
        master: {
          description: 'You cut.',
          indicators: ['Cuts straight', { text: 'Teaches', examples: ['On Mondays', 'In winter'] }],
          examples: ['Dressed four pairs'],
          links: [{ label: 'Course', url: 'https://example.org/course' }],
          questions: ['When do you stop?'],
        },
      },
    },
    {
      id: 'kneading',
      name: 'Kneading',
      category: ['bakery'],
      scale: 'ddat',
      levels: { working: { description: 'You knead.' } },
    },
    { id: 'tasting', name: 'Tasting', kind: 'knowledge', status: 'retired', replacedBy: 'kneading' },
    { id: 'selling', name: 'Selling', category: ['mill', 'bakery'], levels: { helper: { indicators: ['Smiles'] } } },
  ],
} as const;

export function frameworkOf(value: unknown): Framework {
  const profile = readProfile(readDocument('file:///x.framework.yaml', 'framework', 1, JSON.stringify(value)));
  if (profile.kind !== 'framework') throw new TypeError('no framework');
  return profile;
}

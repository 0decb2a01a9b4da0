import { testItems } from './itemsTest.ts';

const sentence = ['name: Problem management', 'name: Service reporting', 'name: Fault analysis'];
const title = ['name: Problem Management', 'name: Service Reporting', 'name: Fault Analysis'];

testItems('style/name-case', [
  {
    name: 'a name in title case among names in sentence case',
    items: [...sentence, 'name: ‹Service Management›', 'description: Runs a service.'],
    messages: [
      '"Service Management" has other capitals than it should, since most names in this file are in sentence case: write "Service management".',
    ],
  },
  {
    name: 'a name in sentence case among names in title case',
    items: [...title, 'name: ‹Review of incidents›'],
    messages: [
      '"Review of incidents" has other capitals than it should, since most names in this file are in title case: write "Review of Incidents".',
    ],
    fixed: ['Problem Management', 'Service Reporting', 'Fault Analysis', 'Review of Incidents'],
  },
  {
    name: 'a name that begins with a small letter',
    items: [...sentence, 'name: ‹incident review›'],
    fixed: ['Problem management', 'Service reporting', 'Fault analysis', 'Incident review'],
  },
  {
    name: 'the case that is set, whatever the others do',
    items: ['name: ‹Problem Management›', 'description: The management of a problem.'],
    settings: 'rules: { style/name-case: { case: sentence } }',
    messages: [
      '"Problem Management" has other capitals than it should, since names are to be in sentence case: write "Problem management".',
    ],
    fixed: ['Problem management', 'The management of a problem.'],
  },
  {
    name: 'title case that is set; acronyms, function words and hyphens stay',
    items: ['name: ‹Follow-up of IT and DevOps problems›', 'name: Hand-over', 'name: Reporting'],
    settings: 'rules: { style/name-case: { case: title } }',
    fixed: ['Follow-up of IT and DevOps Problems', 'Hand-over', 'Reporting'],
  },
  {
    name: 'words that other names and texts have with small letters',
    items: [...sentence, 'name: ‹Documenting Services›', 'description: Documents services.'],
    fixed: ['Problem management', 'Service reporting', 'Fault analysis', 'Documenting services', 'Documents services.'],
  },
  { name: 'a clear style', items: [...sentence, 'name: Coaching'] },
  { name: 'as many of one style as of the other', items: [...sentence, ...title] },
  { name: 'too few names to show a style', items: ['name: Problem management', 'name: Service Reporting'] },
  {
    name: 'names of products',
    items: [
      ...sentence,
      'name: Microsoft Teams',
      'description: Keeps teams talking.',
      'name: Active Directory',
      'description: Is active in keeping the directory. Knows the Active Directory.',
      'name: Use of Power Apps',
      'description: Builds apps and has the power to use them.',
    ],
  },
  {
    name: 'acronyms, inner capitals and the parts of a name behind a dash or slash',
    items: [...sentence, 'name: IT Ops – Reporting', 'name: DevOps', 'name: Testing/Reporting', 'name: Use of JSON'],
  },
  { name: 'a word that is nowhere with a small letter', items: [...sentence, 'name: Caldicott Guardians'] },
  {
    name: 'names of certificates',
    list: 'qualifications',
    items: [...sentence, 'name: Service Management', 'description: The management of a service.'],
  },
  { name: 'other languages', items: [...sentence, 'name: Service Management'], lang: 'de' },
]);

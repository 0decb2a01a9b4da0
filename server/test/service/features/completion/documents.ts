type Case = readonly [name: string, path: string, text: string];

const role = `# A role
id: engineer
title: Engineer   # a comment
status: draft
frameworks:
  house: ./house.framework.yaml

summary: >-
  Keeps things going.

  And more.
background:
  - description: Has done
      some of it before.
  -
skills:
  - title: Technical
    framework: house
    category: [operations, networks]
    items:
      - name: Fault finding
        level: working
        scale: ddat

      - ref: house/incident
        level: { min: low, max: high }
      - { name: "Quoted", level: 'low' , tags: [a, b] }

      # between
      - ref: house/
  - title: Other
    x-own:
      a: b
    items: []
links:
  -
    url: https://example.org/
source: { name: x, }
notes:
`;

const framework = `id: f
name: F
defaultScale: s
scales:
  s:
    name: S
    levels:
      - { id: one, name: One }
      - id: two
        name: Two
categories:
  - { id: a, name: A }
grades:
  - { id: g, name: G, progressesTo: [] }
skills:
  - id: k
    name: K
    category: [a]
    levels:
      one: Text that
        goes on
      two:
        description: |
          Literal text
        indicators:
          - text: a
          - b
    status:
`;

const config = `packs: [structure, ]
rules:
  text/spelling: warning
  style/long-sentence: { severity: info }

words:
  - x
exclude:
`;

const multiLineFlow = `id: a
title: b
skills: [
  { title: x,
    items: [
      { name: y,
        level: low

      },

    ] }

]
progressesTo: [a,
  b]
`;

/** The same with keys indented by four columns instead of two; lists stay as they are. */
function wider(text: string): string {
  return text.replace(/^ +/gm, (blanks) => (blanks.length % 2 === 0 ? blanks + blanks : blanks));
}

const plainLists = `id: a
title: b
workActivities:
- name: x
  description: y
- description: >
    z

skills:
- title: t
  items:
  - name: n

  - ref: house/x
    tags:
    - one
    -
frameworks:
  house: house.framework.yaml
training:
- name: c
`;

const compact = `id: a
title: b
training:
    - name: c
      links:
          - label: d
            url: https://e.f
          -
    - { name: g }
source:
    name: h

qualifications:
`;

export function* cleanDocuments(): Generator<Case> {
  yield ['an empty role', '/a.role.yaml', ''];
  yield ['an empty framework', '/a.framework.yaml', ''];
  yield ['empty settings', '/.role-profiles.yaml', '\n\n'];
  yield ['a role of comments', '/a.role.yaml', '# one\n\n  # two\n'];
  yield ['a role', '/a.role.yaml', role];
  yield ['a framework', '/a.framework.yaml', framework];
  yield ['settings', '/.role-profiles.yaml', config];
  yield ['a role with lists in the column of their keys', '/a.role.yaml', plainLists];
  yield ['a role with four columns', '/a.role.yaml', compact];
  yield ['a framework with four columns', '/a.framework.yaml', wider(framework)];
  yield ['a role with flow collections over several lines', '/a.role.yaml', multiLineFlow];
  yield ['a role with CRLF', '/a.role.yaml', role.replaceAll('\n', '\r\n')];
  yield [
    'a role with anchors',
    '/a.role.yaml',
    'id: &i a\ntitle: *i\nx-y: &y\n  name: n\ntraining:\n  - <<: *y\n    \n  - *y\n',
  ];
  yield ['a list in place of a role', '/a.role.yaml', '- a\n- id: b\n\n'];
  yield ['a word in place of a role', '/a.role.yaml', 'sum'];
  yield ['a role that is marked as a document', '/a.role.yaml', '---\nid: a\n\n...\n'];
}

export function* brokenDocuments(): Generator<Case> {
  const breaks: readonly (readonly [string, string, string])[] = [
    ['an open double quote', 'status: draft', 'status: "draft'],
    ['an open single quote', 'name: Fault finding', "name: 'Fault finding"],
    ['an open bracket', '[operations, networks]', '[operations, networks'],
    ['an open brace', '{ min: low, max: high }', '{ min: low, max: high'],
    ['a missing colon', '        level: working', '        level working'],
    ['a half-typed key', '    framework: house', '    frame'],
    ['a word without a colon', 'status: draft', 'stat'],
    ['a tab', '        scale: ddat', '\tscale: ddat'],
    ['a wrong indentation', '        scale: ddat', '       scale: ddat'],
    ['two colons', 'title: Engineer', 'title: Engineer: first'],
    ['a stray bracket', 'id: engineer', 'id: engineer ]'],
    ['a half-typed item', '      - ref: house/\n', '      - re\n'],
    ['a dash without a blank', '      - ref: house/\n', '      -ref: house/\n'],
    ['an unknown alias', 'status: draft', 'status: *nowhere'],
    ['a second document', 'links:', '---\nlinks:'],
    ['a merge conflict', 'status: draft\n', '<<<<<<< HEAD\nstatus: draft\n=======\nstatus: published\n>>>>>>> other\n'],
  ];
  for (const [name, from, to] of breaks) yield [`a role with ${name}`, '/a.role.yaml', role.replace(from, to)];
}

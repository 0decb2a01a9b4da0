/** Files of one workspace with roles that are hard to lay out. Those whose names begin with "aside-" have no page, but are referred to. */
export const edges: readonly { readonly path: string; readonly text: string }[] = [
  { path: 'only-a-title.role.yaml', text: 'title: Service desk analyst\n' },
  { path: 'branches.role.yaml', text: branches() },
  { path: 'aside-analyst.role.yaml', text: 'id: analyst\ntitle: Service desk analyst\nprogressesTo: [branches]\n' },
  { path: 'aside-tester.role.yaml', text: 'id: tester\ntitle: Test *analyst*\ngrade: B2\nprogressesTo: [branches]\n' },
  { path: 'aside-manager.role.yaml', text: 'id: manager\ntitle: Engineering manager\ngrade: D1\n' },
  { path: 'many.role.yaml', text: many() },
  { path: 'long-way.role.yaml', text: longWay() },
  {
    path: 'aside-trainee.role.yaml',
    text: 'id: trainee\ntitle: Trainee\ngrade: g3\nframeworks: { wide: ./wide.framework.yaml }\nprogressesTo: [long-way]\n',
  },
  { path: 'wide.framework.yaml', text: wide() },
  { path: 'hostile.role.yaml', text: hostile() },
  { path: 'endless.role.yaml', text: endless() },
  { path: 'bare.role.yaml', text: bare() },
];

/** A role whose grade is in no framework. Two roles progress to it, and it progresses to three, one of which does not exist. */
function branches(): string {
  return `id: branches
title: Deployment engineer
family: Platform
grade: C1
status: draft
lang: en-GB
extends: analyst
progressesTo: [manager, principal-platform-engineer-with-a-long-id, many]
summary: Brings software to where people use it.
skills:
  - title: Craft
    scale: ddat
    items:
      - { name: Building, level: practitioner }
      - { name: Shipping, level: { min: working, max: practitioner } }
  - title: Behaviour
    items:
      - { name: Listening }
      - { name: Asking }
`;
}

/** A role with scales of three to seven steps and of thirty, and with groups of one skill and of forty. */
function many(): string {
  const forty = Array.from({ length: 40 }, (_, i) => `      - { name: Practice ${i + 1}, level: ${(i % 7) + 1} }`);
  return `id: many
title: Head of engineering practice for regional infrastructure and shared operations
family: Engineering and architecture
organisation: Example Trust for shared services and infrastructure
grade: E
status: published
frameworks: { wide: ./wide.framework.yaml }
skills:
  - title: Forty practices, on a scale of seven steps
    scale: sfia
    items:
${forty.join('\n')}
  - title: Depth
    scale: rolemodelplus-depth
    items:
      - { name: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, level: expert-in }
      - { name: A name of a skill that goes on for so long that it needs several lines of its own wherever it stands, level: proficient-in }
  - title: Three steps
    scale: wide/three
    items: [{ name: One, level: a }, { name: Two, level: b }, { name: Three, level: c }, { ref: wide/known, level: b }]
  - title: Thirty steps
    scale: wide/thirty
    items: [{ name: One, level: 1 }, { name: Ten, level: 10 }, { name: All, level: { min: 1, max: 30 } }]
  - title: Mixed
    items:
      - { name: Own scale, level: practitioner, scale: ft-proficiency }
      - { name: Unknown level, level: wizard, scale: sfia }
      - { name: No level }
      - { description: A skill without a name that is described by a sentence alone. }
`;
}

/** A role on a ladder with more grades than fit side by side. */
function longWay(): string {
  return `id: long-way
title: Head of records
grade: g4
frameworks: { wide: ./wide.framework.yaml }
progressesTo: [manager, many]
`;
}

/** A role with a hostile text in every place for a text. */
function hostile(): string {
  const texts = [
    '<script>document.body.textContent = ""</script>',
    '"><img src=x onerror="document.body.textContent = 1">',
    '[click](javascript:alert(1)) <svg onload=alert(1)>',
    '\u202Eright to left without an end',
    'zero\u200Bwidth\u2060joined\uFEFF \u2066isolated',
    '</style><style>*{display:none}</style>',
    `# heading\n\n> quote\n\n1. one\n   - two\n\n~~~\ncode ${'z'.repeat(200)} ${'-'.repeat(200)}\n~~~\n\n| a | b |\n|---|---|\n| c | d |`,
  ];
  const quoted = texts.map((text) => JSON.stringify(text));
  const item = (text: string) => `{ name: ${text}, description: ${text}, type: ${text}, tags: [${text}] }`;
  const items = quoted.map(item);
  const skills = quoted.map((text) => `{ name: ${text}, level: 2, scale: sfia, levelDescription: ${text} }`);
  const url = `https://example.org/${'y'.repeat(300)}`;
  return `id: hostile
title: ${quoted[3]}
family: ${quoted[3]}
organisation: ${quoted[4]}
grade: ${quoted[3]}
progressesTo: [${quoted[0]}, ${quoted[3]}]
summary: ${quoted[6]}
background: [${items}]
workActivities: [${items}]
skills:
  - { title: ${quoted[0]}, items: [${skills}] }
  - { title: ${quoted[3]}, category: [${quoted[4]}, ${quoted[3]}], items: [${skills}] }
training: [${items}]
qualifications: [${quoted.map((text) => `{ name: ${text}, awardingBody: ${text}, status: retired }`)}]
links: [${quoted.map((text) => `{ label: ${text}, url: "${url}" }`)}]
notes: ${quoted[5]}
`;
}

/** A role with very long words in places with little room. There are few of them, since laying them out is slow. */
function endless(): string {
  const word = 'x'.repeat(100_000);
  return `title: Typist
grade: ${word}
progressesTo: [b]
workActivities: [{ name: ${word} }]
skills:
  - title: ${word}
    items: [{ name: ${word}, level: 2, scale: sfia, tags: [${word}] }]
qualifications: [{ name: Typing, awardingBody: ${word}, status: retired }]
`;
}

/** A role with a short text in each section and without levels. */
function bare(): string {
  return `title: Café assistant
workActivities: [{ name: Coffee, description: Makes it. }, { description: Sweeps the floor. }]
skills: [{ title: Behaviour, items: [{ name: Patience }] }]
qualifications: [{ name: Food hygiene }]
`;
}

function wide(): string {
  const thirty = Array.from({ length: 30 }, (_, i) => `{ id: s${i + 1}, value: ${i + 1}, name: Step ${i + 1} }`);
  const steps = Array.from(
    { length: 9 },
    (_, i) => `  - { id: g${i + 1}, name: Grade ${i + 1}, progressesTo: [g${i + 2}] }`,
  );
  return `id: wide
name: Scales of every length
scales:
  three: { name: Three, levels: [{ id: a, name: Beginner }, { id: b, name: Able }, { id: c, name: Master }] }
  thirty: { name: Thirty, levels: [${thirty}] }
grades:
${steps.join('\n')}
  - { id: D, name: Director, progressesTo: [E] }
  - { id: E, name: Executive }
skills:
  - { id: known, name: Known to the catalogue, description: From there. }
`;
}

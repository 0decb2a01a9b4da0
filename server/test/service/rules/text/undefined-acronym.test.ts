import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSpeller } from '../../../../src/service/text/spelling/load.ts';
import { openWorkspace } from '../../../support/workspaceFixture.ts';
import { testRule } from '../ruleTest.ts';
import { testTextRule } from '../textRuleTest.ts';

const code = 'text/undefined-acronym';

testTextRule(code, [
  {
    text: 'Sends ‹ITSM› notices, and answers ITSM calls.',
    messages: [
      'The acronym "ITSM" is spelled out nowhere: write its words where it is first used, or add it to the known words.',
    ],
  },
  { text: 'Works with other ‹P&T› teams.' },
  { text: 'Plans ‹PDA›s for everybody.' },
  { text: '‹FEDIP› advanced practitioner', kind: 'name' },
  { text: 'Handles changes (‹RFC›s) and ‹CMDB› records.' },
  { text: 'Uses the framework of choice in Leeds (‹ZQKX›).' },
  { text: 'Knows the ‹SACM›-led process.' },
  ...[
    'Keeps records of service asset and configuration management (SACM). SACM is audited.',
    'Agrees the OLA (operational level agreement) and other OLAs.',
    'Prevents cross-site scripting (XSS).',
    'Follows the FAIR principles (findable, accessible, interoperable, reusable).',
    'Follows the rules of construction, known as CDM.',
    'Works for the XYZB – The Exemplary Zoology Board.',
    'Knows IT, HR, the UK, PDFs, HTML and what an FAQ is.',
    'Meets ISO 27001, BS 7671, EN-1090, SO2 and level AA.',
    'Works in part II, chapter XIV.',
    'Must NOT work alone, and ALWAYS with care.',
    'PLEASE READ THE NOTES BELOW BEFORE APPLYING',
    'Reads `ABCD` and [this](https://example.org/QRST).',
    'Looks after GOV.UK pages, JIRA-123 and MY_VAR.',
    'Knows DDaT, SaaS and RITTech.',
    'Works to QRT 2.8, RST/XY1234 and QRST.1987.42.1_a.tif.',
    'Heats 11.5 MJ of water.',
    'Uses VLOOKUP.',
    // Places, time zones, and what is spelled out beside a hyphen or in square brackets.
    'Closes the office at 5:00 PM MT or ET, and has a valid FL driver license.',
    'Works at 1 Main St. | Springfield, OH | 44077 in the week, and sets up the WIFI.',
    'Attends the yearly RAC-Regional Association of Clerks meeting.',
    'Writes Procedural Language/Structured Query Language [PL/SQL] for the reports of Quality Service Boards [QSB].',
    'Writes to the money-laundering reporting officer; an MLRO decides.',
  ].map((text) => ({ text })),
  { text: 'HEAD OF SERVICE DELIVERY', kind: 'name' },
  { text: 'Kennt das BSIG und die DSGVO.', lang: 'de' },
]);

testTextRule(code, [{ text: 'Meets the ‹QSB›-led board, and writes Regional plans [‹ZQKX›].' }]);

testTextRule(
  code,
  [
    // Ordinary words in capitals.
    { text: 'PLEASE NOTE: The post needs SECRET clearance. Send a SHORT letter.' },
    { text: 'If this is you, APPLY TODAY! MOBILE: Builds screens.' },
    { text: 'COVER LETTER', kind: 'name' },
    { text: 'Sends ‹ITSM› notices when the ‹PDA› is SILENT.' },
  ],
  await loadSpeller(),
);

testRule(code, [
  {
    name: 'what another text spells out is known, wherever it stands',
    text: `id: a
title: Engineer
summary: Agrees SLAs with suppliers.
notes: An SLA (service level agreement) says what users may expect.
`,
  },
  {
    name: 'the name of a skill spells out its acronym',
    text: `id: a
title: Engineer
summary: Agrees SLAs with suppliers.
training:
  - name: Service level agreements
`,
  },
  {
    name: 'an organisation knows its own name, and an awarding body is not asked for its words',
    text: `id: a
title: Engineer
organisation: ABCD Trust
summary: Works for ABCD.
qualifications:
  - { name: Certificate, awardingBody: EFGH }
`,
  },
  {
    name: 'each acronym is told once, where it is first used',
    text: `id: a
title: Engineer
summary: Sends ITSM notices.
#              ^^^^ info text/undefined-acronym
training:
  - { name: ITSM tools, description: The ITSM tool. }
`,
  },
]);

test(`${code}: settings and frameworks know acronyms, too`, async () => {
  const { service, fixture, item } = await openWorkspace(`--- /a.role.yaml
id: a
title: Engineer
summary: Keeps ITSM, SACM and CMDB records.
frameworks: { ops: ./ops.framework.yaml }
--- /ops.framework.yaml
id: ops
name: Operations
description: All about service asset and configuration management (SACM).
--- /.role-profiles.yaml
words: [itsm]
rules: { text/undefined-acronym: info }
`);
  const role = [...fixture.files.values()].find(({ path }) => path === '/a.role.yaml');
  assert.ok(role);
  const messages = (await service.diagnostics(item(role))).map(({ message }) => String(message));
  assert.deepEqual(
    messages.map((message) => /"(\w+)"/.exec(message)?.[1]),
    ['CMDB'],
  );
});

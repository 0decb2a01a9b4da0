import { testTextRule } from '../textRuleTest.ts';

testTextRule('text/acronym-mismatch', [
  {
    text: 'Advises on the DPIA (‹Data Protection Impact Review›) of new services.',
    messages: [
      '"Data Protection Impact Review" does not give the letters of "DPIA": correct the words or the acronym.',
    ],
    offers: [],
  },
  { text: 'Advises on ‹Data Protection Impact Reviews› (DPIA).' },
  { text: 'Writes OLAs (‹Operational Level Contracts›) with suppliers.' },
  { text: 'Reports to the ‹senior management board of directors› (SMTD).' },
  { text: 'Keeps the CMDB (‹configuration modelling record base›) right.', lang: 'en' },
  { text: 'Handles PII (‹Personal Identity Data›) with care.' },
  { text: 'Heads the CAB (‹change approval group›), which meets weekly.' },
  { text: 'CPD (‹Continuing Personal Growth›)', kind: 'name' },
  ...[
    'Advises on the DPIA (data protection impact assessment) of new services.',
    'Advises on data protection impact assessments (DPIAs) of new services.',
    'Uses Commercial Off-the-Shelf (COTS) software and XML (Extensible Markup Language).',
    'Files returns with HMRC (HM Revenue and Customs) and DEFRA (Department for Environment, Food and Rural Affairs).',
    'Follows COBIT (Control Objectives for Information and Related Technologies).',
    'Sets goals that are SMART (specific, measurable, achievable, relevant, time-bound).',
    'Holds ITIL 4 Specialist (Managing Professional Module) certificates.',
    'Works in HR (Leeds) or in IT (Service Desk).',
    'Agrees the SLA (see below) and the OLA (under review by the board).',
    'Knows the MHRA (Medicines and Healthcare products Regulatory Agency).',
    'Uses UTC (Coordinated Universal Time) and standards of ISO (International Organization for Standardization).',
    'Supports the CEO (Chief Executive).',
    'Takes part in the CAB (every second Monday).',
    'Manages AWS (storage, databases, networks).',
    'Leads a team of engineers and analysts (ITSM).',
    'Answers to the Chartered Institute for IT (BCS).',
    'Plans user acceptance testing (UAT) and user experience (UX) work.',
    'Reports to the senior responsible owner (SRO) and the PMO (project management office).',
  ].map((text) => ({ text })),
  { text: 'Nutzt die DSFA (Datenschutz Folgen Abschätzung).', lang: 'de' },
]);

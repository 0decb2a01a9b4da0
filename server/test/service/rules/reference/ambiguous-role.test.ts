import { testAcross } from '../acrossFiles.ts';

const error = 'error reference/ambiguous-role';

testAcross('reference/ambiguous-role', [
  {
    name: 'a copy is told by its name, and gets an id of that; the original keeps its own',
    files: `--- /engineer.role.yaml
id: engineer
#   ^^^^^^^^ ${error}: "engineer" is also the id of the role in "./engineer.role copy 2.yaml"; give that copy an id of its own.
title: Engineer
--- /engineer.role copy 2.yaml
# The copy.
id: 'engineer' # once
#   ^^^^^^^^^^ ${error}: "engineer" is also the id of the role in "./engineer.role.yaml"; give this copy an id of its own.
title: Engineer
--- /junior.role.yaml
id: junior
title: Junior
progressesTo: engineer
`,
    after: {
      'Give this role an id of its own, "engineer-copy-2"': "-id: 'engineer' # once\n+id: 'engineer-copy-2' # once",
    },
    related: [
      '/engineer.role%20copy%202.yaml 1:4-14 The same id, "engineer", is here.',
      '/engineer.role.yaml 0:4-12 The same id, "engineer", is here.',
    ],
    offers: [],
  },
  {
    name: 'of an id that no file is called by, the name that is in all others is the original’s',
    files: `--- /lead.role.yaml
id: euc-lead
#   ^^^^^^^^ ${error}: "euc-lead" is also the id of the role in "./Copy of lead.role.yaml" and of 1 more; give each copy an id of its own.
title: Lead
--- /Copy of lead.role.yaml
id: euc-lead
#   ^^^^^^^^ ${error}: "euc-lead" is also the id of the role in "./lead (1).role.yaml" and of 1 more; give this copy an id of its own.
title: Lead
--- /lead (1).role.yaml
id: euc-lead
#   ^^^^^^^^ ${error}: "euc-lead" is also the id of the role in "./Copy of lead.role.yaml" and of 1 more; give this copy an id of its own.
title: Lead
`,
    after: {
      'Give this role an id of its own, "copy-of-lead"': '-id: euc-lead\n+id: copy-of-lead',
      'Give this role an id of its own, "lead-1"': '-id: euc-lead\n+id: lead-1',
    },
  },
  {
    name: 'files of one name in two folders are no copies; each is offered an id with its folder’s name',
    files: `--- /data/engineer.role.yaml
title: Engineer
#<^ ${error}: "engineer" is also the id of the role in "../web/engineer.role.yaml"; give each role an id of its own.
--- /web/engineer.role.yaml
id: engineer
#   ^^^^^^^^ ${error}: "engineer" is also the id of the role in "../data/engineer.role.yaml"; give each role an id of its own.
title: Engineer
`,
    after: {
      'Give this role an id of its own, "data-engineer"': '+id: data-engineer',
      'Give this role an id of its own, "web-engineer"': '-id: engineer\n+id: web-engineer',
    },
  },
]);

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ExplorerNode, ExplorerQuery } from '../../../src/service/explorer/node.ts';
import type { LanguageService } from '../../../src/service/languageService.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

const hospital = `--- /trust.framework.yaml
id: trust
name: Trust skills
version: 2026-2
scales:
  depth: { name: Depth, levels: [{ id: new, name: New }, { id: able, name: Able }] }
defaultScale: depth
grades: [{ id: b5, name: Band 5 }, { id: b6, name: Band 6 }, { id: b7, name: Band 7 }]
categories:
  - { id: care, name: Clinical care }
  - { id: medicines, name: Medicines, parent: care }
  - { id: empty, name: Nothing in it }
  - { id: round, name: Round, parent: about }
  - { id: about, name: About, parent: round }
skills:
  - { id: formulary, name: Nurse formulary, category: [care, medicines], levels: { new: One., able: Two. } }
  - { id: infusions, name: Infusions, category: [medicines], aliases: [Drips] }
  - { id: wounds, name: Wounds, category: care, status: retired }
  - { id: rotas, name: Rotas }
  - { id: circle, name: Circle, category: about }
  - { id: lost, name: Lost, category: nowhere }
--- /nurse.role.yaml
title: Community nurse
family: Community nursing
grade: b5
status: published
frameworks: { trust: ./trust.framework.yaml }
progressesTo: [senior]
skills: [{ ref: trust/formulary, level: new }, { ref: trust/rotas }]
--- /senior.role.yaml
title: Senior community nurse
family: Community Nursing
grade: b6
status: draft
frameworks: { trust: ./trust.framework.yaml }
progressesTo: [leader]
skills: [{ ref: trust/formulary, level: able }]
--- /leader.role.yaml
title: Community team leader
family: Community nursing
grade: b7
frameworks: { trust: ./trust.framework.yaml }
--- /associate.role.yaml
title: Nursing associate
family: Community nursing
status: retired
--- /helper.role.yaml
title: Bank helper
family: Community nursing
--- /chef.role.yaml
title: Chef
family: Kitchen
progressesTo: [head-chef]
--- /head-chef.role.yaml
title: Head chef
family: Kitchen
--- /porter.role.yaml
title: Zürich porter
--- /archive/old.role.yaml
title: Old
--- /.role-profiles.yaml
exclude: [archive]
`;

/** The lines of a view as text, two blanks for each level, with what was searched for in brackets. */
async function outline(service: LanguageService, query: ExplorerQuery, indent = ''): Promise<string> {
  const { nodes } = await service.explorer(query);
  const lines: string[] = [];
  for (const node of nodes) {
    lines.push(`${indent}${marked(node)}${node.detail === undefined ? '' : ` | ${node.detail}`}\n`);
    if (node.children > 0) lines.push(await outline(service, { ...query, parent: node.key }, `${indent}  `));
  }
  return lines.join('');
}

function marked({ label, found = [] }: ExplorerNode): string {
  return found.reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    label,
  );
}

suite('the lines of the explorer', () => {
  test('families, ladders and roles, from the lowest up; retired roles and those without a family last', async () => {
    const { service } = await openWorkspace(hospital);
    assert.equal(
      await outline(service, { view: 'roles' }),
      `Community nursing | 5
  Community nurse → Community team leader | ladder
    Community nurse | Band 5
    Senior community nurse | Band 6
    Community team leader | Band 7
  Bank helper
  Nursing associate
Kitchen | 2
  Chef
  Head chef
Without a family | 1
  Zürich porter
`,
    );
  });

  test('frameworks, categories and skills, also where parents of categories go round in a circle or are unknown', async () => {
    const { service } = await openWorkspace(hospital);
    assert.equal(
      await outline(service, { view: 'frameworks' }),
      `Trust skills | 2026-2
  Clinical care | 3
    Medicines | 2
      Nurse formulary | 2 levels, 2 roles
      Infusions | no role
    Wounds | no role
  Round | 1
    About | 1
      Circle | no role
  nowhere | 1
    Lost | no role
  Rotas | 1 role
`,
    );
  });

  test('a role and a skill say where they are and what state they are in', async () => {
    const { service } = await openWorkspace(hospital);
    const [family] = (await service.explorer({ view: 'roles' })).nodes;
    const { nodes } = await service.explorer({ view: 'roles', parent: family?.key ?? '' });
    assert.deepEqual(nodes.at(-1), {
      key: 'role/file:///associate.role.yaml',
      kind: 'role',
      label: 'Nursing associate',
      children: 0,
      uri: 'file:///associate.role.yaml',
      position: { line: 0, character: 7 },
      path: '',
      id: 'associate',
      isFileName: true,
      status: 'retired',
    });
    const care = 'category/file:///trust.framework.yaml#care';
    const skills = (await service.explorer({ view: 'frameworks', parent: care })).nodes;
    assert.deepEqual(skills.at(-1), {
      key: 'skill/file:///trust.framework.yaml#wounds',
      kind: 'skill',
      label: 'Wounds',
      detail: 'no role',
      children: 0,
      uri: 'file:///trust.framework.yaml',
      path: '/skills/2',
      position: { line: 16, character: 10 },
      id: 'wounds',
      status: 'retired',
    });
  });

  for (const [filter, expected] of [
    ['nurs lead', 'Community [nurs]ing | 1\n  Community team [lead]er | Band 7\n'],
    ['band 6', 'Community nursing | 1\n  Senior community nurse | Band 6\n'],
    ['zurich', 'Without a family | 1\n  [Zürich] porter\n'],
    ['communty seinor', '[Community] nursing | 1\n  [Senior] [community] nurse | Band 6\n'],
    ['kit', '[Kit]chen | 2\n  Chef\n  Head chef\n'],
    ['xyz', ''],
    ['–', undefined],
  ] as const) {
    test(`roles with "${filter}"`, async () => {
      const { service } = await openWorkspace(hospital);
      const whole = await outline(service, { view: 'roles' });
      const plain = (text: string) => text.replaceAll(/^ *.* → .*\n/gm, '').replaceAll(/^ +/gm, '  ');
      const found = await outline(service, { view: 'roles', filter });
      assert.equal(plain(found), expected ?? plain(whole));
    });
  }

  test('skills are found by their other names and their categories, but not by their framework', async () => {
    const { service } = await openWorkspace(hospital);
    assert.equal(
      await outline(service, { view: 'frameworks', filter: 'drip' }),
      'Trust skills | 2026-2\n  Clinical care | 1\n    Medicines | 1\n      Infusions | no role\n',
    );
    assert.equal((await service.explorer({ view: 'frameworks', filter: 'clinical' })).found, 3);
    assert.deepEqual(await service.explorer({ view: 'frameworks', filter: 'trust' }), {
      nodes: [],
      total: 0,
      all: 6,
      found: 0,
    });
  });

  test('long lists come in pages, and nothing comes below a line that is gone', async () => {
    const skills = Array.from({ length: 450 }, (_, i) => `  - { id: s${i}, name: Skill ${i} }\n`).join('');
    const { service } = await openWorkspace(`--- /big.framework.yaml\nid: big\nname: Big\nskills:\n${skills}`);
    const parent = 'framework/file:///big.framework.yaml';
    const pages = await Promise.all(
      [0, 200, 400, 600].map((from) => service.explorer({ view: 'frameworks', parent, from })),
    );
    assert.deepEqual(
      pages.map(({ nodes, total }) => [nodes.length, nodes[0]?.label, total]),
      [
        [200, 'Skill 0', 450],
        [200, 'Skill 200', 450],
        [50, 'Skill 400', 450],
        [0, undefined, 450],
      ],
    );
    assert.equal((await service.explorer({ view: 'roles', parent: 'family/gone' })).total, 0);
  });

  test('categories within thousands of others are found', async () => {
    const chain = Array.from({ length: 3000 }, (_, i) => `  - { id: c${i}, name: C${i}, parent: c${i - 1} }\n`).join(
      '',
    );
    const { service } = await openWorkspace(
      `--- /deep.framework.yaml\nid: deep\nname: Deep\ncategories:\n${chain}skills:\n  - { id: s, name: Skill, category: c2999 }\n`,
    );
    assert.match(await outline(service, { view: 'frameworks' }), /^ +Skill \| no role$/m);
  });

  test('an edit shows at once, also under a filter', async () => {
    const { service, fixture, item } = await openWorkspace(hospital);
    const chef = fixture.files.get('/chef.role.yaml');
    assert.ok(chef);
    assert.equal((await service.explorer({ view: 'roles', filter: 'cook' })).found, 0);
    service.update(item(chef, 'title: Cook\nfamily: Kitchen\n'));
    assert.equal(await outline(service, { view: 'roles', filter: 'cook' }), 'Kitchen | 1\n  [Cook]\n');
  });
});

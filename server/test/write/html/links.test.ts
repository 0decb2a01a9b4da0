import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorLinks, type RenderOptions } from '../../../src/write/html/links.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';
import { type Element, elementsOf, hasClass, readHtml, textOf } from './readHtml.ts';
import { pageOf } from './resolved.ts';

const workspace = `--- /lead.role.yaml
id: lead
title: Lead
grade: lead
extends: base
progressesTo: [head, manager, nobody]
frameworks: { house: ./house.framework.yaml }
skills:
  - title: Skills
    items:
      - { ref: house/testing, level: b }
      - { name: Talking }
--- /engineer.role.yaml
id: engineer
title: "[Engineer](https://example.org)"
grade: engineer
frameworks: { house: ./house.framework.yaml }
progressesTo: [lead]
--- /analyst.role.yaml
id: analyst
title: Analyst
progressesTo: [lead]
--- /base.role.yaml
title: Base
id: base
--- /head.role.yaml
id: head
title: Head of everything
grade: head
frameworks: { house: ./house.framework.yaml }
--- /manager.role.yaml
id: manager
title: Manager
--- /house.framework.yaml
id: house
name: House *skills*
defaultScale: s
scales: { s: { name: S, levels: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C }] } }
grades:
  - { id: junior, name: Junior, progressesTo: [engineer] }
  - { id: engineer, name: Engineer, progressesTo: [lead] }
  - { id: lead, name: Lead, progressesTo: [principal] }
  - { id: principal, name: Principal, progressesTo: [head] }
  - { id: head, name: Head }
skills:
  - { id: writing, name: Writing }
  - { id: testing, name: Testing }
`;

async function rendered(options?: RenderOptions): Promise<Element[]> {
  const { fixture, service, item } = await openWorkspace(workspace);
  const resolved = await service.resolve(item(fixture.main));
  assert(resolved);
  return elementsOf(readHtml(pageOf(resolved.profile, options).html));
}

/** The map as a text: a line for each stop with its role and grade; those on a branch are told behind the stop that it leaves. */
function mapOf(elements: readonly Element[]): string[] {
  return elements
    .filter((element) => hasClass(element, 'rp-rung'))
    .map((rung) => {
      const stops = elementsOf(rung).filter((element) => hasClass(element, 'rp-stop'));
      const mark = rung.attributes.has('aria-current') ? '> ' : hasClass(rung, 'rp-branch') ? '/ ' : '';
      return `${mark}${hasClass(rung, 'rp-hollow') ? '(hollow) ' : ''}${stops.map((stop) => textOf(stop)).join(' | ')}`;
    });
}

test('roles stand at their grades on the map, those without one next to this role', async () => {
  assert.deepEqual(mapOf(await rendered()), [
    '(hollow) Junior',
    '/ Analyst',
    'Engineer Engineer',
    '> Lead Lead · this role',
    '/ Manager',
    '/ (hollow) nobody no profile yet',
    '(hollow) Principal',
    'Head of everything Head',
  ]);
});

test('in an editor the roles around it, its base and the skills of a catalogue lead to their files', async () => {
  const links = (await rendered(editorLinks)).filter((element) => element.attributes.has('data-uri'));
  assert.deepEqual(
    links.map((link) => [
      textOf(link) || link.attributes.get('aria-label'),
      link.name,
      link.attributes.get('href'),
      `${link.attributes.get('data-uri')} ${link.attributes.get('data-line')}`,
    ]),
    [
      ['Base', 'a', 'file:///base.role.yaml#L1', 'file:///base.role.yaml 0'],
      ['Analyst', 'a', 'file:///analyst.role.yaml#L2', 'file:///analyst.role.yaml 1'],
      ['Engineer', 'a', 'file:///engineer.role.yaml#L2', 'file:///engineer.role.yaml 1'],
      ['Manager', 'a', 'file:///manager.role.yaml#L2', 'file:///manager.role.yaml 1'],
      ['Head of everything', 'a', 'file:///head.role.yaml#L2', 'file:///head.role.yaml 1'],
      ['From House skills', 'a', 'file:///house.framework.yaml#L13', 'file:///house.framework.yaml 12'],
    ],
  );
});

test('a page that stands alone has no links to other files and says nothing of where they are', async () => {
  const elements = await rendered();
  for (const { attributes } of elements) {
    assert(!attributes.has('data-uri'));
    assert(attributes.get('href')?.startsWith('#') ?? true);
  }
});

test('a site decides which pages there are, and where', async () => {
  const elements = await rendered({
    linkTo: ({ uri }) => (uri.endsWith('.role.yaml') ? uri.replace(/^.*\/|\.role\.yaml$/g, '') : undefined),
  });
  const links = elements.filter((element) => element.name === 'a' && !element.attributes.get('href')?.startsWith('#'));
  assert.deepEqual(
    links.map((link) => link.attributes.get('href')),
    ['base', 'analyst', 'engineer', 'manager', 'head'],
  );
  assert(!elements.some((element) => element.attributes.has('data-uri')));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skosOf } from '../../../src/write/skos/skos.ts';
import { frameworkOf, wholeFramework } from './frameworkFixture.ts';

type Node = Readonly<Record<string, unknown>>;

function graphOf(value: unknown): Node[] {
  return (JSON.parse(skosOf(frameworkOf(value))) as { '@graph': Node[] })['@graph'];
}

test('every text of a framework is in its concepts', () => {
  const text = skosOf(frameworkOf(wholeFramework));
  const words =
    JSON.stringify([wholeFramework.skills, wholeFramework.categories, wholeFramework.description]).match(
      /[\p{L}]{4,}/gu,
    ) ?? [];
  const keys = new Set(
    'name kind category aliases description guidance details codes indicators examples links questions levels parent status replacedBy scale scheme label match text code retired'.split(
      ' ',
    ),
  );
  const missing = words.filter((word) => !keys.has(word) && !text.includes(word));
  // The labels of links and codes, and the schemes of codes with an address, have no place in SKOS.
  assert.deepEqual(
    missing.filter((word) => !['esco', 'sfia', 'ABCD', 'Stone', 'work', 'book', 'close', 'Course'].includes(word)),
    [],
  );
});

test('concepts refer to what is in the graph', () => {
  const graph = graphOf(wholeFramework);
  const ids = graph.map((node) => node['@id']);
  assert.equal(new Set(ids).size, ids.length);
  for (const node of graph) {
    for (const key of ['skos:broader', 'skos:inScheme', 'skos:related', 'dct:isReplacedBy', 'skos:hasTopConcept']) {
      for (const one of [node[key]].flat().filter((value) => value !== undefined)) {
        assert.ok(ids.includes((one as Node)['@id']), `${key} of ${String(node['skos:notation'])}`);
      }
    }
  }
});

test('a skill is a concept below its category, with its matches and its levels', () => {
  const graph = graphOf(wholeFramework);
  const find = (notation: string, type = 'skos:Concept') =>
    graph.find((node) => node['skos:notation'] === notation && node['@type'] === type);
  const skill = find('dressing');
  assert.deepEqual(skill?.['skos:broader'], { '@id': find('stones')?.['@id'] });
  assert.deepEqual(skill?.['skos:closeMatch'], { '@id': 'http://data.europa.eu/esco/skill/1' });
  assert.deepEqual(skill?.['skos:exactMatch'], { '@id': 'https://example.org/abcd' });
  assert.equal(skill?.['dct:identifier'], 'house:17');
  assert.deepEqual(skill?.['skos:prefLabel'], { '@value': 'Dressing stones', '@language': 'en-GB' });
  const level = find('dressing/master');
  assert.deepEqual(level?.['skos:broader'], { '@id': skill?.['@id'] });
  assert.deepEqual(level?.['skos:related'], { '@id': find('master')?.['@id'] });
  assert.deepEqual(find('steps', 'skos:OrderedCollection')?.['skos:memberList'], {
    '@list': [{ '@id': find('helper')?.['@id'] }, { '@id': find('master')?.['@id'] }],
  });
  assert.equal(find('tasting')?.['owl:deprecated'], 'true');
});

test('a second export is the same', () => {
  assert.equal(skosOf(frameworkOf(wholeFramework)), skosOf(frameworkOf(wholeFramework)));
});

test('a framework with no more than an id and a name is a scheme', () => {
  const [scheme, ...others] = graphOf({ id: 'a', name: 'A' });
  assert.deepEqual(others, []);
  assert.equal(scheme?.['@type'], 'skos:ConceptScheme');
});

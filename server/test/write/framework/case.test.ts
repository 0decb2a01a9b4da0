import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { caseFormat } from '../../../src/import/formats/case/case.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { toValue } from '../../../src/service/document/syntax/value.ts';
import { caseOf } from '../../../src/write/case/case.ts';
import { changedAt } from '../../../src/write/case/changed.ts';
import type { CasePackage } from '../../../src/write/case/package.ts';
import { fileOf, readDraft } from '../../import/support/drafts.ts';
import { frameworkOf, wholeFramework } from './frameworkFixture.ts';

function packageOf(value: unknown): CasePackage {
  return JSON.parse(caseOf(frameworkOf(value))) as CasePackage;
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** The keys that the standard's schema allows, which is closed. */
const allowed = {
  document:
    'identifier uri creator title lastChangeDateTime officialSourceURL publisher description subject subjectURI language version ' +
    'adoptionStatus statusStartDate statusEndDate licenseURI notes frameworkType caseVersion extensions',
  item:
    'identifier uri fullStatement alternativeLabel CFItemType CFItemTypeURI humanCodingScheme listEnumeration abbreviatedStatement ' +
    'conceptKeywords conceptKeywordsURI notes subject subjectURI language educationLevel licenseURI statusStartDate statusEndDate ' +
    'lastChangeDateTime extensions',
  association:
    'identifier associationType sequenceNumber uri originNodeURI destinationNodeURI CFAssociationGroupingURI lastChangeDateTime notes extensions',
} as const;

function assertKeys(things: readonly object[], keys: string): void {
  const known = keys.split(' ');
  for (const thing of things)
    assert.deepEqual(
      Object.keys(thing).filter((key) => !known.includes(key)),
      [],
    );
}

/** Asserts what the standard requires of a package. */
function assertValid({ CFDocument, CFItems, CFAssociations, CFDefinitions }: CasePackage): void {
  const things = [
    CFDocument,
    ...CFItems,
    ...CFAssociations,
    ...CFDefinitions.CFItemTypes,
    ...(CFDefinitions.CFLicenses ?? []),
  ];
  assertKeys([CFDocument], allowed.document);
  assertKeys(CFItems, allowed.item);
  assertKeys(CFAssociations, allowed.association);
  for (const { identifier, uri, lastChangeDateTime } of things) {
    assert.match(identifier, uuid);
    assert.match(uri, /^[a-z][a-z\d+.-]*:\S+$/);
    assert.match(lastChangeDateTime, dateTime);
  }
  assert.equal(new Set(things.map(({ identifier }) => identifier)).size, things.length, 'an identifier twice');
  for (const text of [CFDocument.title, CFDocument.creator]) assert.ok(text.trim() !== '');
  for (const { fullStatement, CFItemTypeURI } of CFItems) {
    assert.ok(fullStatement.trim() !== '');
    assert.ok(CFDefinitions.CFItemTypes.some(({ identifier }) => identifier === CFItemTypeURI.identifier));
  }
  const types = [
    'isChildOf',
    'isPeerOf',
    'isPartOf',
    'exactMatchOf',
    'precedes',
    'isRelatedTo',
    'replacedBy',
    'exemplar',
    'hasSkillLevel',
    'isTranslationOf',
  ];
  const nodes = new Set([CFDocument.identifier, ...CFItems.map(({ identifier }) => identifier)]);
  for (const { associationType, originNodeURI, destinationNodeURI } of CFAssociations) {
    assert.ok(types.includes(associationType));
    assert.ok(nodes.has(originNodeURI.identifier));
    if (associationType === 'isChildOf') assert.ok(nodes.has(destinationNodeURI.identifier));
    for (const link of [originNodeURI, destinationNodeURI]) {
      assert.ok(link.title !== '' && link.identifier !== '' && /^[a-z][a-z\d+.-]*:\S+$/.test(link.uri));
    }
  }
  const children = CFAssociations.filter((one) => one.associationType === 'isChildOf');
  assert.equal(children.length, CFItems.length, 'each item has one parent');
  for (const { title, description, hierarchyCode } of CFDefinitions.CFItemTypes) {
    assert.ok(title !== '' && description !== '' && hierarchyCode !== '');
  }
}

const samples = ['end-user-computing/ddat', 'operations/operations', 'front-desk/front-desk'].map((name) => {
  const path = new URL(`../../../../samples/${name}.framework.yaml`, import.meta.url);
  return {
    name,
    value: toValue(readDocument('file:///x.framework.yaml', 'framework', 1, readFileSync(path, 'utf8')).root),
  };
});

for (const { name, value } of [{ name: 'a framework that says everything', value: wholeFramework }, ...samples]) {
  test(`${name} is a package as the standard wants it, the same each time`, () => {
    assertValid(packageOf(value));
    assert.equal(caseOf(frameworkOf(value)), caseOf(frameworkOf(value)));
  });
}

test('what is exported comes back as it was', async () => {
  const draft = await readDraft(caseFormat, caseOf(frameworkOf(wholeFramework)), { name: 'old-mill.case.json' });
  assert.deepEqual(fileOf(draft, 'framework'), wholeFramework);
  assert.deepEqual(draft.oddities, []);
});

for (const { name, value } of samples) {
  test(`the sample ${name} comes back, and gives the same package again`, async () => {
    const first = caseOf(frameworkOf(value));
    const draft = await readDraft(caseFormat, first, { name: 'x.json' });
    assert.equal(caseOf(frameworkOf(fileOf(draft, 'framework'))), first);
  });
}

test('identifiers are those of the ids, whatever the names are', () => {
  const [before, after] = [
    packageOf({ id: 'a', name: 'A', skills: [{ id: 'b', name: 'B' }] }),
    packageOf({ id: 'a', name: 'Z', skills: [{ id: 'b', name: 'Y' }] }),
  ];
  assert.deepEqual(
    before.CFItems.map(({ identifier }) => identifier),
    after.CFItems.map(({ identifier }) => identifier),
  );
  assert.notEqual(
    before.CFItems[0]?.identifier,
    packageOf({ id: 'c', name: 'A', skills: [{ id: 'b', name: 'B' }] }).CFItems[0]?.identifier,
  );
  // Others refer to these: they must never change.
  assert.equal(before.CFDocument.identifier, '0bef0b6f-c60a-5059-989f-d59ccd02febc');
});

test('an identifier by which others know a skill already stays', () => {
  const code = 'd3c5f1a0-1111-4222-8333-444455556666';
  const { CFItems, CFAssociations } = packageOf({
    id: 'a',
    name: 'A',
    skills: [{ id: 'b', name: 'B', codes: [{ scheme: 'case', code, uri: 'https://example.org/b' }] }],
  });
  assert.deepEqual(
    CFItems.map(({ identifier, uri }) => [identifier, uri]),
    [[code, 'https://example.org/b']],
  );
  assert.equal(CFAssociations.length, 1);
});

test('the moment of the last change is that of the edition', () => {
  assert.equal(changedAt(['2024-08']), '2024-08-01T00:00:00+00:00');
  assert.equal(changedAt(['2024-08-15']), '2024-08-15T00:00:00+00:00');
  assert.equal(changedAt(['4.2', '2023']), '2023-01-01T00:00:00+00:00');
  assert.equal(changedAt(['4.2', undefined]), '1970-01-01T00:00:00+00:00');
});

test('a framework with ten times the skills gives ten times the items', () => {
  const skills = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `s${index}`, name: `S ${index}` }));
  const items = (count: number) => packageOf({ id: 'a', name: 'A', skills: skills(count) }).CFItems.length;
  assert.equal(items(1000), items(100) * 10);
});

import { say } from '../../../service/message.ts';
import { isId, slug } from '../../../service/text/slug.ts';
import { cumulativeNote } from '../../../write/case/words.ts';
import { frameworkIdentifier } from '../../../write/support/derivedIds.ts';
import type { Draft, DraftMapping, DraftValue } from '../../draft.ts';
import { Claims, mergedRests } from '../../support/data/claims.ts';
import { type Data, valueAt, wordsOf } from '../../support/data/data.ts';
import type { DraftBook } from '../../support/draftBook.ts';
import { catalogueOf } from './catalogue.ts';
import { identifierOf, treeOf } from './nodes.ts';
import { scalesOf } from './scales.ts';
import { skillsOf } from './skills.ts';
import { textOf } from './texts.ts';

/** Identifiers, addresses, dates and what only points at other things. */
const withoutWords: ReadonlySet<string> = new Set([
  'identifier',
  'uri',
  'CFDocumentURI',
  'CFPackageURI',
  'CFItemTypeURI',
  'CFAssociationGroupingURI',
  'originNodeURI',
  'lastChangeDateTime',
  'associationType',
  'sequenceNumber',
  'caseVersion',
  'subjectURI',
  'conceptKeywordsURI',
]);

/** A package as a framework file. */
export function draftOfPackage(root: Data, file: string, book: DraftBook): Draft {
  const claims = new Claims(book, file, root, true, withoutWords);
  const document = valueAt(root, 'CFDocument');
  const name = claims.line(valueAt(document, 'title')) ?? 'Framework';
  const given = wordsOf(valueAt(valueAt(document, 'extensions'), 'frameworkId')) ?? '';
  const isOwn = isId(given) && identifierOf(document) === frameworkIdentifier(given);
  const id = isOwn
    ? given
    : slug(textOf(name)) || slug(file.replace(/^.*\//, '').replace(/\.[^.]*$/, '')) || 'framework';
  const tree = treeOf(root);
  const context = { tree, claims, book, framework: id };
  const { categories, grades, idOf } = catalogueOf(context);
  const { scales, defaultScale, levelOf, scaleOf } = scalesOf(context);
  const skills = skillsOf(context, { categoryIdOf: idOf, levelOf, scaleOf, defaultScale });
  for (const { destination } of [...tree.stray, ...tree.ofDocument]) {
    claims.toldAll(destination, say`it repeats the title of what an association leads to`);
  }
  claims.toldAll(valueAt(root, 'CFAssociations'), say`it says how items belong together`);
  if (isOwn) claims.toldAll(valueAt(root, 'CFDefinitions'), say`it says what kinds of items mean`);
  claims.walked(valueAt(root, 'CFAssociations'));
  const facts = documentOf(document, claims, isOwn);
  const rests = [document ? claims.rest(document) : {}];
  claims.walked(document);
  rests.push(claims.rest(root));
  const value: DraftMapping = {
    id,
    name,
    ...facts,
    defaultScale,
    scales,
    categories: listOf(categories),
    grades: listOf(grades),
    skills: listOf(skills),
    ...mergedRests(...rests),
  };
  return book.draft([{ kind: 'framework', stem: id, value }]);
}

function documentOf(
  document: Data | undefined,
  claims: Claims,
  isOwn: boolean,
): Record<string, DraftValue | undefined> {
  const lang = wordsOf(valueAt(document, 'language'));
  const isTag = lang !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang);
  const notes = valueAt(document, 'notes');
  const cumulative = isOwn && wordsOf(notes) === cumulativeNote;
  if (cumulative) claims.told(notes, say`it is what \`cumulative\` says`);
  return {
    version: claims.exact(valueAt(document, 'version')),
    description: claims.text(valueAt(document, 'description')),
    lang: isTag ? claims.exact(valueAt(document, 'language')) : undefined,
    cumulative: cumulative || undefined,
    source: sourceOf(document, claims, isOwn),
  };
}

function sourceOf(document: Data | undefined, claims: Claims, isOwn: boolean): DraftMapping | undefined {
  const [publisher, creator] = [valueAt(document, 'publisher'), valueAt(document, 'creator')];
  const isSame = wordsOf(publisher) === wordsOf(creator);
  const name = claims.line(publisher) ?? (isOwn ? undefined : claims.line(creator));
  // What we export has always a creator, since the standard requires one.
  if (isOwn)
    claims.toldAll(valueAt(document, 'extensions'), say`it is the id of the framework, or the edition of its source`);
  if (isSame || isOwn) claims.told(creator, say`it is the publisher, or the name of the framework`);
  const url = wordsOf(valueAt(document, 'officialSourceURL'));
  const isAddress = url !== undefined && /^https?:\/\/[^\s/?#]\S*$/.test(url);
  const licence = valueAt(document, 'licenseURI');
  const source = {
    name,
    url: isAddress ? claims.exact(valueAt(document, 'officialSourceURL')) : undefined,
    version: wordsOf(valueAt(valueAt(document, 'extensions'), 'sourceVersion')),
    licence: claims.line(valueAt(licence, 'title')),
  };
  const hasContent = Object.values(source).some((value) => value !== undefined);
  return hasContent ? { ...source, name: name ?? 'CASE' } : undefined;
}

function listOf<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}

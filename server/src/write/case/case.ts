import type { Category, Framework, Grade } from '../../service/document/profile/profile.ts';
import { addressOf, derivedIdentifier } from '../support/derivedIds.ts';
import { PackageBuilder } from './builder.ts';
import { itemTypeIdentifier, itemTypes } from './itemTypes.ts';
import type { CaseDocument, CasePackage, Link } from './package.ts';
import { addScales } from './scales.ts';
import { addSkills } from './skills.ts';
import { cumulativeNote, notesOf, statement } from './words.ts';

/**
 * A framework as a package of 1EdTech's CASE 1.1, in JSON. Identifiers are derived from ids (see `derivedIds.ts`), and no clock is read (see
 * `changed.ts`): the same framework gives the same bytes.
 */
export function caseOf(framework: Framework): string {
  const title = framework.name?.value ?? framework.id?.value ?? 'Framework';
  const builder = new PackageBuilder(framework, title);
  const categories = addCategories(builder, framework.categories);
  const scales = addScales(builder, framework);
  addGrades(builder, framework.grades);
  addSkills(builder, framework, categories, scales);
  const licence = licenceOf(framework);
  const whole: CasePackage = {
    CFDocument: documentOf(framework, builder, licence),
    CFItems: builder.items,
    CFAssociations: builder.associations,
    CFDefinitions: {
      CFItemTypes: (Object.keys(itemTypes) as (keyof typeof itemTypes)[])
        .filter((type) => builder.types.has(type))
        .map((type, index) => {
          const identifier = itemTypeIdentifier(type);
          return {
            identifier,
            uri: addressOf(identifier),
            title: type,
            description: itemTypes[type],
            hierarchyCode: String(index + 1),
            lastChangeDateTime: builder.changed,
          };
        }),
      ...(licence
        ? { CFLicenses: [{ ...licence, licenseText: licence.title, lastChangeDateTime: builder.changed }] }
        : {}),
    },
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

function documentOf(framework: Framework, builder: PackageBuilder, licence: Link | undefined): CaseDocument {
  const { source, version, description, lang } = framework;
  return {
    identifier: builder.document.identifier,
    uri: builder.document.uri,
    creator: source?.name?.value ?? builder.document.title,
    title: builder.document.title,
    lastChangeDateTime: builder.changed,
    caseVersion: '1.1',
    ...(source?.name ? { publisher: source.name.value } : {}),
    ...(source?.url ? { officialSourceURL: source.url.value } : {}),
    ...(description ? { description: description.value } : {}),
    ...(lang ? { language: lang.value } : {}),
    ...(version ? { version: version.value } : {}),
    ...(framework.cumulative ? { notes: cumulativeNote } : {}),
    ...(licence ? { licenseURI: licence } : {}),
    extensions: {
      frameworkId: framework.id?.value ?? 'framework',
      ...(source?.version ? { sourceVersion: source.version.value } : {}),
    },
  };
}

function licenceOf({ source, id }: Framework): Link | undefined {
  const title = source?.licence?.value;
  if (title === undefined) return undefined;
  const identifier = derivedIdentifier(id?.value ?? 'framework', 'licence', title);
  return { title, identifier, uri: addressOf(identifier) };
}

/** Categories below one another; gives their links by their ids. */
function addCategories(builder: PackageBuilder, categories: readonly Category[]): ReadonlyMap<string, Link> {
  const links = new Map(
    categories.map(({ id, name, codes }) => [id, builder.linkTo(name, ['category', id], codes)] as const),
  );
  for (const { id, name, parent, description, codes } of categories) {
    const link = links.get(id);
    if (!link) continue;
    const above = parent === undefined || parent === id ? undefined : links.get(parent);
    builder.add('Category', link, above ?? builder.document, {
      ...statement(name, description?.value),
      humanCodingScheme: id,
    });
    builder.addCodes(link, codes);
  }
  return links;
}

function addGrades(builder: PackageBuilder, grades: readonly Grade[]): void {
  const links = new Map(grades.map(({ id, name, codes }) => [id, builder.linkTo(name, ['grade', id], codes)] as const));
  for (const { id, name, track, description, details, codes, progressesTo } of grades) {
    const link = links.get(id);
    if (!link) continue;
    builder.add('Grade', link, builder.document, {
      ...statement(name, description?.value),
      humanCodingScheme: id,
      ...(track === undefined ? {} : { subject: [track] }),
      ...notesOf(details),
    });
    builder.addCodes(link, codes);
    for (const next of progressesTo) {
      const destination = links.get(next);
      if (destination) builder.associate('precedes', link, destination);
    }
  }
}

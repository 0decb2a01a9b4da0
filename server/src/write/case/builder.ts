import type { Code, Framework, Link as ProfileLink } from '../../service/document/profile/profile.ts';
import { addressOf, derivedIdentifier, frameworkIdentifier } from '../support/derivedIds.ts';
import { changedAt } from './changed.ts';
import { type ItemType, itemTypeIdentifier } from './itemTypes.ts';
import type { AssociationType, CaseAssociation, CaseItem, Link } from './package.ts';

type Fields = Partial<Omit<CaseItem, 'identifier' | 'uri' | 'lastChangeDateTime'>> & { readonly fullStatement: string };

/** A UUID of any version. */
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Collects the items and associations of one framework. */
export class PackageBuilder {
  readonly items: CaseItem[] = [];
  readonly associations: CaseAssociation[] = [];
  readonly types = new Set<ItemType>();
  readonly changed: string;
  readonly document: Link;
  readonly #id: string;
  /** How many children a node has, by its identifier. */
  readonly #children = new Map<string, number>();

  constructor(framework: Framework, title: string) {
    this.#id = framework.id?.value ?? 'framework';
    this.changed = changedAt([framework.version?.value, framework.source?.version?.value]);
    const identifier = frameworkIdentifier(this.#id);
    this.document = { title, identifier, uri: addressOf(identifier) };
  }

  /** The link to a thing that has an item, wherever that comes in the package. */
  linkTo(title: string, path: readonly string[], codes: readonly Code[] = []): Link {
    const own = codes.find(
      ({ scheme, match, code }) => isCase(scheme) && isExact(match) && uuid.test(code?.value ?? ''),
    );
    const identifier = own?.code?.value.toLowerCase() ?? derivedIdentifier(this.#id, ...path);
    return { title, identifier, uri: own?.address?.value ?? addressOf(identifier) };
  }

  /** Adds an item below a parent, as its next child. */
  add(type: ItemType, link: Link, parent: Link, fields: Fields): Link {
    this.types.add(type);
    const typeIdentifier = itemTypeIdentifier(type);
    this.items.push({
      identifier: link.identifier,
      uri: link.uri,
      ...fields,
      CFItemType: type,
      CFItemTypeURI: { title: type, identifier: typeIdentifier, uri: addressOf(typeIdentifier) },
      lastChangeDateTime: this.changed,
    });
    const sequence = (this.#children.get(parent.identifier) ?? 0) + 1;
    this.#children.set(parent.identifier, sequence);
    this.associate('isChildOf', link, parent, sequence);
    return link;
  }

  associate(type: AssociationType, origin: Link, destination: Link, sequence?: number, notes?: string): void {
    const identifier = derivedIdentifier(
      this.#id,
      'association',
      type,
      origin.identifier,
      destination.identifier,
      destination.uri,
      notes ?? '',
    );
    this.associations.push({
      identifier,
      uri: addressOf(identifier),
      associationType: type,
      ...(sequence === undefined ? {} : { sequenceNumber: sequence }),
      originNodeURI: origin,
      destinationNodeURI: destination,
      ...(notes === undefined ? {} : { notes }),
      lastChangeDateTime: this.changed,
    });
  }

  /** What others call a thing: the very same elsewhere is an exact match, all else is related, and a note says how and in which scheme. */
  addCodes(origin: Link, codes: readonly Code[]): void {
    for (const { scheme, code, address, label, match } of codes) {
      const how = match?.value ?? 'exact';
      const identifier = code?.value ?? derivedIdentifier(this.#id, 'code', scheme?.value ?? '', address?.value ?? '');
      // The code that is the identifier of the item itself needs no association.
      if (identifier.toLowerCase() === origin.identifier) continue;
      const uri = address?.value ?? addressOf(derivedIdentifier(this.#id, 'code', scheme?.value ?? '', identifier));
      const title = label?.value ?? code?.value ?? uri;
      const notes = `code: ${how} ${scheme?.value ?? ''}`.trim();
      this.associate(
        how === 'exact' ? 'exactMatchOf' : 'isRelatedTo',
        origin,
        { title, identifier, uri },
        undefined,
        notes,
      );
    }
  }

  addLinks(origin: Link, links: readonly ProfileLink[], notes = 'link'): void {
    for (const { label, url } of links) {
      const identifier = derivedIdentifier(this.#id, 'link', url.value);
      this.associate(
        'isRelatedTo',
        origin,
        { title: label?.value ?? url.value, identifier, uri: url.value },
        undefined,
        notes,
      );
    }
  }
}

function isCase(scheme: Code['scheme']): boolean {
  return scheme?.value === 'case';
}

function isExact(match: Code['match']): boolean {
  return match === undefined || match.value === 'exact';
}

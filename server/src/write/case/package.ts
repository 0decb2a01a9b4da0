/*
 * What we use of 1EdTech's Competencies and Academic Standards Exchange, version 1.1: a package with all of a framework. What the standard
 * requires is required here. Its schema allows no other keys, so that within a package no item links to the document.
 */

export interface Link {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

/** What every thing of the standard has. `lastChangeDateTime` is a date with its zone. */
export interface Thing {
  readonly identifier: string;
  readonly uri: string;
  readonly lastChangeDateTime: string;
}

export interface CaseDocument extends Thing {
  readonly creator: string;
  readonly title: string;
  readonly caseVersion: '1.1';
  readonly publisher?: string;
  readonly officialSourceURL?: string;
  readonly description?: string;
  readonly language?: string;
  readonly version?: string;
  readonly notes?: string;
  readonly licenseURI?: Link;
  /** The standard's place for what it has no field for: here, the framework's own id, and the edition of what it comes from. */
  readonly extensions: { readonly frameworkId: string; readonly sourceVersion?: string };
}

export interface CaseItem extends Thing {
  readonly fullStatement: string;
  readonly abbreviatedStatement?: string;
  readonly humanCodingScheme?: string;
  readonly listEnumeration?: string;
  readonly conceptKeywords?: readonly string[];
  readonly subject?: readonly string[];
  readonly notes?: string;
  readonly language?: string;
  readonly CFItemType: string;
  readonly CFItemTypeURI: Link;
  /** A retired skill says so here, since the standard knows only the date on which that was. */
  readonly extensions?: { readonly status: string };
}

export type AssociationType =
  | 'isChildOf'
  | 'isPartOf'
  | 'isRelatedTo'
  | 'exactMatchOf'
  | 'precedes'
  | 'replacedBy'
  | 'hasSkillLevel';

export interface CaseAssociation extends Thing {
  readonly associationType: AssociationType;
  readonly sequenceNumber?: number;
  readonly originNodeURI: Link;
  readonly destinationNodeURI: Link;
  readonly notes?: string;
}

export interface CaseItemType extends Thing {
  readonly title: string;
  readonly description: string;
  readonly hierarchyCode: string;
}

export interface CaseLicense extends Thing {
  readonly title: string;
  readonly licenseText: string;
}

export interface CasePackage {
  readonly CFDocument: CaseDocument;
  readonly CFItems: readonly CaseItem[];
  readonly CFAssociations: readonly CaseAssociation[];
  readonly CFDefinitions: {
    readonly CFItemTypes: readonly CaseItemType[];
    readonly CFLicenses?: readonly CaseLicense[];
  };
}

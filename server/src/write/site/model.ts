import type { Matrix } from '../../service/compare/matrix.ts';
import type { ResolvedProfile, ResolvedSkill } from '../../service/model/resolveProfile.ts';

/** A role that the site is made of. */
export interface SiteRole {
  readonly uri: string;
  readonly profile: ResolvedProfile;
}

/** Where the site gets what only a whole workspace knows. */
export interface SiteSource {
  readonly roles: readonly SiteRole[];
  /** The skills of these roles by grade; `undefined` where there is nothing to show. */
  matrix(uris: readonly string[]): Promise<Matrix | undefined>;
}

/** A file of the site that may have to be written. */
export interface SiteFile {
  /** Relative to the site's folder, with forward slashes. */
  readonly path: string;
  /** The files whose texts go into it. */
  readonly inputs: readonly string[];
  /** What else goes into it: when neither this nor a text has changed, it would be written as it is. */
  readonly facts: readonly string[];
  write(): Promise<string>;
}

/** Roles that lead to each other, lowest first; roles at the same height stand on one rung. */
export type SiteLadder = readonly (readonly PlacedRole[])[];

/** Roles of one family. */
export interface Family {
  /** Plain text; empty for roles that name none. */
  readonly name: string;
  /** In the order of their ladders, and where that leaves it open, of their grades. */
  readonly roles: readonly PlacedRole[];
  readonly ladders: readonly SiteLadder[];
  /** The name of the matrix's file, without folder and suffix. */
  readonly file: string;
}

/** A role with the file that shows it. */
export interface PlacedRole extends SiteRole {
  readonly file: string;
  /** Plain text. */
  readonly title: string;
}

/** A catalogue as far as roles use it. */
export interface UsedCatalogue {
  readonly uri: string;
  /** Plain text. */
  readonly name: string;
  readonly file: string;
  readonly skills: readonly UsedSkill[];
}

export interface UsedSkill {
  readonly line: number;
  readonly anchor: string;
  /** Plain text. */
  readonly name: string;
  readonly uses: readonly { readonly role: PlacedRole; readonly skill: ResolvedSkill }[];
}

/** All that the pages of a site know of each other. */
export interface Site {
  readonly roles: readonly PlacedRole[];
  readonly families: readonly Family[];
  readonly catalogues: readonly UsedCatalogue[];
}

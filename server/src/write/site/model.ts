import type { Matrix } from '../../service/compare/matrix.ts';
import type { Speech } from '../../service/compare/model.ts';
import type { Framework, Skill } from '../../service/document/profile/profile.ts';
import type { ResolvedProfile, ResolvedSkill } from '../../service/model/resolveProfile.ts';
import type { Logo } from '../logo/logo.ts';

/** A role that the site is made of. */
export interface SiteRole {
  readonly uri: string;
  readonly profile: ResolvedProfile;
}

/** What a site is made of, and where it gets what only the whole workspace knows. */
export interface SiteSource {
  readonly roles: readonly SiteRole[];
  /** Catalogues that are shown whole where there is no role; beside roles, those are shown that roles refer to. */
  readonly catalogues?: readonly Framework[];
  /** The picture of the organisation. */
  readonly logo?: Logo | undefined;
  /** True for a site that is served while its files are written: its pages load again when they change. */
  readonly renews?: boolean;
  /** The skills of these roles by grade; `undefined` where there is nothing to show. */
  matrix(uris: readonly string[]): Promise<Matrix | undefined>;
}

/** A file of the site that may have to be written. */
export interface SiteFile {
  /** Relative to the site's folder, with forward slashes. */
  readonly path: string;
  /** The files whose texts go into it. */
  readonly inputs: readonly string[];
  /** What else its text depends on: while neither this nor an input has changed, the file is up to date. */
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

/** A catalogue as far as roles use it, or whole where there are no roles. */
export interface Catalogue {
  readonly uri: string;
  /** Plain text. */
  readonly name: string;
  /** BCP 47 tag of the page. */
  readonly lang: string;
  readonly file: string;
  /** The framework itself; absent while its file cannot be read. */
  readonly framework?: Framework;
  /** The framework itself, where all of it is shown. */
  readonly whole?: Framework;
  readonly skills: readonly CatalogueSkill[];
}

export interface CatalogueSkill {
  readonly skill: Skill;
  /** 0-based. */
  readonly line: number;
  readonly anchor: string;
  /** Plain text. */
  readonly name: string;
  /** The roles that refer to it. */
  readonly uses: readonly { readonly role: PlacedRole; readonly skill: ResolvedSkill }[];
}

/** What the pages of a site need to know of each other, and the language of those that are about several roles. */
export interface Site extends Speech {
  readonly roles: readonly PlacedRole[];
  readonly families: readonly Family[];
  readonly catalogues: readonly Catalogue[];
}

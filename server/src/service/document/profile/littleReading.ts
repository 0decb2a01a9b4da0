import type { DocumentKind } from '../kind.ts';
import { readWithoutSkills } from '../partialDocument.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { readCutFramework } from './cutSkills.ts';
import type { Profile } from './profile.ts';
import { readFrameworkWhenAsked } from './readFramework.ts';
import { readProfile } from './readProfile.ts';
import { readRoleWhenAsked } from './roleWhenAsked.ts';

/** How stored files are read by who judges none of them. */
export interface Reading {
  /** A document with less than all of a file in its tree; `undefined` for a file that is to be read as a whole. */
  readonly document: (uri: string, kind: DocumentKind, version: number, text: string) => SourceDocument | undefined;
  /** What a document says, some of it read when somebody asks for it. */
  readonly profile: (document: SourceDocument) => Profile;
}

/**
 * For who makes documents of roles: of a framework no more is read than what these refer to. `isOfFew` is true for who needs few of the roles that there are: of the
 * others no more is read than who they are. Whatever is asked for nevertheless is read then.
 */
export function littleReading(isOfFew: boolean): Reading {
  return {
    document(uri, kind, version, text) {
      // What comments disable is a matter of the whole file.
      if (kind !== 'framework' || text.includes('role-profile-disable')) return undefined;
      return readWithoutSkills(uri, version, text);
    },
    profile(document) {
      if (document.kind === 'framework') return readCutFramework(document) ?? readFrameworkWhenAsked(document);
      return isOfFew && document.kind === 'role' ? readRoleWhenAsked(document) : readProfile(document);
    },
  };
}

import type { SourceDocument } from '../sourceDocument.ts';
import type { Profile } from './profile.ts';
import { readFramework } from './readFramework.ts';
import { readRole } from './readRole.ts';
import { readSettings } from './readSettings.ts';

/** The role, framework or settings that a document holds, as far as they can be read. */
export function readProfile(document: SourceDocument): Profile {
  switch (document.kind) {
    case 'role':
      return readRole(document);
    case 'framework':
      return readFramework(document);
    case 'config':
      return readSettings(document);
  }
}

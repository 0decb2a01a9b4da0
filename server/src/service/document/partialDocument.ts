import { lazy } from '../support/lazy.ts';
import { documentOf, readOnce, type SourceDocument } from './sourceDocument.ts';
import { cutList } from './syntax/cutList.ts';
import { Lineage } from './syntax/lineage.ts';
import { withLineFeeds } from './syntax/lines.ts';
import { soundText } from './syntax/parsed.ts';

/**
 * Reads a stored framework as `readOnce` does, for who needs little of it: without its skills, each of which is read when somebody asks for it. `undefined` for one
 * that has to be read as a whole: a short one, or one that is not written plainly.
 */
export function readWithoutSkills(uri: string, version: number, given: string): SourceDocument | undefined {
  const text = withLineFeeds(given);
  const found = cutList(text, 'skills');
  if (!found) return undefined;
  const whole = lazy(() => readOnce(uri, 'framework', version, text));
  const lineage = new Lineage({ isContinued: false });
  const document = documentOf(uri, 'framework', version, text, soundText(found.root), lineage);
  return { ...document, leftOut: { list: found.list, whole } };
}

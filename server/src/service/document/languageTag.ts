/**
 * The language tag of texts for a page or a document: as it is written where it has the form of a tag (BCP 47), else `en`, since screen
 * readers cannot use anything else.
 */
export function languageTag(written: string | undefined): string {
  return written !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(written) ? written : 'en';
}

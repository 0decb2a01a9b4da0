/**
 * A text as an id: `Lead EUC engineer` becomes `lead-euc-engineer`. Empty when the text has no letter or digit that an id can
 * hold.
 */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[-._]+|-+$/g, '');
}

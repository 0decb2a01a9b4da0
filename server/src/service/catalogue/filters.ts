/** What of the skills is asked for besides all of them: not used by any role, retired and still used, without a text for one of the levels. */
export const catalogueFilters = ['unused', 'retired', 'incomplete'] as const;

export type CatalogueFilter = (typeof catalogueFilters)[number];

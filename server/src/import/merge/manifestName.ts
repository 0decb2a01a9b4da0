/** The file beside imported ones that remembers what was imported. */
export const manifestName = '.role-profiles-import.json';

/** The section of the settings that concern panels. */
export const previewSettings = 'roleProfiles.preview';

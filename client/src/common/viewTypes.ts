/** The view type of the editor of a role’s file, which is the page over the same text. */
export const roleEditorType = 'roleProfiles.roleEditor';

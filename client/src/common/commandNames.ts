/*
 * The names of those commands that other parts of the extension run, too. They are apart from the commands, so that a panel or the
 * language status can run one without importing it.
 */

export const exportCommand = 'roleProfiles.export';
export const restartServerCommand = 'roleProfiles.restartServer';
export const showLogCommand = 'roleProfiles.showLog';

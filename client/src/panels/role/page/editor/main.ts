/* The script by which a role is edited in its page. The page's own script loads it when somebody edits for the first time. */

export { createRoleEditor } from './roleEditor.ts';

/* The script by which texts are edited as readers see them. It is loaded when somebody edits a text for the first time. */

export { createRichField } from './richField.ts';

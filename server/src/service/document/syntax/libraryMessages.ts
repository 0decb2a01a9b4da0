/**
 * Parts of the yaml library's messages, by the defect for which they stand: the library has one code for several defects that need different
 * messages and fixes. A test provokes each of them with the library, so that a version with other messages is noticed.
 */
export const libraryMessages = {
  keyWithoutColon: 'Implicit map keys',
  quoteNotClosed: 'quote',
  mappingInValue: 'Nested',
  listAsKey: 'A block sequence',
  bracketsNotClosed: 'Flow',
  braceNotClosed: 'end with a }',
  commentWithoutSpace: 'Comments',
  itemWithoutDash: 'Sequence item',
  itemsWithoutComma: 'Missing ,',
  colonWithoutSpace: 'Missing space after :',
  propertyWithoutSpace: 'Tags and anchors',
  directiveNotEnded: 'directives-end',
  dashNotExpected: 'block-seq-ind',
  blockHeaderWithText: 'Block scalar header',
  noToken: 'Not a YAML token',
  contentBehindValue: 'at node end',
} as const;

/** A text as the content of an element, or as the value of an attribute in double quotes, of XML and HTML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The same, fit for attributes in single quotes as well. */
export function escapeMarkup(text: string): string {
  return escapeXml(text).replaceAll("'", '&#39;');
}

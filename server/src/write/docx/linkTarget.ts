/** Longer addresses make Word refuse the file. */
const longest = 2000;

/**
 * An address as the target of a link in the package. Word says that a whole file is broken when one target is not a URI, so that stray signs are
 * encoded, and what has no readable host is not made a link: `undefined`.
 */
export function linkTarget(url: string): string | undefined {
  const parts = /^(https?:\/\/|mailto:)([^/?#]*)(.*)$/isu.exec(url);
  if (!parts) return undefined;
  const [, scheme = '', authority = '', rest = ''] = parts;
  const isMail = /^mailto:$/i.test(scheme);
  if (!(isMail ? mailAddresses : hostAndPort).test(authority)) return undefined;
  const target = scheme.toLowerCase() + (isMail ? encoded(authority) : authority) + withOneFragment(encoded(rest));
  return target.length > longest ? undefined : target;
}

const hostAndPort =
  /^(?:[\p{L}\p{N}._~!$&'()*+,;=:%-]*@)?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}])?)*\.?(?::\d{1,5})?$/u;
const mailAddresses = /^[^@\s]+@[^@\s]+$/u;

/** Whatever is not a sign of URIs, as the bytes that it is in UTF-8. */
function encoded(text: string): string {
  return text
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]+/gu, (signs) => encodeURIComponent(signs.replace(/\p{Cs}/gu, '\ufffd')));
}

function withOneFragment(text: string): string {
  const at = text.indexOf('#');
  return at < 0 ? text : text.slice(0, at + 1) + text.slice(at + 1).replaceAll('#', '%23');
}

import type { CategoryCode, PropertyValue } from 'schema-dts';
import { isSafeUrl } from '../../jobProfile/markdownParser.ts';
import type { Code } from '../../service/document/profile/profile.ts';
import { isExact, matchWords, schemeName } from '../../service/model/codes.ts';
import type { JsonLdContext } from './texts.ts';

/*
 * What others call a thing, as programs look for it. A code that fits only more or less is no identity.
 */

/** The codes of an occupation as categories of their classifications. */
export function categoryCodes({ plain, phrases }: JsonLdContext, codes: readonly Code[]): CategoryCode[] {
  return codes.map((one) => {
    const { code, address, label } = one;
    const match = matchWords(phrases, one);
    return {
      '@type': 'CategoryCode',
      ...(code ? { codeValue: code.value } : {}),
      ...(label ? { name: plain(label.value) } : {}),
      inCodeSet: { '@type': 'CategoryCodeSet', name: schemeName(one) },
      ...(match === undefined ? {} : { disambiguatingDescription: match }),
      ...(address && isSafeUrl(address.value) ? { url: address.value } : {}),
    };
  });
}

/** The addresses under which others describe the very same thing. */
export function sameAs(codes: readonly Code[]): { readonly sameAs?: readonly string[] } {
  const addresses = same(codes).flatMap(({ address }) => (address && isSafeUrl(address.value) ? [address.value] : []));
  return addresses.length === 0 ? {} : { sameAs: addresses };
}

/** What others call the very same thing. */
export function identifiers(codes: readonly Code[]): { readonly identifier?: readonly PropertyValue[] } {
  const identifier = same(codes).flatMap((one): PropertyValue[] =>
    one.code ? [{ '@type': 'PropertyValue', propertyID: schemeName(one), value: one.code.value }] : [],
  );
  return identifier.length === 0 ? {} : { identifier };
}

function same(codes: readonly Code[]): Code[] {
  return codes.filter(isExact);
}

import type { EducationalOccupationalCredential } from 'schema-dts';
import { outlineLinks } from '../../jobProfile/jobProfile.ts';
import { plainText, plainWords } from '../../jobProfile/plainText.ts';
import type { Item } from '../../service/document/profile/profile.ts';
import { capitalised } from '../html/words.ts';
import { linkWords, type Setting } from './texts.ts';

/** Qualifications as credentials: who awards them, and whether they still are. */
export function credential(setting: Setting, item: Item): EducationalOccupationalCredential {
  const { rich, plain } = setting;
  const { name, type, description, awardingBody, status, tags } = item;
  const texts = [
    ...(description ? [plainText(description.value, rich)] : []),
    ...item.examples.map(({ value }) => plainText(value, rich)),
    ...outlineLinks(item.links).map((link) => linkWords(setting, link)),
  ];
  return {
    '@type': 'EducationalOccupationalCredential',
    ...(name ? { name: plainWords(rich.line(name.value)) } : {}),
    ...(type ? { credentialCategory: plain(type.value) } : {}),
    ...(texts.length > 0 ? { description: texts.join('\n\n') } : {}),
    ...(tags.length > 0 ? { keywords: tags.map(({ value }) => plain(value)) } : {}),
    ...(awardingBody ? { recognizedBy: { '@type': 'Organization', name: plain(awardingBody.value) } } : {}),
    ...(status ? { creativeWorkStatus: capitalised(status.value) } : {}),
  };
}

import { draftWords, footParts, footTitle, isDraft } from '../../jobProfile/identity.ts';
import type { JobProfile } from '../../jobProfile/jobProfile.ts';
import { createRichText } from '../../jobProfile/richText.ts';
import { pageNumberParts } from '../support/pageNumbers.ts';
import type { SideBySideHead } from '../support/sideBySideHead.ts';
import type { DocumentLook } from './document.ts';

/** What a printed profile has around its pages, and the colours that it is given. */
export function lookOf(profile: JobProfile): DocumentLook {
  const { plain } = createRichText();
  const { organisation, title, brand } = profile;
  return {
    pageNumbers: pageNumberParts(profile.phrases),
    above: plain(organisation?.text ?? ''),
    below: [footTitle(profile, plain(title.text)), ...footParts(profile).map(plain)].join(' · '),
    ...(isDraft(profile) ? { draft: draftWords(profile.phrases) } : {}),
    ...(brand.accent === undefined ? {} : { accent: brand.accent }),
  };
}

/** The same of a page about several roles. */
export function lookOfSideBySide({ sender, title, draft, phrases }: SideBySideHead): DocumentLook {
  const { plain } = createRichText();
  return {
    pageNumbers: pageNumberParts(phrases),
    above: plain(sender.organisation ?? ''),
    below: title,
    ...(draft === undefined ? {} : { draft }),
    ...(sender.accent === undefined ? {} : { accent: sender.accent }),
  };
}

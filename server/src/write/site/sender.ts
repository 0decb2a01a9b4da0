import { createRichText } from '../../jobProfile/richText.ts';
import { senderOf } from '../../service/compare/sender.ts';
import { coloursOf } from '../html/document.ts';
import { dataAddress, fitted, type Logo } from '../logo/logo.ts';
import { siteStyles } from './generated/site.js';
import type { SiteRole } from './model.ts';

/** Whose a site is. */
export interface SiteSender {
  /** Plain words; empty where there is a picture alone. */
  readonly name: string;
  readonly logo: Logo | undefined;
}

/** Whose the roles of a site are; `undefined` where they are of several organisations, or of none, and there is no picture. */
export function senderOfSite(roles: readonly SiteRole[], logo: Logo | undefined): SiteSender | undefined {
  const name = createRichText().plain(senderOf(roles).organisation ?? '');
  return name === '' && !logo ? undefined : { name, logo };
}

/** In pixels. */
const room = { width: 170, height: 34 } as const;

/** The style sheet of a site in the colours of its organisation, with its picture. */
export function stylesOf(roles: readonly SiteRole[], logo: Logo | undefined): string {
  const { accent } = senderOf(roles);
  const colours = accent === undefined ? '' : coloursOf({ accent });
  if (!logo) return siteStyles + colours;
  const { width, height } = fitted(logo, room);
  const size = `width:${Math.round(width)}px;height:${Math.round(height)}px`;
  return `${siteStyles}${colours}.rp-site-logo{${size};background-image:url("${dataAddress(logo)}")}`;
}

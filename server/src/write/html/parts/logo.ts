import { dataAddress, fitted, type Logo } from '../../logo/logo.ts';
import { type Html, html } from '../html.ts';

/** In pixels: a tenth of an inch short of half an inch high, and as wide as a name beside it allows. */
const room = { width: 170, height: 38 } as const;

/** The picture of an organisation, whose name stands for it. */
export function logoImage(logo: Logo, name: string): Html {
  const { width, height } = fitted(logo, room);
  return html`<img class="rp-logo" src="${dataAddress(logo)}" alt="${name}" width="${Math.round(width)}" height="${Math.round(height)}">`;
}

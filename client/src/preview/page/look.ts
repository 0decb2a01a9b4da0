import { styleSheetOf } from '../houseStyle.ts';
import type { Look } from '../messages.ts';

/** The size of the page's text while nothing else is wished for, in pixels and in parts of the root's size. */
const rootSize = 16;
const textSize = 0.9375;

/** Sets the look of the page. */
export interface Looks {
  set(look: Look): void;
  zoom(factor: number): void;
}

/** `changed` is called when things may be in other places than before. */
export function createLooks(logo: HTMLElement, changed: () => void): Looks {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let zoom = 1;
  let fontSize: number | undefined;

  // Everything in the page is measured from the root's text, so that zooming is only that.
  const resize = () => {
    const base = fontSize === undefined ? rootSize : fontSize / textSize;
    document.documentElement.style.fontSize = `${base * zoom}px`;
    changed();
  };

  return {
    set(look) {
      ({ fontSize } = look);
      sheet.replaceSync(styleSheetOf(look.house));
      const { style } = document.body;
      setOrRemove(style, '--rp-font', look.fontFamily);
      setOrRemove(style, '--rp-line-height', look.lineHeight?.toString());
      const width = look.maxWidth === undefined ? undefined : `${look.maxWidth}px`;
      setOrRemove(style, '--rp-column-width', width);
      setOrRemove(style, '--rp-page-width', width && `max(70rem, ${width})`);
      showLogo(logo, look.logo);
      resize();
    },
    zoom(factor) {
      zoom = factor;
      resize();
    },
  };
}

function setOrRemove(style: CSSStyleDeclaration, name: string, value: string | undefined): void {
  if (value === undefined) style.removeProperty(name);
  else style.setProperty(name, value);
}

function showLogo(place: HTMLElement, address: string | undefined): void {
  if (address === undefined || !address.startsWith('data:image/')) {
    place.replaceChildren();
    return;
  }
  const shown = place.querySelector('img');
  if (shown?.src === address) return;
  const image = document.createElement('img');
  // It says nothing that the page does not say.
  image.alt = '';
  image.src = address;
  place.replaceChildren(image);
}

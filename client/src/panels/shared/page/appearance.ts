import type { Appearance } from '../messages.ts';

/** The default size of the text of the root element in pixels, and that of the page's text in relation to it. */
const rootSize = 16;
const textSize = 0.9375;

/** Applies the appearance to the page. */
export interface AppearanceSetter {
  set(appearance: Appearance): void;
  /** Scales the text. The factor is kept when another appearance is set. */
  zoom(factor: number): void;
}

/** Creates the setter. `changed` is called when elements may have moved. */
export function createAppearanceSetter(logo: HTMLElement, changed: () => void): AppearanceSetter {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let zoom = 1;
  let fontSize: number | undefined;

  // All lengths of the page depend on the text size of the root element, so that nothing else needs to be scaled.
  const resize = () => {
    const base = fontSize === undefined ? rootSize : fontSize / textSize;
    document.documentElement.style.fontSize = `${base * zoom}px`;
    changed();
  };

  return {
    set(appearance) {
      ({ fontSize } = appearance);
      sheet.replaceSync(appearance.sheet);
      const { style } = document.body;
      setOrRemove(style, '--rp-font', appearance.fontFamily);
      setOrRemove(style, '--rp-line-height', appearance.lineHeight?.toString());
      const width = appearance.maxWidth === undefined ? undefined : `${appearance.maxWidth}px`;
      setOrRemove(style, '--rp-column-width', width);
      setOrRemove(style, '--rp-page-width', width && `max(70rem, ${width})`);
      showLogo(logo, appearance.logo);
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
  // The logo has no information that the page lacks, so that screen readers skip it.
  image.alt = '';
  image.src = address;
  place.replaceChildren(image);
}

import type { Speech } from '../../service/compare/model.ts';
import { directionOfLanguage } from '../../service/text/direction.ts';
import { type DocumentLook, edgesOf, htmlFile, runningTitle } from '../html/document.ts';
import { type Html, html, toMarkup, trustedHtml } from '../html/html.ts';
import type { RenderedPage } from '../html/renderProfile.ts';
import type { SiteSender } from './sender.ts';

/** A link of the way from the index to a page. */
export interface Crumb {
  readonly href: string;
  readonly words: string;
}

/** What surrounds a page of the site. */
export interface Frame extends Speech {
  /** From the page's folder to the site's own: empty or `../`. */
  readonly root: '' | '../';
  readonly crumbs: readonly Crumb[];
  /** Whose the site is, where it says so. */
  readonly sender?: SiteSender | undefined;
  /** What stands around its printed pages; its title where nothing is said. */
  readonly look?: DocumentLook;
  /** Whether the search runs here. */
  readonly searches?: boolean;
  /** Whether the page is a table of skills by grade, which can be sorted and filtered. */
  readonly arranges?: boolean;
  /** Whether the page is served, and loaded again when something has changed. */
  readonly renews?: boolean;
}

/**
 * A page of the site as a file. It works from a disk, where a browser counts every file as a place of its own; only files of the site are
 * loaded, and scripts nowhere but where something is searched or arranged, or where the page is served while it is written.
 */
export function siteFile(
  page: RenderedPage,
  { root, crumbs, lang, phrases, sender, look, searches = false, arranges = false, renews = false }: Frame,
): string {
  const own = "'self' file:";
  const policy = `default-src 'none'; style-src ${own} 'unsafe-inline'; script-src ${searches || arranges || renews ? own : "'none'"};${renews ? " connect-src 'self';" : ''}${sender?.logo ? ' img-src data:;' : ''} base-uri 'none'; form-action 'none'`;
  const head = html`<link rel="stylesheet" href="${root}assets/site.css">
<style>${trustedHtml(look ? edgesOf(look, page) : runningTitle(page))}</style>`;
  const body = html`${sender && senderBar(sender)}${
    crumbs.length > 0 &&
    html`<nav class="rp-site-nav" aria-label="${phrases.say('site.trail')}"${lang !== page.lang && html` lang="${lang}" dir="${directionOfLanguage(lang)}"`}><ol>${crumbs.map(
      ({ href, words }) => html`<li><a href="${href}">${words}</a></li>`,
    )}</ol></nav>
`
  }${trustedHtml(page.html)}${
    searches &&
    html`<script src="${root}assets/index.js"></script>
<script src="${root}assets/search.js"></script>
`
  }${
    arranges &&
    html`<script src="${root}assets/matrix.js"></script>
`
  }${
    renews &&
    html`<script src="${root}assets/renew.js"></script>
`
  }`;
  return toMarkup(htmlFile(page, { policy, head, body }));
}

/** Whose the site is, above every page. The picture is in the style sheet, so that pages need not each hold it. */
function senderBar({ name, logo }: SiteSender): Html {
  return html`<p class="rp-site-sender">${
    logo && html`<span class="rp-site-logo" role="img" aria-label="${name || 'Logo'}"></span>`
  }${name}</p>
`;
}

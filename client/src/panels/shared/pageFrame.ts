import { t as say } from '@vscode/l10n';

/** What the frame of a page is made of. */
export interface FrameParts {
  /** The webview's own source in a Content-Security-Policy. */
  readonly cspSource: string;
  /** A new random value for every page, so that only our script runs, and no script that found its way into the page. */
  readonly nonce: string;
  /** The addresses of the script and the style sheet as the webview resolves them. */
  readonly script: string;
  readonly style: string;
  /** The tag of the language of the window. */
  readonly language: string;
  /** What the script says, by its words in English; left out for English. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

/** How often a file of a page is asked for again. */
const mostTriesAgain = 3;

/**
 * Asks for our script or our style sheet again when it could not be loaded. VS Code hands them out by a service of its own that gives up after half a
 * minute on a slow machine or connection, and a page without its script would stay empty for good.
 */
const loadingAgain = `addEventListener('error', ({ target }) => {
  const left = Number(target.dataset?.left ?? 0);
  if (left === 0) return;
  const again = document.createElement(target.localName);
  for (const { name, value } of target.attributes) again.setAttribute(name, value);
  again.nonce = target.nonce;
  again.dataset.left = left - 1;
  target.replaceWith(again);
}, true);`;

/**
 * The HTML around the page of a panel, with its security policy: it loads our style sheet and our script, and nothing from anywhere else.
 * The page itself is sent in messages. The element of the notice exists from the start, since screen readers announce only changes of
 * elements that they know.
 */
export function pageFrame({ cspSource, nonce, script, style, language, words }: FrameParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `img-src ${cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say`Role profile`}</title>
<script nonce="${attribute(nonce)}">${loadingAgain}</script>
<link rel="stylesheet" href="${attribute(style)}" data-left="${mostTriesAgain}">
</head>
<body${words ? ` data-words="${attribute(JSON.stringify(words))}"` : ''}>
<div id="preview-notice" role="status" aria-live="polite"></div>
<div id="preview-logo"></div>
<div id="preview-page"><p class="preview-waiting">${say`Preparing the preview…`}</p></div>
<div id="preview-margin"></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}" data-left="${mostTriesAgain}"></script>
</body>
</html>
`;
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

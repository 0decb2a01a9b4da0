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
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body${words ? ` data-words="${attribute(JSON.stringify(words))}"` : ''}>
<div id="preview-notice" role="status" aria-live="polite"></div>
<div id="preview-logo"></div>
<div id="preview-page"><p class="preview-waiting">${say`Preparing the preview…`}</p></div>
<div id="preview-margin"></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

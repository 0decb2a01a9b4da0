/** The addresses that a page loads, as the webview sees them, and what its policy is made of. */
export interface ShellParts {
  /** The webview's own source in a Content-Security-Policy. */
  readonly cspSource: string;
  /** New for every page, so that no script but ours runs, not even one that found its way into the page. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
}

/**
 * The page around a role: it loads our style and our script and nothing else, from nowhere else. The role itself comes in
 * messages. The place of the notice is there from the start, since screen readers announce only changes of what they know.
 */
export function pageShell({ cspSource, nonce, script, style }: ShellParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `img-src ${cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Role profile</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body>
<div id="preview-notice" lang="en" role="status" aria-live="polite"></div>
<div id="preview-logo"></div>
<div id="preview-page"><p class="preview-waiting">Preparing the preview…</p></div>
<div id="preview-margin"></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

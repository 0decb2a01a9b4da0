import { build } from 'esbuild';
import { repositoryRoot } from '../host/paths.ts';
import type { Page } from './pages.ts';
import { type Theme, themeStyle } from './themes.ts';

/** The style sheets of the panels' pages in one. */
export async function readPanelStyle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents:
        '@import "./client/src/preview/page/preview.css"; @import "./server/src/write/html/styles/sideBySide.css";',
      loader: 'css',
      resolveDir: repositoryRoot,
    },
    bundle: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** A page of the panel as VS Code shows it in a theme; a document is the same in every theme. */
export function staged(page: Page, theme: Theme, panelStyle: string): string {
  if (page.kind === 'document') return page.html;
  return `<!DOCTYPE html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.name}</title>
<style>${themeStyle(theme)}</style>
<style>${panelStyle}</style>
</head>
<body class="${theme.bodyClass}">
<div id="preview-notice" lang="en" role="status" aria-live="polite"></div>
<div id="preview-page">${page.html}</div>
</body>
</html>
`;
}

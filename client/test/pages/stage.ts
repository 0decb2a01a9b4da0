import { build } from 'esbuild';
import { repositoryRoot } from '../host/paths.ts';
import type { Page } from './pages.ts';
import { themedFrame } from './panelPage.ts';
import type { Theme } from './themes.ts';

/** The style sheets of all kinds of panels in one. */
export async function readPanelStyle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents:
        '@import "./client/src/panels/role/page/role.css"; @import "./server/src/write/html/styles/sideBySide.css";',
      loader: 'css',
      resolveDir: repositoryRoot,
    },
    bundle: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** The HTML of a page: in a panel, as VS Code shows it in a theme, or as the document that it is, in which themes make no difference. */
export function staged(page: Page, theme: Theme, panelStyle: string): string {
  if (page.kind === 'document') return page.html;
  return themedFrame(panelStyle, theme)
    .replace('<html lang="en">', `<html lang="${page.lang}">`)
    .replace(/(<div id="preview-page">).*(?=<\/div>)/, (_, start) => `${start}${page.html}`);
}

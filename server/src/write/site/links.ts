import type { LinkTarget } from '../html/links.ts';
import type { Site } from './model.ts';

/** The folders of the site. */
export type SiteFolder = 'roles' | 'matrices' | 'skills';

/** The address of a page, from the site's own folder. */
export function hrefOf(folder: SiteFolder, file: string): string {
  return `${folder}/${encodeURIComponent(file)}.html`;
}

/** Where a place in a role or a framework is shown, from a page in a folder of the site. */
export function linksBetween({ roles, catalogues }: Site): (target: LinkTarget) => string | undefined {
  const pages = new Map(roles.map(({ uri, file }) => [uri, `../${hrefOf('roles', file)}`]));
  const skills = new Map(
    catalogues.flatMap(({ uri, file, skills }) =>
      skills.map(({ line, anchor }) => [
        `${uri}#${line}`,
        `../${hrefOf('skills', file)}#${encodeURIComponent(anchor)}`,
      ]),
    ),
  );
  return ({ uri, line }) => pages.get(uri) ?? skills.get(`${uri}#${line}`);
}

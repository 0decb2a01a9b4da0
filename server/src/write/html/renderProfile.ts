import { languageTag } from '../../service/document/languageTag.ts';
import type { ResolvedProfile } from '../../service/model/resolveProfile.ts';
import { createContext, textBlock } from './context.ts';
import { html, toMarkup } from './html.ts';
import type { RenderOptions } from './links.ts';
import { linksSection, notesSection, sourceLine } from './parts/closing.ts';
import { header } from './parts/header.ts';
import { listSection } from './parts/lists.ts';
import { overview } from './parts/overview.ts';
import { qualificationsSection } from './parts/qualifications.ts';
import { section } from './parts/section.ts';
import { shownGroups } from './parts/shownSkills.ts';
import { skillsSection } from './parts/skills.ts';

/** A role as a page, in the order in which a candidate or a manager reads it. */
export interface RenderedPage {
  /**
   * One `<main data-role="ID">` without scripts, styles or event handlers. Every element that was made from a place in the
   * role's file carries `data-line`, the 0-based line of that place; what comes from a catalogue carries the line of the item
   * that refers to it. A link to another file, which only a page for an editor has, carries `data-uri` and a line of that file.
   */
  readonly html: string;
  /** The role's title as plain text, for a tab or a running title. */
  readonly title: string;
  /** BCP 47 tag of the role's texts. */
  readonly lang: string;
}

/** Makes the page of a role. Sections without content are absent, so that it is presentable from the first key on. */
export function renderProfile(profile: ResolvedProfile, options: RenderOptions = {}): RenderedPage {
  const { role } = profile;
  const context = createContext(role, options);
  const fallback = role.id?.value ?? 'Untitled role';
  const groups = shownGroups(profile.groups, context.anchor);
  const skillCount = groups.reduce((count, group) => count + group.skills.length, 0);
  const page = html`<main data-role="${role.id?.value ?? ''}" class="rp-page">
${header(context, profile, role.title ?? fallback, skillCount)}${section(
  context,
  'summary',
  'Summary',
  textBlock(context, role.summary, 3),
  { quiet: true },
)}${overview(context, groups)}${listSection(context, 'background', 'Background', role.background, 'rows')}${listSection(
  context,
  'work-activities',
  'Work activities',
  role.workActivities,
  'rows',
)}${skillsSection(context, groups)}${listSection(context, 'training', 'Training', role.training, 'columns')}${listSection(
  context,
  'development-activities',
  'Development activities',
  role.developmentActivities,
  'columns',
)}${qualificationsSection(context, role.qualifications)}${linksSection(context, role.links)}${notesSection(
  context,
  role.notes,
)}${sourceLine(context, role.source)}</main>
`;
  const title = context.markdown.plain(role.title?.value ?? fallback);
  return { html: toMarkup(page), title: title === '' ? fallback : title, lang: languageTag(role.lang?.value) };
}

import type { DetailsBlock } from '../../jobProfile/blocks.ts';
import { aboutOf, aboutTitle } from '../../jobProfile/identity.ts';
import { type JobProfile, partsOf, plainTitle, type Section } from '../../jobProfile/jobProfile.ts';
import { languageTag } from '../../service/document/languageTag.ts';
import { type Context, createContext } from './context.ts';
import { directionAttribute } from './direction.ts';
import { addingToSection, headingEditing, pageEditing, sectionEditing } from './editing.ts';
import { type Html, html, toMarkup } from './html.ts';
import type { RenderOptions } from './links.ts';
import type { PageParts } from './pageParts.ts';
import { detailList } from './parts/details.ts';
import { entryList } from './parts/entries.ts';
import { header } from './parts/header.ts';
import { skillsKey } from './parts/key.ts';
import { leftoverList } from './parts/leftovers.ts';
import { linkList } from './parts/links.ts';
import { overview } from './parts/overview.ts';
import { ownSection } from './parts/ownSection.ts';
import { section } from './parts/section.ts';
import { skillGroup } from './parts/skills.ts';
import { sourceLine } from './parts/source.ts';
import { table } from './parts/table.ts';
import { textBlock } from './parts/texts.ts';

/** A page that is made of one role or of several. */
export interface RenderedPage {
  /**
   * One `<main data-role="ID">` without scripts, styles or event handlers. Every element that was made from a place in the
   * role's file carries `data-line`, the 0-based line of that place, and on a page for an editor `data-path`, the JSON Pointer of the value
   * there; what comes from a catalogue carries those of the item that refers to it. A link to another file, which only a page for an editor
   * has, carries `data-uri` and a line of that file.
   */
  readonly html: string;
  /** The role's title as plain text, for a tab or a running title. */
  readonly title: string;
  /** BCP 47 tag of the role's texts. */
  readonly lang: string;
}

/** The page of one role, or of one framework. */
export interface RenderedProfile extends RenderedPage {
  /** What the page consists of, by which the next version of it can leave out what is the same. */
  readonly parts: () => PageParts;
}

/** An editor's page of more skills than this says so, and the skills that are out of sight are not laid out. */
const mostSkillsLaidOut = 100;

/**
 * Makes the page of a role, in the order in which a candidate or a manager reads it; a role with nothing but a title is a page as well. For a reader
 * who has an earlier version of the page it is a patch of that one: what is the same is left out of it.
 */
export function renderProfile(profile: JobProfile, options: RenderOptions = {}): RenderedProfile {
  const context = createContext(profile, options);
  const { opening, rest, closing } = partsOf(profile.sections);
  const isSummary = profile.kind === 'summary';
  const lang = languageTag(profile.lang);
  const page = html`<main data-role="${profile.id?.text ?? ''}" class="rp-page${context.isForAuthors && profile.skillCount > mostSkillsLaidOut && ' rp-many-skills'}"${directionAttribute(lang)}${pageEditing(context)}>
${header(context, profile)}${opening.map((one) => openingSection(context, one))}${
  !isSummary && profile.glance && overview(context, profile.glance)
}${[...rest, ...closing.filter(({ key }) => key !== 'source')].map((one) => sectionOf(context, one))}${
  isSummary && profile.glance && overview(context, profile.glance)
}${!isSummary && !context.isForAuthors && aboutSection(context, aboutOf(profile, options.printed))}${closing
  .filter(({ key }) => key === 'source')
  .map((one) => sectionOf(context, one))}${options.showsLeftovers && leftoverList(context, profile.leftovers)}</main>
`;
  const title = plainTitle(profile, context.markdown.plain);
  return { html: toMarkup(page), title, lang, parts: () => context.parts.written };
}

/** What closes a page that is handed out: of when it is and from whom. */
function aboutSection(context: Context, about: DetailsBlock): Html | undefined {
  if (about.details.length === 0) return undefined;
  return section(context, { id: 'about-document', title: aboutTitle(context.phrases) }, detailList(context, about, 3));
}

/** What opens the profile has a heading only for those who move from heading to heading. */
function openingSection(context: Context, one: Section): Html {
  return section(context, { ...one, place: undefined, isQuiet: true }, bodyOf(context, one));
}

function sectionOf(context: Context, one: Section): Html | undefined {
  // The source is a line at the very end rather than a section with a heading.
  if (one.key === 'source') return sourceLine(context, one.title, one.blocks);
  const editing = { section: sectionEditing(context, one), heading: headingEditing(context, one) };
  return section(context, { ...one, editing }, html`${bodyOf(context, one)}${addingToSection(context, one)}`);
}

function bodyOf(context: Context, one: Section): Html {
  switch (one.layout) {
    case 'rows':
    case 'columns':
      return entryList(context, one.blocks, one.layout);
    case 'groups':
      return html`${one.key === 'skills' && skillsKey(context, context.scaleKeys, context.importance, one.blocks)}${one.blocks.map((group) => skillGroup(context, group))}`;
    case 'table':
      return html`${one.blocks.map((block) => table(context, block))}`;
    case 'facts':
      return html`${one.blocks.map((block) => detailList(context, block, 3, one.place))}`;
    case 'own':
      return ownSection(context, one.blocks);
    case 'lead':
    case 'plain':
      return html`${one.blocks.map((block) => {
        if (block.kind === 'text') return textBlock(context, block, 3);
        return block.kind === 'links' ? linkList(context, block) : undefined;
      })}`;
  }
}

import { aboutTitle } from '../../../jobProfile/identity.ts';
import type { Column } from '../../../service/compare/model.ts';
import type { ResolvedLevel } from '../../../service/model/levels.ts';
import { asMarkdown } from '../../../service/text/asMarkdown.ts';
import { paletteOf } from '../../support/palette.ts';
import type { SideBySideHead, SideBySideOptions } from '../../support/sideBySideHead.ts';
import { inCell } from '../blockParts.ts';
import { detailTable } from '../details.ts';
import { DocxContext } from '../docxContext.ts';
import { plainHeading } from '../headings.ts';
import { stepRuns } from '../levels.ts';
import { packageOf } from '../package.ts';
import { plainEdges } from '../packageFiles.ts';
import { type Part, paragraph, partsXml } from '../parts.ts';
import { senderTable } from '../sender.ts';
import type { Cell } from '../tables.ts';
import { phrase, words } from '../texts.ts';
import { page } from '../theme.ts';
import type { Xml } from '../xml.ts';

/** What documents of Word about several roles have around what they say. */
export interface SideBySideDocument extends SideBySideHead {
  readonly isLandscape: boolean;
}

/** The document with what `body` makes below its head. The same data make the same bytes. */
export function sideBySideDocx(
  { sender, kind, title, about, lang, phrases, draft, record, isLandscape }: SideBySideDocument,
  { logo }: SideBySideOptions,
  body: (context: DocxContext) => Part[],
): Uint8Array {
  const context = new DocxContext(lang, phrases, paletteOf(sender.accent));
  const organisation = context.rich.plain(sender.organisation ?? '');
  const parts = [
    senderTable(
      context,
      { organisation: sender.organisation, logo, draft, said: [asMarkdown(kind)] },
      roomOf(isLandscape),
    ),
    paragraph('Title', words(context, title)),
    paragraph('RoleLead', words(context, about)),
    ...body(context),
    ...(record.details.length === 0
      ? []
      : [
          plainHeading(context, aboutTitle(phrases), 1),
          detailTable(context, record, aboutTitle(phrases), inCell, {
            label: 'RoleAboutLabel',
            value: 'RoleAboutValue',
          }),
        ]),
  ];
  const text = partsXml(context, parts);
  const said = {
    title,
    subject: kind,
    creator: organisation,
    keywords: '',
    description: about,
    language: context.lang,
  };
  return packageOf(context, {
    body: text,
    isLandscape,
    core: said,
    custom: organisation === '' ? {} : { Organisation: organisation },
    ...plainEdges(context, { organisation, title, draft, isLandscape }),
  });
}

/** The width of the text, in twentieths of a point. */
export function roomOf(isLandscape: boolean): number {
  return (isLandscape ? page.height : page.width) - 2 * page.side;
}

/** A role at the head of its column: its title, and in small letters what else there is, each one line of Markdown. */
export function columnTitle(context: DocxContext, { title }: Column, facts: readonly string[]): Cell {
  const small = facts.map((fact) => phrase(context, fact)).join(words(context, ' · '));
  return {
    parts: [
      paragraph('TableName', phrase(context, title)),
      ...(facts.length === 0 ? [] : [paragraph('TableSmall', small)]),
    ],
  };
}

/** A strip with a word behind it, such as "+1". */
export function stripRuns(context: DocxContext, level: ResolvedLevel, after: string): Xml {
  return stepRuns(context, level) + (after === '' ? '' : words(context, `\u2002${after}`, { bold: true }));
}

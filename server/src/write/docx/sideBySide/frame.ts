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
import { wellFilled } from '../lastPage.ts';
import { stepRuns } from '../levels.ts';
import { packageOf } from '../package.ts';
import { plainEdges } from '../packageFiles.ts';
import { type Cell, type Part, paragraph } from '../parts.ts';
import { partsXml } from '../partsXml.ts';
import { senderTable } from '../sender.ts';
import { phrase, words } from '../texts.ts';
import { paperOf } from '../theme.ts';
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
  const paper = paperOf(isLandscape);
  const head = [
    senderTable(context, { organisation: sender.organisation, logo, draft, said: [asMarkdown(kind)] }, paper.width),
    paragraph('Title', words(context, title)),
    paragraph('RoleLead', words(context, about)),
  ];
  const rest = [
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
  const { parts, white } = wellFilled(head, rest, paper);
  const said = {
    title,
    subject: kind,
    creator: organisation,
    keywords: '',
    description: about,
    language: context.lang,
  };
  return packageOf(context, {
    body: partsXml(context, parts),
    white,
    isLandscape,
    core: said,
    custom: organisation === '' ? {} : { Organisation: organisation },
    ...plainEdges(context, { organisation, title, draft, isLandscape }),
  });
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

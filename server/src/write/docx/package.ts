import { strToU8, zipSync } from 'fflate';
import type { DocxContext } from './docxContext.ts';
import { numberingFile } from './numbering.ts';
import {
  appProperties,
  contentTypes,
  coreProperties,
  customProperties,
  documentRelations,
  namespaces,
  type Properties,
  packageRelations,
  picturePath,
  sectionProperties,
  settingsFile,
} from './packageFiles.ts';
import { stylesFile } from './styles.ts';
import { themeFile } from './themeFile.ts';
import { element, file, type Xml } from './xml.ts';

/** What differs from document to document. */
export interface PackageContent {
  readonly body: Xml;
  /** The share of the room between lines that is left, from 0 to 1. */
  readonly white?: number;
  readonly hasContents?: boolean;
  readonly isLandscape?: boolean;
  readonly core: Properties;
  /** What a footer and other programs ask a document for by name. */
  readonly custom: Readonly<Record<string, string>>;
  readonly header: Xml;
  readonly footer: Xml;
}

/** A document of Word as the bytes of its file. To be called when its body is written, since the styles of lists and the links follow from that. */
export function packageOf(context: DocxContext, content: PackageContent): Uint8Array {
  const { body, white = 1, hasContents = false, isLandscape = false, core, custom, header, footer } = content;
  return zipped({
    '[Content_Types].xml': contentTypes(context),
    '_rels/.rels': packageRelations(),
    'docProps/core.xml': coreProperties(core),
    'docProps/app.xml': appProperties(),
    'docProps/custom.xml': customProperties(custom),
    'word/document.xml': file(
      element('w:document', namespaces, element('w:body', {}, body + sectionProperties(context, isLandscape))),
    ),
    'word/_rels/document.xml.rels': documentRelations(context),
    'word/styles.xml': stylesFile(context, white),
    'word/theme/theme1.xml': themeFile(context),
    'word/numbering.xml': numberingFile(context),
    'word/settings.xml': settingsFile(context, hasContents),
    'word/header.xml': header,
    'word/footer.xml': footer,
    ...(context.picture ? { [`word/${picturePath}`]: context.picture } : {}),
  });
}

/** The files as an archive. All have the earliest date that an archive can hold in every time zone, so that equal roles make equal bytes. */
function zipped(files: Readonly<Record<string, Xml | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1), os: 0 });
}

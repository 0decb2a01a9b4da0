import { forReaders } from '../jobProfile/forReaders.ts';
import type { JobProfile } from '../jobProfile/jobProfile.ts';
import type { FindFonts, ReadAsset } from './assets.ts';
import type { Logo } from './logo/logo.ts';
import type { SharedFonts } from './pdf/sharedFonts.ts';
import type { LackingLetters } from './support/lackingLetters.ts';

/** The documents that people read, which roles and frameworks are written to alike. */
export type DocumentFormat = 'html' | 'markdown' | 'docx' | 'pdf';

export const documentKinds: Readonly<Record<DocumentFormat, { readonly suffix: string; readonly mediaType: string }>> =
  {
    html: { suffix: 'html', mediaType: 'text/html' },
    markdown: { suffix: 'md', mediaType: 'text/markdown' },
    docx: { suffix: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    pdf: { suffix: 'pdf', mediaType: 'application/pdf' },
  };

/** How a document is written. */
export interface DocumentOptions {
  /** One page that says the most important of it. */
  readonly isSummary?: boolean | undefined;
  /** The day of which the copy is, as an ISO date; nothing in a document comes from a clock. */
  readonly printed?: string | undefined;
  /** The picture of the organisation. */
  readonly logo?: Logo | undefined;
  /** Finds fonts for letters that those of PDFs lack. */
  readonly moreFonts?: FindFonts | undefined;
  /** What PDFs have in common that are written one after another. */
  readonly sharedFonts?: SharedFonts | undefined;
  /** Called where no font has letters of a PDF, which shows boxes for them. */
  readonly onLacking?: ((lacking: readonly LackingLetters[]) => void) | undefined;
}

/** A document as text or bytes. What a format takes is loaded when it is first asked for, since some of it is big. */
export async function writtenDocument(
  whole: JobProfile,
  format: DocumentFormat,
  readAsset: ReadAsset,
  options: DocumentOptions = {},
): Promise<string | Uint8Array> {
  const shown = forReaders(whole);
  const { isSummary = false, printed, logo, moreFonts, sharedFonts, onLacking } = options;
  const summaries = isSummary ? await import('../jobProfile/summary.ts') : undefined;
  if (format === 'pdf') {
    const { pdfOf } = await import('./pdf/pdf.ts');
    const profiles = summaries?.summariesOf(shown) ?? shown;
    return pdfOf(profiles, readAsset, { printed, logo, moreFonts, sharedFonts, onLacking });
  }
  const model = summaries?.estimatedSummary(shown) ?? shown;
  switch (format) {
    case 'html': {
      const [{ renderDocument }, { lookOf }, { renderProfile }] = await Promise.all([
        import('./html/document.ts'),
        import('./html/look.ts'),
        import('./html/renderProfile.ts'),
      ]);
      return renderDocument(renderProfile(model, { printed, logo }), lookOf(model));
    }
    case 'markdown':
      return (await import('./markdown/markdown.ts')).markdownOf(model, printed);
    case 'docx':
      return (await import('./docx/docx.ts')).docxOf(model, { printed, logo });
  }
}

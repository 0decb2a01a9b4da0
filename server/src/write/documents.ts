import { forReaders } from '../jobProfile/forReaders.ts';
import type { JobProfile } from '../jobProfile/jobProfile.ts';
import type { ReadAsset } from './assets.ts';

/** The documents that people read, which roles and frameworks are written to alike. */
export type DocumentFormat = 'html' | 'markdown' | 'docx' | 'pdf';

export const documentKinds: Readonly<Record<DocumentFormat, { readonly suffix: string; readonly mediaType: string }>> =
  {
    html: { suffix: 'html', mediaType: 'text/html' },
    markdown: { suffix: 'md', mediaType: 'text/markdown' },
    docx: { suffix: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    pdf: { suffix: 'pdf', mediaType: 'application/pdf' },
  };

/**
 * A document as text or bytes. What a format takes is loaded when it is first asked for, since some of it is big. `onBoxes` is called where the
 * fonts of a PDF lack characters.
 */
export async function writtenDocument(
  whole: JobProfile,
  format: DocumentFormat,
  readAsset: ReadAsset,
  onBoxes?: () => void,
): Promise<string | Uint8Array> {
  const model = forReaders(whole);
  switch (format) {
    case 'html': {
      const [{ renderDocument }, { renderProfile }] = await Promise.all([
        import('./html/document.ts'),
        import('./html/renderProfile.ts'),
      ]);
      return renderDocument(renderProfile(model));
    }
    case 'markdown':
      return (await import('./markdown/markdown.ts')).markdownOf(model);
    case 'docx':
      return (await import('./docx/docx.ts')).docxOf(model);
    case 'pdf':
      return (await import('./pdf/pdf.ts')).pdfOf(model, readAsset, { onBoxes });
  }
}

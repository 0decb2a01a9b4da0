import type { ImportFormat } from '../format.ts';
import { docxFormat } from './docx.ts';
import { htmlFormat } from './html.ts';
import { markdownFormat } from './markdown.ts';

/** All formats, in the order of `formatIds`. */
export const formats: readonly ImportFormat[] = [docxFormat, markdownFormat, htmlFormat];

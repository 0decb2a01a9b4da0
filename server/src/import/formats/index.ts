import type { ImportFormat } from '../format.ts';
import { csv } from './csv.ts';
import { ddatCsv } from './ddat/ddatCsv.ts';
import { docxFormat } from './docx.ts';
import { esco } from './esco/esco.ts';
import { htmlFormat } from './html.ts';
import { markdownFormat } from './markdown.ts';
import { xlsx } from './xlsx.ts';

/** All formats, in the order of `formatIds`. */
export const formats: readonly ImportFormat[] = [ddatCsv, esco, xlsx, docxFormat, csv, markdownFormat, htmlFormat];

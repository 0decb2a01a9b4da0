import type { ImportFormat } from '../format.ts';
import { caseFormat } from './case/case.ts';
import { csv } from './csv.ts';
import { dataFormat } from './data/data.ts';
import { ddatCsv } from './ddat/ddatCsv.ts';
import { docxFormat } from './docx.ts';
import { esco } from './esco/esco.ts';
import { ftJobFamily } from './ftJobFamily/ftJobFamily.ts';
import { ftPage } from './ftPage/ftPage.ts';
import { htmlFormat } from './html.ts';
import { markdownFormat } from './markdown.ts';
import { monzo } from './monzo/monzo.ts';
import { rolemodelplus } from './rolemodelplus/rolemodelplus.ts';
import { snowflake } from './snowflake/snowflake.ts';
import { xlsx } from './xlsx.ts';

/** All formats, in the order of `formatIds`. */
export const formats: readonly ImportFormat[] = [
  rolemodelplus,
  ftPage,
  ftJobFamily,
  ddatCsv,
  monzo,
  esco,
  caseFormat,
  snowflake,
  xlsx,
  docxFormat,
  csv,
  markdownFormat,
  htmlFormat,
  dataFormat,
];

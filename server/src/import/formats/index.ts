import type { ImportFormat } from '../format.ts';
import { csv } from './csv.ts';
import { ddatCsv } from './ddat/ddatCsv.ts';
import { esco } from './esco/esco.ts';
import { xlsx } from './xlsx.ts';

/** All formats, in the order of `formatIds`. */
export const formats: readonly ImportFormat[] = [ddatCsv, esco, xlsx, csv];

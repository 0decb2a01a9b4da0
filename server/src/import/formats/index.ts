import type { ImportFormat } from '../format.ts';
import { ddatCsv } from './ddat/ddatCsv.ts';

/** All formats, in the order of `formatIds`. */
export const formats: readonly ImportFormat[] = [ddatCsv];

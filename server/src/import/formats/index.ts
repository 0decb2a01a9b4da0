import type { ImportFormat } from '../format.ts';
import { ftJobFamily } from './ftJobFamily/ftJobFamily.ts';
import { ftPage } from './ftPage/ftPage.ts';
import { rolemodelplus } from './rolemodelplus/rolemodelplus.ts';

/** All formats, in the order of `formatIds`. */
export const formats: readonly ImportFormat[] = [rolemodelplus, ftPage, ftJobFamily];

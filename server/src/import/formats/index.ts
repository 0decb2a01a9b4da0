import type { ImportFormat } from '../format.ts';

/** All formats, in the order of `formatIds`. */
export const formats: readonly ImportFormat[] = [];

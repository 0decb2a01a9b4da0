import type { Violation } from '../../schema/violation.ts';

/** The beginning of a message: which alias brings the defect in, where the content itself is written elsewhere; else empty. */
export function through({ via }: Violation): string {
  return via ? `Through "*${via.name}": ` : '';
}

import type { Violation } from '../../schema/violation.ts';

/** Says first which alias brings the defect in, where the content itself stands elsewhere. */
export function through({ via }: Violation): string {
  return via ? `Through "*${via.name}": ` : '';
}

import type { ErrorObject } from 'ajv';
import { segmentsOf } from '../document/syntax/pointer.ts';

/** The errors of a place in the validated value, and those below it. */
export interface Branch {
  readonly errors: ErrorObject[];
  readonly children: Map<string, Branch>;
}

/** Errors as a tree along their paths, so that the document is walked once however many errors there are. */
export function branchOf(errors: readonly ErrorObject[]): Branch {
  const root: Branch = { errors: [], children: new Map() };
  for (const error of errors) {
    let branch = root;
    for (const segment of segmentsOf(error.instancePath)) {
      let child = branch.children.get(segment);
      if (!child) {
        child = { errors: [], children: new Map() };
        branch.children.set(segment, child);
      }
      branch = child;
    }
    branch.errors.push(error);
  }
  return root;
}

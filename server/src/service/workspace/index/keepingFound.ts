import type { DocumentCache } from '../../document/documentCache.ts';
import type { FileEvaluator } from './fileEntry.ts';

/** Evaluates files for who reports on them and renames nothing, and keeps the stored ones in which something is found. */
export function keepingFound({ evaluate, planKey }: FileEvaluator, cache: DocumentCache): FileEvaluator {
  return {
    planKey,
    evaluate(document, isStored) {
      const evaluation = { ...evaluate(document, isStored), findsIds: false };
      if (isStored && evaluation.findings.length > 0) cache.offer(document);
      return evaluation;
    },
  };
}

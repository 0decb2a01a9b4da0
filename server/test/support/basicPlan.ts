import { planOf } from '../../src/service/diagnostics/plan.ts';
import { basicRules } from '../../src/service/rules/index.ts';

/** The rules that are always on, without settings and word lists. */
export const basicPlan = planOf(basicRules, undefined);

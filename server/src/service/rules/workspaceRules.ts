import { drift } from './catalogue/drift.ts';
import { levelNotDescribed } from './catalogue/level-not-described.ts';
import { renamed } from './catalogue/renamed.ts';
import { replacedButCurrent } from './catalogue/replaced-but-current.ts';
import { retiredRole } from './catalogue/retired-role.ts';
import { retiredSkill } from './catalogue/retired-skill.ts';
import { unusedSkill } from './catalogue/unused-skill.ts';
import { gradeOrderRule } from './ladder/grade-order.ts';
import { levelDrops } from './ladder/level-drops.ts';
import { sameAsNext } from './ladder/same-as-next.ts';
import { skillDisappears } from './ladder/skill-disappears.ts';
import { unevenJump } from './ladder/uneven-jump.ts';
import { ambiguousFramework } from './reference/ambiguous-framework.ts';
import { ambiguousRole } from './reference/ambiguous-role.ts';
import { cycle } from './reference/cycle.ts';
import { frameworkNotFound } from './reference/framework-not-found.ts';
import { noScale } from './reference/no-scale.ts';
import { unknownCategory } from './reference/unknown-category.ts';
import { unknownFramework } from './reference/unknown-framework.ts';
import { unknownGrade } from './reference/unknown-grade.ts';
import { unknownLevel } from './reference/unknown-level.ts';
import { unknownRole } from './reference/unknown-role.ts';
import { unknownScale } from './reference/unknown-scale.ts';
import { unknownSkill } from './reference/unknown-skill.ts';
import type { WorkspaceRule } from './rule.ts';
import { flatScale } from './structure/flat-scale.ts';
import { missingLevel } from './structure/missing-level.ts';
import { unusedFramework } from './structure/unused-framework.ts';

/** Every rule that looks at other files too, in the order of the documentation. */
export const workspaceRules: readonly WorkspaceRule[] = [
  frameworkNotFound,
  unknownFramework,
  unknownSkill,
  unknownScale,
  unknownLevel,
  unknownRole,
  unknownGrade,
  unknownCategory,
  noScale,
  cycle,
  ambiguousRole,
  ambiguousFramework,
  missingLevel,
  flatScale,
  unusedFramework,
  levelNotDescribed,
  retiredSkill,
  retiredRole,
  replacedButCurrent,
  renamed,
  drift,
  unusedSkill,
  levelDrops,
  skillDisappears,
  unevenJump,
  sameAsNext,
  gradeOrderRule,
];

/** Writes the page of all rules, `server/RULES.md`, from the documentation of the rules. */

import { writeFile } from 'node:fs/promises';
import { allRulesPage } from '../src/service/describe/describeRules.ts';

await writeFile(new URL('../RULES.md', import.meta.url), allRulesPage());

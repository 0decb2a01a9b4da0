/** Writes the page of all rules from what the rules say of themselves. */

import { writeFile } from 'node:fs/promises';
import { allRulesPage } from '../src/service/describe/describeRules.ts';

await writeFile(new URL('../RULES.md', import.meta.url), allRulesPage());

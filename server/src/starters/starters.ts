/** What somebody can begin with, by trade: the YAML files in the folders here, as `server/build/generateStarters.ts` compiles them. */
export { starters } from './generated/starters.js';

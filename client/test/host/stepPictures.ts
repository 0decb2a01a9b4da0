/**
 * Takes a picture of each step in which a role of two grades is written on pages, in a light, a dark and a high-contrast theme, and prints how many keys that
 * takes: `npm run screenshots:steps`. The pictures are written into `screenshots/`, which Git ignores.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot, screenshotsFolder } from './paths.ts';

/** What a picture is called by, and VS Code's theme. */
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high contrast': 'Default High Contrast',
};

for (const [name, theme] of Object.entries(themes)) {
  execFileSync(
    process.execPath,
    [
      join(import.meta.dirname, 'run.ts'),
      '--pictures',
      '--grep',
      'a role of two grades, written on pages by keyboard alone',
    ],
    {
      cwd: repositoryRoot,
      stdio: 'inherit',
      env: { ...process.env, ROLE_PROFILES_PICTURES: name, ROLE_PROFILES_PICTURE_THEME: theme },
    },
  );
}
console.log(`The pictures are in ${screenshotsFolder}`);

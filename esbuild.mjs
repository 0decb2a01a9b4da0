/**
 * Builds everything that runs into dist/. `--generate` only compiles the JSON Schemas into validators, and the styles of exported
 * pages and the words of the speller into modules, and makes the fonts of printed documents, `--watch` builds again on every change.
 */

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as esbuild from 'esbuild';
import { generateFonts } from './server/build/generateFonts.ts';
import { generateSite } from './server/build/generateSite.ts';
import { generateWords } from './server/build/generateWords.ts';
import { noticesFor } from './server/build/notices.ts';
import { pdfLibrary } from './server/build/pdfLibrary.ts';
import { pdfScript } from './server/build/pdfScript.ts';

const root = import.meta.dirname;
const watch = process.argv.includes('--watch');

await generateValidators();
await generateStyles();
await generateSite(root);
await generateWords(root);
await generateFonts(root);
if (!process.argv.includes('--generate')) await build();

/**
 * Compiles the schemas ahead of time: ajv makes functions from text, which a web worker's content security policy forbids.
 * The result is one module without imports, so that it runs in a bundle and under `node --test` alike.
 */
async function generateValidators() {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    // "One of these keys is required" is written with `anyOf` over keys that are defined beside it.
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: false },
  });
  ajv.addVocabulary(['enumDescriptions', 'defaultSnippets', 'x-appliesTo', 'x-refersTo']);
  const kinds = ['role', 'framework', 'config'];
  for (const kind of kinds) {
    const schema = JSON.parse(await readFile(`${root}/schemas/${kind}.schema.json`, 'utf8'));
    ajv.addSchema(withoutDocumentation(schema));
  }
  const names = Object.fromEntries(kinds.map((kind) => [kind, `${kind}.schema.json`]));
  const { outputFiles } = await esbuild.build({
    stdin: { contents: standaloneCode(ajv, names), resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    minify: true,
  });
  const directory = `${root}/server/src/service/schema/generated`;
  await mkdir(directory, { recursive: true });
  await writeFile(`${directory}/validators.js`, outputFiles[0].text);
  await writeFile(
    `${directory}/validators.d.ts`,
    `import type { ErrorObject } from 'ajv';
/** Judges plain data; afterwards \`errors\` lists what is wrong, \`null\` when nothing is. */
export interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}
${kinds.map((kind) => `export const ${kind}: Validator;`).join('\n')}
`,
  );
}

/** The schema's assertions alone: validators carry a copy of their schema, and the texts are read from the schema itself. */
function withoutDocumentation(schema) {
  const documentation = new Set(['title', 'description', 'examples', 'default', 'enumDescriptions', 'defaultSnippets']);
  const maps = new Set(['properties', 'patternProperties', '$defs']);
  if (Array.isArray(schema)) return schema.map(withoutDocumentation);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !documentation.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      maps.has(key)
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutDocumentation(inner)]))
        : withoutDocumentation(value),
    ]),
  );
}

/** The styles of an exported page as a module, since `node --test` cannot import a style sheet as a bundle can. */
async function generateStyles() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: `${root}/server/src/render/styles`,
    entryPoints: ['document.css'],
    bundle: true,
    write: false,
    minify: true,
  });
  const directory = `${root}/server/src/render/generated`;
  await mkdir(directory, { recursive: true });
  await writeFile(`${directory}/styles.js`, `export const styles = ${JSON.stringify(outputFiles[0].text)};\n`);
  await writeFile(
    `${directory}/styles.d.ts`,
    '/** The style sheets of an exported page, on screen and on paper. */\nexport const styles: string;\n',
  );
}

async function build() {
  // Chunks have names that change with their content, so that those of earlier builds would pile up.
  await rm(`${root}/dist`, { recursive: true, force: true });
  await cp(`${root}/server/src/publish/generated/fonts`, `${root}/dist/fonts`, { recursive: true });
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: !watch,
    sourcemap: watch,
    target: 'es2023',
    logLevel: 'info',
    legalComments: 'none',
    loader: { '.css': 'text' },
    plugins: [pdfLibrary],
  };
  const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
  const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };
  // The server and the command line share what they have in common, and load what is big and seldom used from files of its own.
  const programs = {
    entryPoints: { server: 'server/src/node/main.ts', cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    // Libraries in CommonJS ask for Node's own modules by `require`, which a module has not.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  };
  // Mocha looks for the reporters of its command line at run time, which a suite inside VS Code has no use for.
  const logOverride = { 'require-resolve-not-external': 'silent' };
  const suite = { format: 'cjs', external: ['vscode'], minify: false, logOverride };
  const bundles = [
    { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.cjs', external: ['vscode'] },
    {
      ...browser,
      entryPoints: ['client/src/browser.ts'],
      outfile: 'dist/client-browser.cjs',
      format: 'cjs',
      external: ['vscode'],
    },
    ...['role', 'sideBySide'].flatMap((kind) => {
      const page = `client/src/panels/${kind}/page`;
      return [
        { ...browser, entryPoints: [`${page}/main.ts`], outfile: `dist/${kind}Panel.js`, format: 'iife' },
        { ...browser, entryPoints: [`${page}/${kind}.css`], outfile: `dist/${kind}Panel.css`, loader: {} },
      ];
    }),
    { ...node, ...programs },
    {
      ...browser,
      entryPoints: ['server/src/browser/main.ts'],
      outfile: 'dist/server-browser.js',
      format: 'iife',
      plugins: [pdfScript],
    },
    {
      ...browser,
      entryPoints: ['server/src/publish/pdf.ts'],
      outfile: 'dist/pdf.js',
      format: 'iife',
      globalName: 'roleProfilesPdf',
    },
    { ...node, ...suite, entryPoints: ['client/test/suite/index.ts'], outfile: 'dist/test/suite.cjs' },
    { ...browser, ...suite, entryPoints: ['client/test/web/index.ts'], outfile: 'dist/test/web.cjs' },
    { ...browser, ...suite, entryPoints: ['client/test/web/sampleFiles.ts'], outfile: 'dist/test/sample-files.cjs' },
  ];
  if (!watch) {
    const built = await Promise.all(bundles.map((bundle) => esbuild.build({ ...bundle, metafile: true })));
    const shipped = built.filter((_, index) => !isTest(bundles[index]));
    const notices = noticesFor(
      root,
      shipped.map(({ metafile }) => metafile),
    );
    await writeFile(`${root}/dist/notices.txt`, notices);
    return;
  }
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
}

function isTest({ outfile = '' }) {
  return outfile.startsWith('dist/test/');
}

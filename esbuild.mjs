/**
 * Builds everything that runs into dist/. `--generate` only compiles the JSON Schemas into validators, and the styles of exported
 * pages, the words of languages and those of the speller into modules, makes the fonts of printed documents, and puts the
 * words of the manifest where VS Code looks for them, `--watch` builds again on every change.
 */

import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as esbuild from 'esbuild';

import { copyManifestWords } from './server/build/copyManifestWords.ts';
import { generateFonts } from './server/build/generateFonts.ts';
import { generateLanguages } from './server/build/generateLanguages.ts';
import { generateSite } from './server/build/generateSite.ts';
import { generateStarters } from './server/build/generateStarters.ts';
import { generateStyles } from './server/build/generateStyles.ts';
import { generateValidators } from './server/build/generateValidators.ts';
import { generateWords } from './server/build/generateWords.ts';
import { joinChunks } from './server/build/joinChunks.ts';
import { lazyModules } from './server/build/lazyModules.ts';
import { manifestVersion } from './server/build/manifestVersion.ts';
import { narrowFiles } from './server/build/narrowText.ts';
import { noticesFor } from './server/build/notices.ts';
import { pdfLibrary } from './server/build/pdfLibrary.ts';
import { pdfScript } from './server/build/pdfScript.ts';
import { plainImports } from './server/build/plainImports.ts';
import { makeStartScripts } from './server/build/startScripts.ts';
import { loadedWith, moduleOf, startSizes } from './server/build/startSizes.ts';
import { workerScripts } from './server/build/workerScripts.ts';

const root = import.meta.dirname;
const watch = process.argv.includes('--watch');
/** The module of the build that runs what other ones start with. */
const runner = 'compiledScript';
/** What each program loads in each moment of its start, the program itself first. */
const starts = [
  [['server/src/node/main.ts'], ['server/src/node/serve.ts'], ['server/src/lsp/openSession.ts']],
  [
    ['server/src/cli/main.ts'],
    ['server/src/cli/run.ts', 'server/src/cli/nodeWorld.ts', 'server/src/l10n/translatorFor.ts'],
  ],
];

await generateValidators(root);
await generateStyles(root);
await generateStarters(root);
await generateSite(root);
await generateWords(root);
const languages = await generateLanguages(root);
await generateFonts(root);
await copyManifestWords(root);
if (!process.argv.includes('--generate')) await build();

async function build() {
  // Chunks have names that change with their content, so that those of earlier builds would pile up.
  await rm(`${root}/dist`, { recursive: true, force: true });
  await cp(`${root}/server/src/write/pdf/generated/fonts`, `${root}/dist/fonts`, { recursive: true });
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: !watch,
    sourcemap: watch,
    target: 'es2023',
    logLevel: 'info',
    legalComments: 'none',
    loader: { '.css': 'text' },
    plugins: [manifestVersion, pdfLibrary],
    // The library behind the connection asks for an exact version of the protocol's types, so that there may be two that are the same.
    // The YAML library has its modules for all but Node.js as they are written, which need no wrapping that takes time at every start.
    alias: {
      'vscode-languageserver-types': `${root}/node_modules/vscode-languageserver-types/lib/esm/main.js`,
      yaml: `${root}/node_modules/yaml/browser/index.js`,
    },
  };
  const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
  const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };
  // The server and the command line share what they have in common, and load what is big and seldom used from files of its own.
  const programs = {
    entryPoints: {
      server: 'server/src/node/main.ts',
      cli: 'server/src/cli/main.ts',
      [runner]: 'server/src/node/compiledScript.ts',
    },
    outdir: 'dist',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    // Modules are UTF-8; the words of languages in other scripts would be six times as long in ASCII.
    charset: 'utf8',
    // Libraries in CommonJS ask for Node's own modules by `require`, which a module has not.
    // Making that function takes half a millisecond in each file, which nearly none of them would use.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = (name) => requireFrom(import.meta.url)(name);",
    },
  };
  const server = {
    ...node,
    ...programs,
    plugins: [...common.plugins, lazyModules, plainImports],
    // What the protocol's library asks for as CommonJS is run when it is first asked for, were it written as a module.
    alias: {
      ...common.alias,
      'vscode-languageserver-types': `${root}/node_modules/vscode-languageserver-types/lib/umd/main.js`,
    },
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
    ...['role', 'sideBySide', 'import', 'copy'].flatMap((kind) => {
      const page = `client/src/panels/${kind}/page`;
      return [
        { ...browser, entryPoints: [`${page}/main.ts`], outfile: `dist/${kind}Panel.js`, format: 'iife' },
        { ...browser, entryPoints: [`${page}/${kind}.css`], outfile: `dist/${kind}Panel.css`, loader: {} },
      ];
    }),
    // Loaded when somebody edits in a page for the first time.
    {
      ...browser,
      entryPoints: ['client/src/panels/role/page/editor/main.ts'],
      outfile: 'dist/roleEditor.js',
      format: 'iife',
      globalName: 'roleProfilesEditor',
    },
    {
      ...browser,
      entryPoints: ['client/src/panels/shared/page/richText/main.ts'],
      outfile: 'dist/richText.js',
      format: 'iife',
      globalName: 'roleProfilesRichText',
    },
    {
      ...browser,
      entryPoints: ['client/src/panels/shared/page/richText/richText.css'],
      outfile: 'dist/richText.css',
      loader: {},
    },
    {
      ...browser,
      entryPoints: ['client/src/panels/role/page/editor/editor.css'],
      outfile: 'dist/roleEditor.css',
      loader: {},
    },
    server,
    {
      ...browser,
      entryPoints: ['server/src/browser/main.ts'],
      outfile: 'dist/server-browser.js',
      format: 'iife',
      charset: 'utf8',
      plugins: [pdfScript, workerScripts, plainImports],
    },
    {
      ...browser,
      entryPoints: ['server/src/write/pdf/pdf.ts'],
      outfile: 'dist/pdf.js',
      format: 'iife',
      globalName: 'roleProfilesPdf',
    },
    {
      ...browser,
      entryPoints: ['server/src/import/importer.ts'],
      outfile: 'dist/import.js',
      format: 'iife',
      globalName: 'roleProfilesImport',
    },
    // What workers say in other languages than English, a script for each.
    ...languages
      .filter((language) => language !== 'en')
      .map((language) => ({
        ...browser,
        entryPoints: [`server/src/service/text/phrases/generated/${language}.js`],
        outfile: `dist/phrases/${language}.js`,
        format: 'iife',
        charset: 'utf8',
        globalName: `roleProfilesPhrases.${language}`,
      })),
    ...['de', 'es', 'fr'].map((language) => ({
      ...browser,
      stdin: { contents: `export { default } from './server/l10n/${language}.json'`, resolveDir: root },
      outfile: `dist/words.${language}.js`,
      format: 'iife',
      globalName: 'roleProfilesWords',
      charset: 'utf8',
    })),
    { ...node, ...suite, entryPoints: ['client/test/suite/index.ts'], outfile: 'dist/test/suite.cjs' },
    {
      ...browser,
      ...suite,
      entryPoints: ['client/test/web/index.ts'],
      outfile: 'dist/test/web.cjs',
      // A worker has neither, and some tests run in both hosts.
      alias: { ...browser.alias, 'node:assert/strict': `${root}/client/test/web/assert.ts` },
      define: { ...browser.define, 'process.env': '{}' },
    },
    { ...browser, ...suite, entryPoints: ['client/test/web/sampleFiles.ts'], outfile: 'dist/test/sample-files.cjs' },
  ];
  if (!watch) {
    const built = await Promise.all(bundles.map((bundle) => esbuild.build({ ...bundle, metafile: true })));
    await joinChunks(server, built[bundles.indexOf(server)].metafile.outputs, starts);
    const modules = (await readdir(`${root}/dist`)).filter((name) => name.endsWith('.mjs'));
    await narrowFiles(modules.map((name) => `${root}/dist/${name}`));
    const late = starts.flatMap(([, ...moments]) => moments.flat());
    const started = late.flatMap((path) => [
      ...loadedWith(`${root}/dist`, moduleOf(`${root}/dist`, basename(path, '.ts'))),
    ]);
    await makeStartScripts(`${root}/dist`, `${runner}.mjs`, [...new Set(started)]);
    const shipped = built.filter((_, index) => !isTest(bundles[index]));
    const notices = noticesFor(
      root,
      shipped.map(({ metafile }) => metafile),
    );
    await writeFile(`${root}/dist/notices.txt`, notices);
    console.log(startSizes(`${root}/dist`));
    return;
  }
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
}

function isTest({ outfile = '' }) {
  return outfile.startsWith('dist/test/');
}

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import { pdfLibrary } from '../../build/pdfLibrary.ts';
import { type JobProfile, jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { pdfOf } from '../../src/write/pdf/pdf.ts';
import { english } from '../support/phrases.ts';
import { readSample, sampleNames } from './html/resolved.ts';
import { readAsset, readPdf } from './pdfText.ts';

test('a worker without Node.js, addresses and code from texts makes the same document', async () => {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: "import { pdfOf } from './server/src/write/pdf/pdf.ts'; globalThis.pdfOf = pdfOf;",
      resolveDir: resolve(import.meta.dirname, '../../..'),
    },
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
    logLevel: 'error',
    plugins: [pdfLibrary],
  });
  const usual = jobProfileOf((await readSample(sampleNames[1] ?? '')).profile, english);
  const profiles: readonly JobProfile[] = [
    usual,
    { ...usual, lang: 'he', title: { text: 'מהנדסת (C++)', from: 'title' } },
  ];
  const context = vm.createContext(
    { TextEncoder, TextDecoder, Uint8Array, atob, queueMicrotask, profiles, readAsset },
    { codeGeneration: { strings: false, wasm: false } },
  );
  vm.runInContext(outputFiles[0]?.text ?? '', context);
  for (const [i, profile] of profiles.entries()) {
    const bytes: Uint8Array = await vm.runInContext(`pdfOf(profiles[${i}], readAsset)`, context);
    const [inWorker, here] = await Promise.all([readPdf(bytes), pdfOf(profile, readAsset).then(readPdf)]);
    assert.deepEqual(inWorker, here);
  }
});

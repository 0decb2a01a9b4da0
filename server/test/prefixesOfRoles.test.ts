import { testPrefixes } from './support/prefixes.ts';
import { readSamples } from './support/samples.ts';

const samples = await readSamples();
testPrefixes(
  samples.filter(({ kind }) => kind === 'role'),
  samples,
);

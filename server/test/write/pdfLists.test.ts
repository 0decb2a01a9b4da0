import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { pdfOf } from '../../src/write/pdf/pdf.ts';
import { english } from '../support/phrases.ts';
import { resolveFixture } from './html/resolved.ts';
import { readAsset } from './pdfText.ts';

test('the lists of a PDF say how their items are told', async () => {
  const profile = await resolveFixture(
    '--- /r.role.yaml\ntitle: A\nnotes: "1. one\\n2. two\\n\\ntext\\n\\n- a\\n- b"\n',
  );
  const written = Buffer.from(await pdfOf(jobProfileOf(profile, english), readAsset)).toString('latin1');
  const kinds = [...written.matchAll(/\/O \/List\s*\/ListNumbering \/(\w+)/g)].map(([, kind]) => kind);
  assert.deepEqual(kinds.toSorted(), ['Decimal', 'Disc']);
});

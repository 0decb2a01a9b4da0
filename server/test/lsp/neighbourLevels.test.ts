import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NeighbourLevelsResult, neighbourLevelsMethod } from '../../src/protocol.ts';
import { TestClient } from '../support/testConnection.ts';

test('what the role above says of a skill is read as plain text', async (t) => {
  const uri = 'file:///staff/me.role.yaml';
  const above = `id: lead
title: Lead *nurse*
skills:
  - name: Wounds
    description: "You **lead**:\\n\\n- others"
`;
  const client = await TestClient.connect({
    stored: new Map([['file:///staff/lead.role.yaml', { text: above, version: 1 }]]),
    folders: ['file:///staff'],
  });
  t.after(() => client.dispose());
  await client.open(uri, 'title: Me\nprogressesTo: [lead]\nskills:\n  - name: Wounds\n');
  const item = { uri, path: '/skills/0' };
  const found = await client.request<NeighbourLevelsResult>(neighbourLevelsMethod, { role: uri, item });
  assert.deepEqual(found.neighbours, [
    { side: 'above', role: 'Lead nurse', asks: true, texts: ['You lead:\n\n• others'], takes: [] },
  ]);
});

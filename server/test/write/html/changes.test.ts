import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editChoicesOf } from '../../../src/jobProfile/editChoices.ts';
import { frameworkDocument } from '../../../src/jobProfile/frameworkDocument.ts';
import { jobProfileOf } from '../../../src/jobProfile/jobProfile.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { phrasesFor } from '../../../src/service/text/phrases/phrasesFor.ts';
import { editorLinks } from '../../../src/write/html/links.ts';
import { type RenderedProfile, renderProfile } from '../../../src/write/html/renderProfile.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { randomIntegers } from '../../support/random.ts';
import { randomEdit } from '../../support/randomEdits.ts';
import { rounds } from '../../support/thorough.ts';
import { patchedPage } from './patchedPage.ts';

/** How many edits; set `EDITS` to make more of them. */
const edits = rounds(50);

const role = `id: lead
title: Lead engineer
summary: Leads the people who look after devices.
extends: engineer
frameworks:
  house: ./house.framework.yaml
workActivities:
  - name: Cabling
    description: Plans new cabling.
skills:
  - title: Technical
    framework: house
    description: What the work is about.
    items:
      - name: Operating systems
        type: Technical
        scale: ddat
        level: working
        importance: essential
        examples:
          - Checked each handover.
          - "Wrote the guide."
      - ref: house/testing
        level: low
      - ref: house/planning
        level: high
        importance: desirable
      - name: Reporting & more
        scale: ddat
        level: { min: working, max: expert }
        description: |
          Takes part in meetings:

          - pay reviews
          - **hearings**
  - title: Behavioural
    items:
      - name: Reporting
        description: Holds yearly appraisals.
        tags: [people, pay]
      - name: Team work
        links: [{ label: Guide, url: https://example.com/guide }]
      - Behavioural
  - name: Alone
    level: 3
qualifications:
  - name: A degree
`;

const base = `id: engineer
title: Engineer
skills:
  - title: Inherited
    items:
      - { name: Soldering, level: working, scale: ddat }
      - name: Reading
        description: Reads plans.
`;

const framework = `id: house
name: House
scales:
  house:
    name: House
    levels:
      - { id: low, name: Low, description: A little. }
      - { id: high, name: High }
defaultScale: house
categories:
  - { id: work, name: Work }
skills:
  - id: testing
    name: Testing
    category: work
    levels:
      low: Tests what others wrote.
      high:
        description: Leads the testing of others
        indicators:
          - Plans tests.
          - Plans them well.
  - id: planning
    name: Planning
    description: Plans.
    levels:
      low: Plans a week ahead.
`;

const uris = {
  role: 'file:///staff/lead.role.yaml',
  base: 'file:///staff/engineer.role.yaml',
  framework: 'file:///staff/house.framework.yaml',
};

/** Files that are edited, and their pages. */
class Files {
  readonly texts = { role, base, framework };
  #version = 0;
  readonly #host = new MemoryHost();
  readonly #service = createLanguageService(this.#host);

  async take(): Promise<void> {
    for (const file of ['role', 'base', 'framework'] as const) {
      this.#host.write(uris[file], this.texts[file]);
      await this.#service.fileChanged(uris[file]);
    }
  }

  /** The page of the role; as changes of an earlier one. */
  async role(isEdited: boolean, before?: RenderedProfile): Promise<RenderedProfile> {
    const document = { uri: uris.role, languageId: 'role-profile', version: ++this.#version, text: this.texts.role };
    const resolved = await this.#service.resolve(document);
    assert(resolved);
    return renderProfile(
      jobProfileOf(resolved.profile, await phrasesFor(resolved.profile.role.lang?.value), isEdited),
      {
        ...editorLinks,
        ...(isEdited ? { editing: editChoicesOf(resolved.profile) } : {}),
        shown: before?.parts(),
      },
    );
  }

  async framework(before?: RenderedProfile): Promise<RenderedProfile> {
    const text = this.texts.framework;
    const document = { uri: uris.framework, languageId: 'skill-framework', version: ++this.#version, text };
    const known = await this.#service.framework(document);
    assert(known);
    return renderProfile(
      frameworkDocument(known.framework, await phrasesFor(known.framework.lang?.value), { most: 100 }),
      {
        ...editorLinks,
        shown: before?.parts(),
      },
    );
  }
}

/** How many parts are left out of a page. */
function keptIn({ html }: RenderedProfile): number {
  return html.match(/ data-kept=""/g)?.length ?? 0;
}

describe('the changes of a page', () => {
  for (const isEdited of [false, true]) {
    it(`make the page anew after random edits, ${isEdited ? 'edited in' : 'read'}`, async () => {
      const random = randomIntegers(Number(process.env.SEED ?? 5) + Number(isEdited));
      const files = new Files();
      await files.take();
      let [before, beforeFramework] = [await files.role(isEdited), await files.framework()];
      let kept = 0;
      for (let i = 0; i < edits; i++) {
        // What is edited far from sense is begun again.
        if (i % 12 === 0) Object.assign(files.texts, { role, base, framework });
        else {
          const file = (['role', 'role', 'role', 'base', 'framework'] as const)[random(5)] ?? 'role';
          const edit = randomEdit(files.texts[file], random);
          const text = files.texts[file];
          files.texts[file] = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
        }
        await files.take();
        const changes = await files.role(isEdited, before);
        const whole = await files.role(isEdited);
        kept += keptIn(changes);
        assert.equal(patchedPage(before.html, changes.html), whole.html);
        before = whole;
        const [changed, anew] = [await files.framework(beforeFramework), await files.framework()];
        assert.equal(patchedPage(beforeFramework.html, changed.html), anew.html);
        beforeFramework = anew;
      }
      assert(kept > edits, `${kept} parts were kept`);
    });
  }

  it('are the edited skill alone after a word, and the edited group after a new line', async () => {
    const files = new Files();
    await files.take();
    const before = await files.role(true);
    files.texts.role = role.replace('Holds yearly', 'Holds the yearly');
    const word = await files.role(true, before);
    assert.deepEqual(written(word), ['rp-group-behavioural', 'rp-skill-reporting']);
    files.texts.role = role.replace('      - name: Team work', '      - Newly made\n      - name: Team work');
    const line = await files.role(true, before);
    assert.deepEqual(written(line), [
      'rp-glance-rp-group-behavioural',
      'rp-shape-rp-group-behavioural',
      'rp-group-behavioural',
      'rp-skill-newly-made',
    ]);
    assert.match(
      line.html,
      /id="rp-skill-team-work" data-kept="" data-lines="1" data-from="[^"]*\/1" data-to="[^"]*\/2"/,
    );
  });

  it('are everything where importance is marked otherwise', async () => {
    const files = new Files();
    await files.take();
    const before = await files.role(false);
    files.texts.role = role.replace('importance: essential', 'importance: desirable');
    assert.equal(keptIn(await files.role(false, before)), 0);
  });
});

/** The parts of a page that are not left out. */
function written({ html }: RenderedProfile): string[] {
  return [...html.matchAll(/<(?:article|details|div|tr)[^>]* id="([^"]*)"(?! data-kept)/g)].map(([, id = '']) => id);
}

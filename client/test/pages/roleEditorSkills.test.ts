import assert from 'node:assert/strict';
import { it } from 'node:test';
import { violationsIn } from './axe.ts';
import { roleText } from './editedRole.ts';
import { describeEditing } from './editingPage.ts';
import { pictures } from './panelPage.ts';

describeEditing('levels and texts of skills in a role that is edited in its page', (page) => {
  const { open, at, press, focused, has } = page;

  it('sets a level by a group of radio buttons that say what each means for the skill', async () => {
    await at('/skills/0/items/0/level').focus();
    await press('Enter');
    assert.equal(await page.tab.locator('.edit-meaning').textContent(), 'You assess wounds and plan the dressing.');
    await press('ArrowLeft');
    assert.equal(await page.tab.locator('.edit-meaning').textContent(), 'You help with dressings.');
    assert.equal(page.role.edits.length, 0, 'looking changes nothing');
    await press('Enter');
    await page.role.answer();
    has('level: independent', 'level: supported');
    assert.equal(await focused(), '/skills/0/items/0/level');
    await press('Enter', 'Delete');
    await page.role.answer();
    has('        level: independent\n', '');
  });

  it('shows what the grades beside say of a skill, and takes it over', async () => {
    await open({ text: roleText.replace('salary:', 'progressesTo: [sister]\nsalary:') });
    const answered = async () => {
      await page.role.answerQuestion();
      await page.tab.locator('.edit-neighbour').waitFor();
    };
    await at('/skills/0/items/0/level').focus();
    await press('?');
    await answered();
    assert.match(
      (await page.tab.locator('.edit-neighbour').textContent()) ?? '',
      /^Ward sister.*above: Advanced.*You decide what others do with wounds\./,
    );
    assert.deepEqual(await violationsIn(page.tab), []);
    await press('Escape');
    assert.equal(await focused(), '/skills/0/items/0/level');
    await press('?');
    await answered();
    await page.tab.getByRole('button', { name: 'Say the same here' }).press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /level: independent\n {8}levelDescription: You decide what others do with wounds\.\n/);
    assert.match((await page.said()) ?? '', /^Wound care.*, now with the text of Ward sister$/);
    // The same at the strip.
    await at('/skills/0/items/0/level').focus();
    await press('Enter', '?');
    await answered();
    assert.deepEqual(await violationsIn(page.tab), []);
    await page.tab.getByRole('button', { name: 'Ask for Advanced here' }).press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /level: advanced\n/);
    assert.equal(await focused(), '/skills/0/items/0/level');
  });

  it('sets a level by its number, also where there was none', async () => {
    await at('/skills/0/items/1/level').focus();
    await press('Enter', '3');
    await page.role.answer();
    has('        scale: f/nursing\n', '        level: advanced\n        scale: f/nursing\n');
  });

  it('changes a text of the catalogue for this role alone, and gives it back when it is emptied', async () => {
    await at('/skills/0/items/0/levelDescription').click();
    assert.match((await page.tab.locator('.edit-hint').textContent()) ?? '', /^A text of the catalogue/);
    await press('Control+Enter');
    assert.equal(page.role.edits.length, 0, 'the same words are no change');
    await at('/skills/0/items/0/levelDescription').click();
    await page.tab.keyboard.type(' You sign it off.');
    await press('Control+Enter');
    await page.role.answerQuestion();
    await page.tab.waitForFunction(() => document.activeElement?.matches('.edit-reach input'));
    assert.deepEqual(await violationsIn(page.tab), []);
    if (pictures) await page.tab.screenshot({ path: `${pictures}/light-reach.png` });
    await press('Enter');
    await page.role.answer();
    has(
      'level: independent\n',
      'level: independent\n        levelDescription: You assess wounds and plan the dressing. You sign it off.\n',
    );
    await at('/skills/0/items/0/levelDescription').click();
    await press('Control+A', 'Delete', 'Control+Enter');
    await page.role.answer();
    assert.equal(page.role.text, roleText);
  });

  it('changes a text in the framework for all roles that use it, if the person says so', async () => {
    await at('/skills/0/items/0/levelDescription').click();
    await page.tab.keyboard.type(' You sign it off.');
    await press('Control+Enter');
    await page.role.answerQuestion();
    await page.tab.waitForFunction(() => document.activeElement?.matches('.edit-reach input'));
    assert.match(
      (await page.tab.locator('.edit-reaches').textContent()) ?? '',
      /In Trust skills, used by 2 rolesSenior community nurse, Ward sister/,
    );
    await press('ArrowDown', 'Enter');
    await page.role.answer();
    assert.match(page.role.framework, /description: You assess wounds and plan the dressing\. You sign it off\.\n/);
    assert.equal(page.role.text, roleText);
    await at('/skills/0/items/0/levelDescription').click();
    await page.tab.keyboard.type(' More.');
    await press('Control+Enter');
    await page.role.answerQuestion();
    await page.tab.waitForFunction(() => document.activeElement?.matches('.edit-reach input'));
    await press('Escape');
    assert.equal(await page.tab.locator('.edit-box').count(), 0);
    assert.equal(page.role.edits.length, 1);
  });

  it('says who uses a text of the catalogue also where the role calls the skill otherwise', async () => {
    await open({ text: roleText.replace('- ref: f/wounds\n', '- ref: f/wounds\n        name: Skin care\n') });
    await at('/skills/0/items/0/levelDescription').click();
    await page.tab.keyboard.type(' More.');
    await press('Control+Enter');
    await page.role.answerQuestion();
    await page.tab.waitForFunction(() => document.activeElement?.matches('.edit-reach input'));
    assert.match(
      (await page.tab.locator('.edit-reaches').textContent()) ?? '',
      /used by 2 rolesSenior community nurse, Ward sister/,
    );
  });

  it('offers to refer to the skill that has the name that somebody wrote', async () => {
    await open({
      text: roleText.replace('- name: Medicines\n        scale: f/nursing', '- lower limb care # at home'),
    });
    await at('/skills/0/items/1').focus();
    await page.role.answerQuestion();
    const offer = page.tab.getByRole('button', { name: 'Refer to “Lower limb care” of Trust skills' });
    await offer.waitFor();
    assert.match((await page.said()) ?? '', /a skill of Trust skills/);
    assert.deepEqual(await violationsIn(page.tab), []);
    await press('Alt+F10');
    assert.equal(await offer.evaluate((one) => one === document.activeElement), true);
    await press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /- ref: f\/limbs # at home\n$/);
  });

  it('offers to refer to the skill that has another name which somebody wrote', async () => {
    await open({ text: roleText.replace('- name: Medicines\n        scale: f/nursing', '- leg ulcers') });
    await at('/skills/0/items/1').focus();
    await page.role.answerQuestion();
    await page.tab.getByRole('button', { name: 'Refer to “Lower limb care” of Trust skills' }).waitFor();
    assert.match((await page.said()) ?? '', /another name of “Lower limb care” of Trust skills/);
  });
});

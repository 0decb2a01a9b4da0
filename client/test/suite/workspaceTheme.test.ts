import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { closeEverything, openSample, sample } from './editor.ts';
import { hasBridge, preview, screenshot, setViewport } from './page.ts';

describe('the house style of a preview', () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(closeEverything);

  it('wears the colours and the logo of its workspace, and no more of a style sheet than that', async () => {
    const css = sample('house.css');
    // A link may lead out of the workspace, so that its style sheet is ignored, although it is the last one.
    const elsewhere = join(mkdtempSync(join(tmpdir(), 'role-profiles-elsewhere-')), 'elsewhere.css');
    writeFileSync(elsewhere, ':root { --rp-accent: rgb(255, 0, 0) }');
    symlinkSync(elsewhere, sample('elsewhere.css').fsPath);
    const write = (text: string) => vscode.workspace.fs.writeFile(css, new TextEncoder().encode(text));
    await write(
      ':root { --rp-accent: rgb(1, 120, 60); --rp-logo: url(logo.svg) } h1 { display: none } @import "other.css";',
    );
    await vscode.workspace.fs.writeFile(
      sample('logo.svg'),
      new TextEncoder().encode(
        '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#01783c"/></svg>',
      ),
    );
    const settings = vscode.workspace.getConfiguration('roleProfiles.preview', css);
    const accent = (colour: string) =>
      `getComputedStyle(document.body).getPropertyValue('--rp-accent').trim() === ${JSON.stringify(colour)}`;
    try {
      await settings.update('styles', ['house.css'], vscode.ConfigurationTarget.Workspace);
      await openSample('end-user-computing/lead-euc-engineer.role.yaml');
      await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
      await preview.waitFor('h1');
      await preview.waitUntil(accent('rgb(1, 120, 60)'));
      await preview.waitUntil(`document.querySelector('#preview-logo img')?.naturalWidth === 120`);
      assert.notEqual(await preview.evaluate(`getComputedStyle(document.querySelector('h1')).display`), 'none');
      await setViewport(1600, 900);
      await screenshot('preview with a house style');
      await write(':root { --rp-accent: rgb(90, 20, 120) }');
      await preview.waitUntil(accent('rgb(90, 20, 120)'));
      await preview.waitUntil(`document.querySelector('#preview-logo img') === null`);
      await settings.update('styles', ['house.css', 'elsewhere.css'], vscode.ConfigurationTarget.Workspace);
      await write(':root { --rp-accent: rgb(3, 2, 1) }');
      await preview.waitUntil(accent('rgb(3, 2, 1)'));
    } finally {
      await setViewport(1280, 800);
      await settings.update('styles', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(css);
      await vscode.workspace.fs.delete(sample('logo.svg'));
      for (const path of [sample('elsewhere.css').fsPath, dirname(elsewhere)]) rmSync(path, { recursive: true });
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { largestFile, whyNoPicture, whyNotRead } from '../../src/server/readableFile.ts';
import { mayRead } from '../../src/server/readableSchemes.ts';
import { afterClose, createRestartLimit } from '../../src/server/restartLimit.ts';
import { summarizeProblems } from '../../src/status/problemSummary.ts';

describe('the restart limit', () => {
  it('allows as many crashes as it says within the period, and then no more', () => {
    const mayRestart = createRestartLimit(3, 1000, () => 0);
    assert.deepEqual([mayRestart(), mayRestart(), mayRestart(), mayRestart()], [true, true, true, false]);
  });

  it('forgets crashes that are older than the period', () => {
    let time = 0;
    const mayRestart = createRestartLimit(1, 1000, () => time);
    assert.equal(mayRestart(), true);
    time = 999;
    assert.equal(mayRestart(), false);
    time = 1999;
    assert.equal(mayRestart(), true);
  });
});

describe('a run of the server that has closed', () => {
  it('is restarted while it may be', () => {
    assert.equal(
      afterClose(true, true, () => true),
      'restart',
    );
    assert.equal(
      afterClose(true, true, () => false),
      'giveUp',
    );
  });

  it('is left alone when it was never ready, or when somebody has restarted the server meanwhile, and counts no crash then', () => {
    const mayRestart = () => assert.fail('It counts as a crash.');
    assert.equal(afterClose(false, true, mayRestart), 'nothing');
    assert.equal(afterClose(true, false, mayRestart), 'nothing');
  });
});

describe('the summary of problems', () => {
  it('says so when there are none', () => {
    assert.deepEqual(summarizeProblems([]), { text: 'No problems', detail: '', worst: undefined });
  });

  it('counts by severity, worst first', () => {
    assert.deepEqual(summarizeProblems(['hint', 'warning', 'error', 'warning']), {
      text: '4 problems',
      detail: '1 error, 2 warnings, 1 hint',
      worst: 'error',
    });
    assert.deepEqual(summarizeProblems(['information']), { text: '1 problem', detail: '1 note', worst: 'information' });
  });
});

describe('a file that the server asks for', () => {
  it('is read on the file systems that are in use', () => {
    assert.equal(mayRead('file', ['file']), true);
    assert.equal(mayRead('vscode-vfs', ['file', 'vscode-vfs']), true);
  });

  it('is not read anywhere else', () => {
    assert.equal(mayRead('vscode-userdata', ['file']), false);
    assert.equal(mayRead('https', ['https']), false);
    assert.equal(mayRead('untitled', ['untitled', 'file']), false);
  });

  const file = { scheme: 'file', name: 'a.role.yaml', isFile: true, isLink: false, size: 10 };

  it('is read when it is a regular file with a name of ours and of a usual size', () => {
    assert.equal(whyNotRead(file), undefined);
    assert.equal(whyNotRead({ ...file, name: '.role-profiles.yaml', size: largestFile }), undefined);
    assert.equal(
      whyNotRead({ ...file, name: 'C# & 100%.framework.yml', scheme: 'vscode-vfs', isLink: true }),
      undefined,
    );
  });

  it('is not read when it may be somebody else’s or has no end', () => {
    assert.match(whyNotRead({ ...file, name: 'passwd' }) ?? '', /name/);
    assert.match(whyNotRead({ ...file, name: 'a.role.yaml.txt' }) ?? '', /name/);
    assert.match(whyNotRead({ ...file, isFile: false, size: 0 }) ?? '', /not a regular file/);
    assert.match(whyNotRead({ ...file, isLink: true }) ?? '', /link/);
    assert.match(whyNotRead({ ...file, size: largestFile + 1 }) ?? '', /64 MB/);
  });

  it('is read as a logo when it is a regular file that is called a picture', () => {
    const picture = { ...file, name: 'logo.SVG' };
    assert.equal(whyNoPicture(picture), undefined);
    assert.equal(whyNoPicture({ ...picture, name: 'logo.png' }), undefined);
    assert.match(whyNoPicture(file) ?? '', /name/);
    assert.match(whyNoPicture({ ...picture, isLink: true }) ?? '', /regular/);
    assert.match(whyNoPicture({ ...picture, isFile: false }) ?? '', /regular/);
    assert.match(whyNoPicture({ ...picture, size: largestFile }) ?? '', /1 MB/);
  });
});

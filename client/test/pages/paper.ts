/*
 * Pictures of what is printed and handed out: PDFs and Word's files, as programs of the machine show them. `PDFTOPPM` names the one that draws
 * pages of a PDF, `SOFFICE` LibreOffice, which shows Word's files; they are for looking alone, and no test needs them.
 */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { nodeWorld } from '../../../server/src/cli/nodeWorld.ts';
import { run } from '../../../server/src/cli/run.ts';

const execute = promisify(execFile);
const office = process.env.SOFFICE ?? 'soffice';
const drawer = process.env.PDFTOPPM ?? 'pdftoppm';
/** How long a program may take, in milliseconds. */
const patience = 300_000;

/** Documents to be drawn, by the beginnings of their pictures' names: the arguments of the command line that make each, without its format and file. */
export type Documents = Readonly<Record<string, readonly string[]>>;

/**
 * Draws every page of documents as PDF and as Word's file.
 *
 * @param scratch A folder for the files themselves.
 * @param pictures The folder of the pictures, which are called `NAME-pdf-1.png` and `NAME-word-1.png`.
 */
export async function drawPaper(
  documents: Documents,
  scratch: string,
  pictures: string,
  isGrey: boolean,
): Promise<void> {
  const world = { ...nodeWorld(), writeError: (text: string) => console.error(text), showProgress: () => {} };
  const forWord: string[] = [];
  for (const [name, command] of Object.entries(documents)) {
    for (const format of ['pdf', 'docx'] as const) {
      const path = join(scratch, `${name}.${format}`);
      const status = await run([...command, '--to', format, '-o', path, '--date', '2026-10-01'], world);
      if (status !== 0) throw new Error(`${command.join(' ')} gave ${status}.`);
      if (format === 'docx') forWord.push(path);
      else await drawPdf(path, join(pictures, `${name}-pdf`), isGrey);
    }
  }
  if (forWord.length === 0) return;
  const shown = join(scratch, 'word');
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'office')).href}`;
  // All at once, since starting it takes longer than all of them do.
  await execute(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', shown, ...forWord], {
    timeout: patience,
  });
  for (const path of await readdir(shown))
    await drawPdf(join(shown, path), join(pictures, `${basename(path, '.pdf')}-word`), isGrey);
}

/** Draws the pages of a PDF as `BEGINNING-1.png` and so on. */
export async function drawPdf(path: string, beginning: string, isGrey: boolean): Promise<void> {
  const colours = isGrey ? ['-gray'] : [];
  await execute(drawer, ['-r', '80', '-png', ...colours, path, isGrey ? `${beginning}-grey` : beginning], {
    timeout: patience,
  });
}

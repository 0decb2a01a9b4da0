import type { PastedSource } from '../messages.ts';
import type { ImportHost } from './importHost.ts';

/** More is not read of one file, in bytes: the page would stand still. */
const largest = 64 * 1024 * 1024;

/** Takes what is pasted into the page or dropped on it as the sources of the import. */
export function handlePastes(host: ImportHost): void {
  document.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    if (!data) return;
    event.preventDefault();
    const files = [...data.files];
    const [text, html] = [data.getData('text/plain'), data.getData('text/html')];
    // Word and Excel put a picture of the words beside them.
    if (text.trim() !== '' || html.trim() !== '') {
      host.post({ type: 'sources', sources: [{ name: '', text, ...(html === '' ? {} : { html }) }] });
    } else if (files.length > 0) void send(files, host);
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void send(files, host);
  });
}

async function send(files: readonly File[], host: ImportHost): Promise<void> {
  const sources: PastedSource[] = [];
  for (const file of files) {
    if (file.size <= largest) sources.push({ name: file.name, data: base64(new Uint8Array(await file.arrayBuffer())) });
  }
  if (sources.length > 0) host.post({ type: 'sources', sources });
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // An argument list has a limit.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

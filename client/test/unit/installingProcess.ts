/**
 * A process that installs a folder, as its parent says: it sends "making" and goes on when it gets "finish" or "fail", and sends "waiting"
 * while another process installs. At its end it sends "done" or "failed".
 */
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFolder } from '../host/installFolder.ts';

const folder = process.argv[2] ?? '';
const send = (event: string) => process.send?.(event);

try {
  await ensureFolder({
    folder,
    lock: `${folder}.lock`,
    isCurrent: () => existsSync(join(folder, 'second')),
    onWait: () => send('waiting'),
    make: async (scratch) => {
      writeFileSync(join(scratch, 'first'), '');
      send('making');
      const [order] = await once(process, 'message');
      if (order === 'fail') throw new Error('No connection.');
      writeFileSync(join(scratch, 'second'), '');
      return scratch;
    },
  });
  send('done');
} catch {
  send('failed');
}
process.disconnect();

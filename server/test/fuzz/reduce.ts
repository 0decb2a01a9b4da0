/**
 * The smallest text that is found to fail like a given one: parts are left out as long as what remains still fails, lines first and then
 * characters, in halves, quarters and so on. `fails` is called at most `tries` times.
 */
export async function reduce(text: string, fails: (text: string) => Promise<boolean>, tries = 600): Promise<string> {
  let left = tries;
  const failsStill = async (parts: readonly string[]) => left-- > 0 && (await fails(parts.join('')));
  const lines = await reduceParts(text.split(/(?<=\n)/), failsStill);
  return (await reduceParts(Array.from(lines.join('')), failsStill)).join('');
}

async function reduceParts(
  all: readonly string[],
  fails: (parts: readonly string[]) => Promise<boolean>,
): Promise<readonly string[]> {
  let parts = all;
  for (let size = Math.ceil(parts.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < parts.length; ) {
      const fewer = [...parts.slice(0, at), ...parts.slice(at + size)];
      if (await fails(fewer)) parts = fewer;
      else at += size;
    }
  }
  return parts;
}

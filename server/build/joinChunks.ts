import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** The files that a build has written, by their paths below the root. */
type Outputs = Metafile['outputs'];

/** Chunks that become one file, which has the name of one of them. Each stands behind those that it imports. */
interface Joined {
  readonly file: string;
  readonly chunks: readonly string[];
}

/** What a build with `splitting` is made with, as far as it is needed again: the paths of its folder and of what it has written are below the working directory. */
type SplitOptions = BuildOptions & { readonly absWorkingDir: string; readonly outdir: string };

/** The start of a program: the modules that are loaded in each moment of it, by their paths below the working directory; in the first one the program itself. */
type Start = readonly (readonly string[])[];

/**
 * Joins chunks that are always loaded together, since Node.js takes half a millisecond for every module. A build with `splitting` makes a chunk of
 * what the same entry points need, and whatever is loaded on first use is an entry point to it: a program would read a hundred chunks when it
 * starts.
 *
 * @param outputs What the build has written: modules of JavaScript, minified or not.
 * @param programs How each program starts. What all of them load for the first time in the same moment becomes one file, which all others import it from;
 * what one loads later and another one never is kept apart. Throws for a module that is no entry point of the build.
 */
export async function joinChunks(options: SplitOptions, outputs: Outputs, programs: readonly Start[]): Promise<void> {
  const joined = chunksLoadedTogether(outputs, programs);
  const homes = new Map(joined.flatMap((one) => one.chunks.map((chunk) => [chunk, one])));
  const written = Object.keys(outputs).filter((file) => {
    const home = homes.get(file);
    if (!home) return importsOf(outputs, file).some((path) => homes.has(path));
    // An entry point is imported by its name, and hands on what is in another file now.
    return home.file === file || outputs[file]?.entryPoint !== undefined;
  });
  await build({
    ...options,
    splitting: false,
    entryPoints: written.map((file) => ({ in: `./${file}`, out: basename(file, '.mjs') })),
    plugins: [joining(options, outputs, homes)],
    // Every chunk has it already.
    banner: {},
    allowOverwrite: true,
    logLevel: 'error',
  });
  const gone = [...homes.keys()].filter((file) => !written.includes(file));
  await Promise.all(gone.map((file) => rm(join(options.absWorkingDir, file))));
}

function chunksLoadedTogether(outputs: Outputs, programs: readonly Start[]): readonly Joined[] {
  const files = new Map(Object.entries(outputs).map(([file, { entryPoint }]) => [entryPoint, file]));
  const loadedBy = (modules: readonly string[], isLate: boolean) => {
    const found = new Set<string>();
    for (const module of modules) {
      const file = files.get(module);
      if (file === undefined) throw new Error(`${module} is no entry point of the build`);
      addLoaded(outputs, file, isLate, found);
    }
    return found;
  };
  const starts = programs.map((moments) => moments.map((modules) => loadedBy(modules, false)));
  const everything = programs.map(([program = []]) => loadedBy(program, true));
  /** For each program the number of the moment in which a file is loaded; that behind all of them for later, one more for never. */
  const when = (file: string) =>
    starts.map((moments, i) => {
      const moment = moments.findIndex((loaded) => loaded.has(file));
      return moment >= 0 ? moment : moments.length + (everything[i]?.has(file) ? 0 : 1);
    });
  const all = new Set(starts.flat().flatMap((loaded) => [...loaded]));
  // A program may wait for what it loads, which must not wait for the program in turn.
  for (const [program = []] of programs) for (const module of program) all.delete(files.get(module) ?? '');
  return [...Map.groupBy(all, (file) => when(file).join()).values()].flatMap((chunks) => {
    const [first] = chunks;
    const file = chunks.find((chunk) => outputs[chunk]?.entryPoint !== undefined) ?? first;
    return file === undefined || chunks.length === 1 ? [] : [{ file, chunks }];
  });
}

/** Adds a file and those that it loads before it runs, the latter first; with what is loaded late also whatever it may ever load. */
function addLoaded(outputs: Outputs, file: string, isLate: boolean, found: Set<string>): void {
  if (found.has(file)) return;
  if (isLate) found.add(file);
  for (const next of importsOf(outputs, file, isLate)) addLoaded(outputs, next, isLate, found);
  found.add(file);
}

/** The files that a file loads before it runs, or whenever. */
function importsOf(outputs: Outputs, file: string, isLate = false): readonly string[] {
  const imports = outputs[file]?.imports ?? [];
  return imports
    .filter(({ kind, external }) => (isLate || kind === 'import-statement') && !external)
    .map(({ path }) => path);
}

/** Puts the chunks of a file together, and has all others import from that file what they import from these chunks. */
function joining(
  { absWorkingDir: root, outdir }: SplitOptions,
  outputs: Outputs,
  homes: ReadonlyMap<string, Joined>,
): Plugin {
  const pathOf = (name: string) => `${outdir}/${basename(name)}`;
  return {
    name: 'join-chunks',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path, kind, namespace, importer }) => {
        const file = pathOf(path);
        const home = homes.get(file);
        if (kind === 'entry-point') {
          if (!home) return { path: join(root, file) };
          return { path: file, namespace: home.file === file ? 'whole' : 'part' };
        }
        if (!home || kind === 'dynamic-import' || namespace === 'part') return { path, external: true };
        const isWithin = namespace === 'whole' || homes.get(pathOf(importer)) === home;
        return isWithin ? { path: join(root, file) } : { path: file, namespace: 'part' };
      });
      // What a file of chunks exports, and what each of them did in its place.
      onLoad({ filter: /.*/, namespace: 'whole' }, ({ path }) => {
        const home = homes.get(path);
        if (!home) return undefined;
        const parts = home.chunks.map((chunk) =>
          handingOn(chunk, exportsOf(outputs, chunk), (name) => [name, nameIn(home, chunk, name)]),
        );
        return { contents: parts.join('\n'), resolveDir: join(root, outdir) };
      });
      onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => {
        const home = homes.get(path);
        if (!home) return undefined;
        const contents = handingOn(home.file, exportsOf(outputs, path), (name) => [nameIn(home, path, name), name]);
        return { contents, resolveDir: join(root, outdir) };
      });
    },
  };
}

function exportsOf(outputs: Outputs, chunk: string): readonly string[] {
  return outputs[chunk]?.exports ?? [];
}

/** The name under which the file of a chunk exports what the chunk exports by a name. */
function nameIn({ file, chunks }: Joined, chunk: string, name: string): string {
  return chunk === file ? name : `${name}$${chunks.indexOf(chunk)}`;
}

/** Exports names of a file under others; a file that exports nothing is run all the same. */
function handingOn(
  file: string,
  names: readonly string[],
  named: (name: string) => readonly [inFile: string, as: string],
): string {
  const from = JSON.stringify(`./${basename(file)}`);
  if (names.length === 0) return `import ${from};`;
  return `export { ${names.map((name) => named(name).join(' as ')).join(', ')} } from ${from};`;
}

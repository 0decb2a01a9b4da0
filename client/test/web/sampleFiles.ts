import * as vscode from 'vscode';

/** The content of a file by its path. Every beginning of a path up to a slash is a folder. */
type Files = Map<string, Uint8Array>;

const root = '/workspace/';

/** A part of a proposed API of VS Code, which its types do not have. */
interface SearchableWorkspace {
  registerFileSearchProvider(
    scheme: string,
    provider: { provideFileSearchResults(query: unknown, options: { folder: vscode.Uri }): vscode.Uri[] },
  ): vscode.Disposable;
}

/** Makes the samples a workspace in memory with the scheme `samples`, for a VS Code without a file system. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const address = vscode.Uri.joinPath(context.extensionUri, 'samples.json').toString(true);
  const samples = (await (await fetch(address)).json()) as Record<string, string>;
  const encoder = new TextEncoder();
  const files: Files = new Map(Object.entries(samples).map(([path, text]) => [root + path, encoder.encode(text)]));
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('samples', createFileSystem(files)));
  context.subscriptions.push(
    (vscode.workspace as unknown as SearchableWorkspace).registerFileSearchProvider('samples', {
      // VS Code itself compares the files with the pattern.
      provideFileSearchResults: (_, { folder }) => [...files.keys()].map((path) => folder.with({ path })),
    }),
  );
}

function createFileSystem(files: Files): vscode.FileSystemProvider {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  /** Those that hold nothing yet. */
  const folders = new Set<string>();
  const namesIn = (folder: string) =>
    [...files.keys()].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => {
      const content = files.get(uri.path);
      if (content) {
        return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length };
      }
      if (folders.has(withSlash(uri.path)) || namesIn(withSlash(uri.path)).length > 0) {
        return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      }
      throw vscode.FileSystemError.FileNotFound(uri);
    },
    readDirectory: (uri) => {
      const entries = namesIn(withSlash(uri.path)).map((name): [string, vscode.FileType] => {
        const [first = '', ...rest] = name.split('/');
        return [first, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File];
      });
      return [...new Map(entries)];
    },
    readFile: (uri) => {
      const content = files.get(uri.path);
      if (!content) {
        throw vscode.FileSystemError.FileNotFound(uri);
      }
      return content;
    },
    writeFile: (uri, content) => {
      const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
      files.set(uri.path, content);
      changed.fire([{ type, uri }]);
    },
    delete: (uri) => {
      folders.delete(withSlash(uri.path));
      for (const path of [...files.keys()])
        if (path === uri.path || path.startsWith(withSlash(uri.path))) files.delete(path);
      changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
    },
    createDirectory: ({ path }) => {
      folders.add(withSlash(path));
    },
    rename: (from) => {
      throw vscode.FileSystemError.NoPermissions(from);
    },
  };
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as esbuild from 'esbuild';

const kinds = ['role', 'framework', 'config'];

/** Keywords of a schema that document and do not check. */
const documentation = new Set([
  'title',
  'description',
  'examples',
  'default',
  'enumDescriptions',
  'defaultSnippets',
  'x-text',
]);

/** Keywords whose value has names as its keys and not keywords. */
const maps = new Set(['properties', 'patternProperties', '$defs']);

/**
 * Compiles the schemas ahead of time: ajv creates functions from text, which the content security policy of web workers forbids.
 * The result is one module without imports, so that it runs in a bundle and under `node --test` alike.
 */
export async function generateValidators(root: string): Promise<void> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    // "One of these keys is required" is written with `anyOf` over keys that are defined beside it.
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
    // A definition that many places refer to is one function: copies of it are a seventh of the module, all of it loaded at the start.
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  });
  ajv.addVocabulary(['enumDescriptions', 'defaultSnippets', 'x-appliesTo', 'x-refersTo']);
  for (const kind of kinds) {
    const schema: unknown = JSON.parse(await readFile(`${root}/schemas/${kind}.schema.json`, 'utf8'));
    ajv.addSchema(withFormsOfNames(withoutDocumentation(schema) as Definitions) as object);
  }
  const names = Object.fromEntries(kinds.map((kind) => [kind, `${kind}.schema.json`]));
  const { outputFiles } = await esbuild.build({
    stdin: { contents: appending(standaloneCode.default(ajv, names)), resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    minify: true,
  });
  const directory = `${root}/server/src/service/schema/generated`;
  await mkdir(directory, { recursive: true });
  await writeFile(`${directory}/validators.js`, outputFiles[0]?.text ?? '');
  await writeFile(
    `${directory}/validators.d.ts`,
    `import type { ErrorObject } from 'ajv';
/** Validates plain data; afterwards \`errors\` lists what is wrong, \`null\` when nothing is. */
export interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}
${kinds.map((kind) => `export const ${kind}: Validator;`).join('\n')}
`,
  );
}

interface Definitions {
  readonly $defs: Readonly<Record<string, object>>;
}

/**
 * A schema whose forms of names stand where they are asked for: ajv tells which name an error is about only where it has not to follow a
 * reference first.
 */
function withFormsOfNames(schema: Definitions): unknown {
  const text = JSON.stringify(schema, (key, value) => {
    const [, name] = key === 'propertyNames' ? (/^#\/\$defs\/(\w+)$/.exec(value.$ref) ?? []) : [];
    return name === undefined ? value : schema.$defs[name];
  });
  return JSON.parse(text);
}

/** The validators with errors added to one list: ajv's copy all that were found before for each item that has another one. */
function appending(source: string): string {
  const changed = source.replace(/vErrors\.concat\(([\w.]+)\)/g, 'appended(vErrors, $1)');
  return `${changed}\nfunction appended(all, more) { for (const one of more) all.push(one); return all; }\n`;
}

/** A schema without its documentation: validators contain a copy of their schema, and the texts are read from the schema itself. */
function withoutDocumentation(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutDocumentation);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !documentation.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      maps.has(key)
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutDocumentation(inner)]))
        : withoutDocumentation(value),
    ]),
  );
}

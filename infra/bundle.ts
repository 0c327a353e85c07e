import { type BuildOptions, type Plugin, build } from 'esbuild'
import { readFileSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const cloudbaseSdk = '@cloudbase/node-sdk'

interface Declared { functions: Record<string, { handler: string }> }

/** The functions that serverless.yml names, with the path of each handler's module (without its ending). */
export const functionModules = (): Record<string, string> => {
  const { functions } = parse(readFileSync(join(root, 'serverless.yml'), 'utf8')) as Declared
  return Object.fromEntries(
    Object.entries(functions).map(([name, { handler }]) => [name, handler.replace(/\.handler$/, '')]))
}

// An ES module that imports node:http waits 25 ms for it, whether it is used or not; require takes 3, when it is used.
// process.getBuiltinModule makes a require without importing node:module.
const banner = 'const require=process.getBuiltinModule("module").createRequire(import.meta.url);'
const requireBuiltins: Plugin = {
  name: 'require-builtins',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /.*/ }, ({ path, kind, namespace }) => {
      const name = path.replace(/^node:/, '')
      if (kind === 'require-call' || namespace === 'builtin' || !builtinModules.includes(name)) return undefined
      return { path: name, namespace: 'builtin' }
    })
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) =>
      ({ contents: `module.exports = require('node:${path}')` }))
  },
}

// Lambda puts a function's credentials into its environment. The SDK would look in five other places, with a client of
// its own for some of them: a sixth of the code, never run.
const credentialsOfLambda: Plugin = {
  name: 'credentials-of-lambda',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ resolveDir }) =>
      ({ path: 'credentials', namespace: 'lambda', pluginData: resolveDir }))
    onLoad({ filter: /.*/, namespace: 'lambda' }, ({ pluginData }) => ({
      contents: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'",
      resolveDir: pluginData as string,
    }))
  },
}

// What is never run here: bowser tells browsers apart, and brotli opens fonts of the web, where ours is a plain one.
const neverRun: Plugin = {
  name: 'never-run',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(bowser|brotli\/decompress(\.js)?)$/ }, ({ path }) => ({ path, namespace: 'never-run' }))
    onLoad({ filter: /.*/, namespace: 'never-run' }, () => ({ contents: 'export default undefined' }))
  },
}

// The API's own documents follow from the contract alone: they are made here, once, and not at each start.
const madeDocs: Plugin = {
  name: 'made-docs',
  setup: ({ onLoad }) => {
    onLoad({ filter: /made-docs\.ts$/ }, async ({ path }) => {
      const { made } = await import(path) as { made: unknown }
      return { contents: `export const made = ${JSON.stringify(made)}` }
    })
  },
}

const options = {
  absWorkingDir: root, write: false, bundle: true, minify: true, platform: 'node', format: 'esm', target: 'node24',
  mainFields: ['module', 'main'], splitting: true, outExtension: { '.js': '.mjs' }, chunkNames: 'chunks/[hash]',
  legalComments: 'none', sourcemap: 'external', banner: { js: banner }, logLevel: 'warning',
  // Chinese as it is: an escape takes six bytes for each of three.
  charset: 'utf8',
  plugins: [requireBuiltins, credentialsOfLambda, neverRun, madeDocs],
  // Node sees the CommonJS file of rrule, and so must the bundle: the other one has no default export.
  alias: { rrule: 'rrule/dist/es5/rrule.js' },
} satisfies BuildOptions

export interface Bundle { files: Record<string, Uint8Array>; maps: Record<string, Uint8Array> }

/**
 * One function as ES modules, the SDK bundled in (loading it from the runtime's disk takes twice as long). What is only
 * loaded when it is needed, such as the KMS client, lies in chunks of its own and costs nothing before.
 * @param module the path of the function's module without its ending, where it will be in the zip
 * @returns the files of the zip, and their source maps, which stay out of it
 */
export const bundleFunction = async (module: string, entry = `${module}.ts`): Promise<Bundle> => {
  const { outputFiles } = await build({ ...options, entryPoints: { [module]: entry }, outdir: root })
  const named = outputFiles.map(({ path, contents }) => [relative(root, path).replaceAll('\\', '/'), contents] as const)
  const pick = (isMap: boolean) => Object.fromEntries(named.filter(([name]) => name.endsWith('.map') === isMap))
  return { files: pick(false), maps: pick(true) }
}

/** How much code a bundle holds, chunks included. */
export const sizeOf = ({ files }: Bundle): number =>
  Object.values(files).reduce((bytes, { length }) => bytes + length, 0)

/**
 * The CloudBase bridge as the folder that is deployed: CommonJS, because the platform's own Node may be 18. The
 * CloudBase SDK stays outside and is installed by the platform: it is a megabyte that most invocations never load.
 * @returns the size of the code in bytes
 */
export const bundleBridge = async (folder: string): Promise<number> => {
  const { metafile } = await build({
    entryPoints: ['functions/entry/cloudbase.ts'], outfile: join(folder, 'index.js'), absWorkingDir: root,
    bundle: true, minify: false, platform: 'node', format: 'cjs', target: 'node18',
    external: [cloudbaseSdk], legalComments: 'none', logLevel: 'warning', metafile: true,
  })
  const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string; dependencies: Record<string, string>
  }
  const sdk = { [cloudbaseSdk]: dependencies[cloudbaseSdk] }
  const manifest = { name: 'linli', version, private: true, type: 'commonjs', main: 'index.js', dependencies: sdk }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  return Object.values(metafile.outputs)[0]?.bytes ?? 0
}

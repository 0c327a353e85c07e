import { build } from 'esbuild'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

// Some dependencies still call require; in an ES module it has to be made. process.getBuiltinModule spares the import
// of node:module at the top of the module graph.
const banner = 'const require=process.getBuiltinModule("module").createRequire(import.meta.url);'

/**
 * One function as one ES module, the SDK bundled in (loading it from the runtime's disk takes twice as long).
 * @returns the code and its source map, which stays out of the zip
 */
export const bundleFunction = async (entry: string): Promise<{ code: Uint8Array; map: Uint8Array }> => {
  const { outputFiles } = await build({
    entryPoints: [entry], outfile: 'function.mjs', absWorkingDir: root, write: false,
    bundle: true, minify: true, platform: 'node', format: 'esm', target: 'node24', mainFields: ['module', 'main'],
    sourcemap: 'external', legalComments: 'none', banner: { js: banner }, logLevel: 'warning',
  })
  const [map, code] = [...outputFiles].sort((one, other) => other.path.length - one.path.length)
  if (!map || !code) throw new Error(`esbuild made nothing of ${entry}`)
  return { code: code.contents, map: map.contents }
}

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

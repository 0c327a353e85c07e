import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleBridge, bundleFunction, functionModules, root } from './bundle.ts'
import { routes } from './routes.ts'
import { zip } from './zip.ts'

// `npm run package`: everything that goes to AWS and to CloudBase, from the sources and without a network.
const dist = join(root, 'dist')
const say = (line: string): void => { process.stdout.write(`${line}\n`) }
const inKilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0).padStart(6)} KB`

const packageFunction = async (name: string, module: string): Promise<string> => {
  const { code, map } = await bundleFunction(`${module}.ts`)
  const archive = await zip({ [`${module}.mjs`]: code })
  writeFileSync(join(dist, 'functions', `${name}.zip`), archive)
  writeFileSync(join(dist, 'functions', `${name}.mjs.map`), map)
  return `${name.padEnd(13)}${inKilobytes(code.length)} code ${inKilobytes(archive.length)} zip`
}

const packageBridge = async (): Promise<string> =>
  `${'bridge'.padEnd(13)}${inKilobytes(await bundleBridge(join(dist, 'cloudbase', 'linli')))} code`

const packageTemplate = (): void => {
  const osls = spawnSync(process.execPath,
    [join(root, 'node_modules/osls/bin/serverless.js'), 'package', '--package', join(dist, 'serverless')],
    { cwd: root, encoding: 'utf8', env: { ...process.env, SLS_NOTIFICATIONS_MODE: 'off', SLS_TELEMETRY_DISABLED: '1' } })
  if (osls.status !== 0) throw new Error(`osls could not package:\n${osls.stdout}${osls.stderr}`)
}

for (const folder of ['functions', 'cloudbase', 'serverless']) rmSync(join(dist, folder), { recursive: true, force: true })
mkdirSync(join(dist, 'functions'), { recursive: true })
writeFileSync(join(dist, 'routes.json'), `${JSON.stringify(routes(), undefined, 2)}\n`)
const packaged = await Promise.all(
  Object.entries(functionModules()).map(([name, module]) => packageFunction(name, module)))
packaged.push(await packageBridge())
packageTemplate()
for (const line of packaged) say(line)
say('dist/functions, dist/cloudbase/linli and dist/serverless are ready.')

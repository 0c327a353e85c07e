import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFunctions } from './artefacts.ts'
import { bundleBridge, root } from './bundle.ts'
import { routes } from './routes.ts'

// `npm run package`: everything that goes to AWS and to CloudBase, from the sources and without a network. What is
// given behind it (`-- --stage trial --region cn-northwest-1`) is handed on to osls.
const dist = join(root, 'dist')
const inKilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`.padStart(8)
const say = (...cells: string[]): void => { process.stdout.write(`${cells.join(' ')}\n`) }

const writeRoutes = (): void => {
  mkdirSync(dist, { recursive: true })
  // Renamed into place, so that whoever reads it meanwhile sees the old routes or the new.
  const unfinished = join(dist, `routes.${process.pid}.json`)
  writeFileSync(unfinished, `${JSON.stringify(routes(), undefined, 2)}\n`)
  renameSync(unfinished, join(dist, 'routes.json'))
}

const packageTemplate = (): void => {
  const osls = join(root, 'node_modules/osls/bin/serverless.js')
  const words = [osls, 'package', '--package', 'dist/serverless', ...process.argv.slice(2)]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: root, encoding: 'utf8', env: { ...process.env, SLS_NOTIFICATIONS_MODE: 'off', SLS_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) throw new Error(`osls could not package:\n${stdout}${stderr}`)
}

for (const part of ['functions', 'cloudbase', 'serverless']) rmSync(join(dist, part), { recursive: true, force: true })
writeRoutes()
const packaged = await packageFunctions(join(dist, 'functions'))
const bridgeBytes = await bundleBridge(join(dist, 'cloudbase', 'linli'))
packageTemplate()
for (const { name, codeBytes, zipBytes } of packaged) {
  say(name.padEnd(12), inKilobytes(codeBytes), 'code', inKilobytes(zipBytes), 'zip')
}
say('bridge'.padEnd(12), inKilobytes(bridgeBytes), 'code')
say('Ready: dist/functions, dist/cloudbase/linli, dist/serverless.')

// Runs a script of the project on a machine that has only Node (18 or later) and npm: first makes sure that
// node_modules fits package-lock.json and holds the project's own Node, then runs the script with that Node.
//   node infra/bootstrap.mjs infra/local/start.ts [arguments]
// Plain JavaScript without dependencies, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const bin = join(modules, '.bin')
const stamp = join(modules, '.linli-installed')
const windows = process.platform === 'win32'
const oldestNode = 24
const machine = `${process.platform}-${process.arch}`

const say = (line) => process.stderr.write(`${line}\n`)
const fail = (line) => { say(`\n${line}`); process.exit(1) }

const lockHash = () => createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')

const npm = (...words) => spawnSync(windows ? 'npm.cmd' : 'npm', words, { cwd: root, stdio: 'inherit', shell: windows })

const runs = (node) =>
  spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.startsWith(`v${oldestNode}.`) ?? false

/** The project's own Node, if it is there and runs on this machine. */
const ownNode = () => {
  const file = join(bin, windows ? 'node.exe' : 'node')
  if (existsSync(file) && runs(file)) return file
  const packaged = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node')
  return existsSync(packaged) && runs(packaged) ? packaged : undefined
}

const install = () => {
  say('Linli: installing what package-lock.json names (npm ci); the first time takes a minute or two ...')
  // A stamp that outlives a broken installation would be believed.
  rmSync(stamp, { force: true })
  const { status, error } = npm('ci', '--no-audit', '--no-fund')
  if (error?.code === 'ENOENT') fail('npm was not found. It comes with Node.js: https://nodejs.org')
  if (status !== 0) {
    fail('npm ci did not succeed; what it said stands above. Without a network it only works when npm has everything\n'
      + 'in its cache; a proxy or another registry is set with `npm config set`. Nothing was started.')
  }
}

const readPackages = (file) => {
  try { return JSON.parse(readFileSync(file, 'utf8')).packages ?? {} } catch { return {} }
}

/** npm's own account of what it installed, beside what the lock wants: whoever ran npm ci need not wait again. */
const installedByHand = () => {
  const present = readPackages(join(modules, '.package-lock.json'))
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(([path, { version, optional }]) =>
    path === '' || (present[path] ? present[path].version === version : optional))
}

const stamped = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()

/** No package may run scripts at installation (.npmrc), save one: `node` fetches the binary of this platform by one. */
const findNode = () => {
  const own = ownNode()
  if (own) return own
  npm('rebuild', 'node', '--ignore-scripts=false', '--loglevel=error')
  const rebuilt = ownNode()
  if (rebuilt) return rebuilt
  if (Number(process.versions.node.split('.')[0]) >= oldestNode) {
    say(`Linli: no Node ${oldestNode} of the project's own for ${machine}; this machine's ${process.version} is used.`)
    return process.execPath
  }
  return fail(`The npm package "node" has no Node ${oldestNode} for this machine (${machine}), and the one that\n`
    + `runs this is ${process.version}. Install Node.js ${oldestNode} or later and run the same command again.`)
}

const [script, ...words] = process.argv.slice(2)
if (!script) fail('Say what to run: node infra/bootstrap.mjs infra/local/start.ts')
if (!stamped() && !installedByHand()) install()
const node = findNode()
if (!stamped()) writeFileSync(stamp, lockHash())

const child = spawn(node, [script, ...words], {
  cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
})
// Ctrl-C reaches the whole group of processes by itself; the child decides when all is stopped.
for (const name of ['SIGINT', 'SIGHUP']) process.on(name, () => undefined)
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('error', (error) => fail(`${script} could not be run: ${error.message}`))
child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : code ?? 1))

import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildingPage } from './page/building.ts'
import { type Site, html } from './site.ts'
import { screen } from './static.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface Screen { name: string; base: string; folder: string; sources: string[]; command: string[] }

const all: Screen[] = [
  {
    name: '小程序 · mini-program', base: '/m/', folder: 'dist/h5',
    sources: ['miniprogram', 'shared', 'package-lock.json'],
    command: ['miniprogram/build.mjs', 'h5'],
  },
  {
    name: '管理台 · console', base: '/console/', folder: 'dist/console',
    sources: ['console', 'shared', 'package-lock.json'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'console/vite.config.ts'],
  },
]

export interface BuildState { name: string; base: string; state: 'ready' | 'building' | 'failed'; complaint: string }
export interface Builds {
  states: () => BuildState[]
  /** Resolves when no build runs any more. */
  settled: () => Promise<void>
  start: () => void
  stop: () => void
}

const notSources = new Set(['node_modules', 'dist', '.swc', '.temp'])

const filesBelow = (path: string): string[] => {
  if (!existsSync(join(root, path))) return []
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      if (notSources.has(entry.name)) return []
      return entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]
    })
}

/** What a screen is built from, as one hash: of names and contents, so that a checkout's dates do not matter. */
const sourceHash = ({ sources, command }: Screen): string => {
  const hash = createHash('sha256').update(`${process.version} ${command.join(' ')}`)
  const files = sources.flatMap((path) => (path.endsWith('.json') ? [path] : filesBelow(path)))
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

const stampOf = ({ folder }: Screen): string => join(root, 'dist', '.built', folder.replace('dist/', ''))

const isBuilt = (wanted: Screen, hash: string): boolean =>
  existsSync(join(root, wanted.folder, 'index.html')) && existsSync(stampOf(wanted))
  && readFileSync(stampOf(wanted), 'utf8') === hash

/** Run a build in a process of its own, below the server's priority; resolves to its complaint, '' if it went well. */
const build = (wanted: Screen, children: Set<ChildProcess>): Promise<string> => new Promise((resolve) => {
  const child = spawn(process.execPath, wanted.command, {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' },
  })
  children.add(child)
  let said = ''
  const listen = (chunk: Buffer): void => { said = (said + chunk.toString()).slice(-4000) }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  // Where the machine does not allow it, the build is only less polite.
  try { if (child.pid) setPriority(child.pid, 10) } catch { /* see above */ }
  child.on('error', (error) => resolve(error.message))
  child.on('exit', (code) => { children.delete(child); resolve(code === 0 ? '' : said || `ended with ${code}`) })
})

/** The screens of the project: served from dist/, and built again where their sources have changed. */
export const screens = (log: (line: string) => void): { sites: Site[]; builds: Builds } => {
  const children = new Set<ChildProcess>()
  const hashes = all.map(sourceHash)
  const states = all.map(({ name, base }, at): BuildState =>
    ({ name, base, complaint: '', state: isBuilt(all[at] as Screen, hashes[at] ?? '') ? 'ready' : 'building' }))
  let running: Promise<unknown> = Promise.resolve()
  const make = async (wanted: Screen, state: BuildState, hash: string): Promise<void> => {
    const startedAt = Date.now()
    const complaint = await build(wanted, children)
    Object.assign(state, { complaint, state: complaint === '' ? 'ready' : 'failed' })
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(0)
    log(complaint === '' ? `${wanted.name} built in ${seconds} s` : `${wanted.name} could not be built:\n${complaint}`)
    if (complaint !== '') return
    mkdirSync(dirname(stampOf(wanted)), { recursive: true })
    writeFileSync(stampOf(wanted), hash)
  }
  const waiting = all.filter((_, at) => states[at]?.state === 'building')
  return {
    sites: all.map((wanted, at) => {
      const state = states[at] as BuildState
      const notYet = () => html(buildingPage(state), 503, { 'retry-after': '2' })
      const files = screen(wanted.base, join(root, wanted.folder), notYet)
      const page = screen(wanted.base, '', notYet)
      return (request) => (state.state === 'ready' ? files : page)(request)
    }),
    builds: {
      states: () => states,
      settled: async () => { await running },
      start: () => {
        running = Promise.all(waiting.map((wanted) => {
          const at = all.indexOf(wanted)
          return make(wanted, states[at] as BuildState, hashes[at] ?? '')
        }))
      },
      stop: () => { for (const child of children) child.kill('SIGTERM') },
    },
  }
}

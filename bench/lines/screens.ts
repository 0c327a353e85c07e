import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { execFileSync } from 'node:child_process'
import type { Line } from '../line.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024)

const filesIn = (folder: string): string[] => readdirSync(folder, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))

const built = (target: 'h5' | 'weapp'): string => {
  const folder = join(root, 'dist', target)
  if (!existsSync(join(folder, target === 'h5' ? 'index.html' : 'app.json'))) {
    execFileSync(process.execPath, [join(root, 'miniprogram/build.mjs'), target], { cwd: root, stdio: 'ignore' })
  }
  return folder
}

/** The main package that WeChat loads first: all files but those of subpackages. WeChat takes 2 MB; the goal is 1. */
export const weappMain = async (): Promise<Line[]> => {
  const folder = built('weapp')
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as Partial<Record<string, { root: string }[]>>
  const subpackages = app.subPackages ?? app.subpackages ?? []
  const own = filesIn(folder).filter((file) =>
    !subpackages.some((one) => file.startsWith(join(folder, one.root, '/'))) && !file.endsWith('.LICENSE.txt'))
  const bytes = own.reduce((sum, file) => sum + statSync(file).size, 0)
  return [{ name: 'weapp.main.size', value: kilobytes(bytes), unit: 'KB', floor: 1024, goal: 'at most 1 MB' }]
}

const zipped = (file: string): number => gzipSync(readFileSync(file)).length

/** What a browser loads before the first page shows, gzipped, beside React's own renderer, the least it can be. */
export const h5First = async (): Promise<Line[]> => {
  const folder = built('h5')
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\/m\/([^"]+\.(?:js|css))"/g)]
    .map(([, path]) => join(folder, path ?? ''))
  const bytes = [join(folder, 'index.html'), ...named].reduce((sum, file) => sum + zipped(file), 0)
  const react = ['react/cjs/react.production.min.js', 'react-dom/cjs/react-dom.production.min.js']
    .reduce((sum, file) => sum + zipped(join(root, 'node_modules', file)), 0)
  return [{
    name: 'h5.first.size', value: kilobytes(bytes), unit: 'KB gzip', floor: kilobytes(react), goal: 'stated',
  }]
}

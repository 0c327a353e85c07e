import { spawnSync } from 'node:child_process'
import {
  createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, brotliDecompressSync } from 'node:zlib'
import { root } from '../../infra/bundle.ts'

const shipped = join(root, 'node_modules/@sparticuz/chromium')
const cache = join(root, '.linli')

/** The files of a tar archive: 512-byte headers with the name and the octal size, then the content in whole blocks. */
const filesIn = function* (tar: Buffer): Generator<{ name: string; content: Buffer }> {
  const text = (start: number, length: number): string =>
    tar.subarray(start, start + length).toString('latin1').replace(/\0.*$/s, '')
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const size = parseInt(text(at + 124, 12), 8)
    if (text(at + 156, 1) !== '5') yield { name: text(at, 100), content: tar.subarray(at + 512, at + 512 + size) }
    at += 512 + Math.ceil(size / 512) * 512
  }
}

const unpackLibraries = (folder: string): void => {
  mkdirSync(folder, { recursive: true })
  for (const { name, content } of filesIn(brotliDecompressSync(readFileSync(join(shipped, 'bin/al2023.tar.br'))))) {
    writeFileSync(join(folder, basename(name)), content, { mode: 0o755 })
  }
}

/**
 * The browser, unpacked once a version. The package would unpack into the machine's shared folder and take a half
 * written file of another process for finished; here a finished folder gets its name in one step.
 */
const unpacked = async (): Promise<string> => {
  const { version } = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  const making = `${folder}.${process.pid}`
  unpackLibraries(join(making, 'lib'))
  await pipeline(createReadStream(join(shipped, 'bin/chromium.br')), createBrotliDecompress(),
    createWriteStream(join(making, 'chromium'), { mode: 0o755 }))
  try {
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

const starts = (executable: string, env: NodeJS.ProcessEnv): boolean =>
  spawnSync(executable, ['--version'], { env, stdio: 'ignore' }).status === 0

// Only the project's own fonts, so that a picture comes out the same on every machine, Chinese included.
const fontSettings = (): string => {
  const fonts = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
  const file = join(cache, 'fonts.conf')
  mkdirSync(cache, { recursive: true })
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${['400Regular', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`).join('\n')}
<cachedir>${join(cache, 'font-cache')}</cachedir></fontconfig>
`)
  return file
}

export interface BrowserFiles { executable: string; env: Record<string, string> }

/** The browser's program and the environment it runs in; its own libraries come along where the machine lacks them. */
export const browserFiles = async (): Promise<BrowserFiles> => {
  const folder = await unpacked()
  const executable = join(folder, 'chromium')
  const plain = { ...process.env as Record<string, string>, FONTCONFIG_FILE: fontSettings() }
  if (starts(executable, plain)) return { executable, env: plain }
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  const env = { ...plain, LD_LIBRARY_PATH: libraries }
  if (!starts(executable, env)) throw new Error('The browser does not start here: it needs Linux on x86-64.')
  return { executable, env }
}

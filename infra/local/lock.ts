import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder is taken: `holder` is what the system that has it said about itself. */
export class FolderTaken extends Error {
  readonly holder: string
  constructor(holder: string) {
    super(`Linli is running on this data folder already${holder ? `: ${holder}` : '.'}`)
    this.name = 'FolderTaken'
    this.holder = holder
  }
}

export interface Lock { announce: (text: string) => void; release: () => Promise<void> }

// A socket that the kernel closes with its process, so that nothing is left behind after kill -9.
const addressOf = (folder: string): string => {
  const name = `linli-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`)
}

/** What the holder says; undefined where nobody answers. */
const ask = (address: string): Promise<string | undefined> => new Promise((resolve) => {
  let said = ''
  const socket = connect(address)
  socket.setTimeout(1000, () => { socket.destroy(); resolve(said) })
  socket.on('data', (chunk: Buffer) => { said += chunk.toString() })
  socket.on('end', () => resolve(said))
  socket.on('error', () => resolve(undefined))
})

/**
 * Take the data folder for this process alone: the database's file must never be written by two.
 * @throws FolderTaken where another process has it
 */
export const lockFolder = async (folder: string): Promise<Lock> => {
  const address = addressOf(folder)
  let text = ''
  const server = createServer((socket) => { socket.on('error', () => undefined); socket.end(text) })
  const listen = (): Promise<boolean> => new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(address, () => resolve(true))
  })
  if (!await listen()) {
    const holder = await ask(address)
    if (holder !== undefined) throw new FolderTaken(holder)
    // Only a socket with a file can be left behind; on Linux the holder has just gone.
    if (!address.startsWith('\0')) rmSync(address, { force: true })
    if (!await listen()) throw new FolderTaken('')
  }
  server.unref()
  return {
    announce: (said) => { text = said },
    release: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

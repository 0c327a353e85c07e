import { ZipFile } from 'yazl'

// A local date of 1980 in DOS form and fixed modes: the same code gives the same bytes everywhere, in every time zone.
const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }

/** A zip of the given files, byte for byte the same for the same content. */
export const zip = async (files: Record<string, Uint8Array>): Promise<Buffer> => {
  const archive = new ZipFile()
  for (const name of Object.keys(files).sort()) archive.addBuffer(Buffer.from(files[name] ?? []), name, options)
  archive.end()
  const parts: Buffer[] = []
  for await (const part of archive.outputStream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

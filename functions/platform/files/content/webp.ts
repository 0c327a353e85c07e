import { orientationBlock, orientationIn } from './exif.ts'
import { type Clean, mustBePicture, mustHold, part } from './reader.ts'

const chunk = (name: string, body: Buffer): Buffer => {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

interface Size { width: number; height: number }

/** The size in the header of a lossy picture: a key frame, with its mark. */
const lossySize = (body: Buffer): Size => {
  mustHold(((body[0] ?? 1) & 1) === 0 && part(body, 3, 3).equals(Buffer.from([0x9d, 0x01, 0x2a])))
  const size = part(body, 6, 4)
  return { width: size.readUInt16LE(0) & 0x3fff, height: size.readUInt16LE(2) & 0x3fff }
}

const losslessSize = (body: Buffer): Size => {
  mustHold(body[0] === 0x2f)
  const bits = part(body, 1, 4).readUInt32LE()
  mustHold(bits >>> 29 === 0)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

const alphaFlag = 0x10
const exifFlag = 0x08

/** The header of a picture with extras, its flags set to what is kept. */
const extended = ({ width, height }: Size, flags: number): Buffer => {
  const body = Buffer.alloc(10)
  body[0] = flags
  body.writeUIntLE(width - 1, 4, 3)
  body.writeUIntLE(height - 1, 7, 3)
  return chunk('VP8X', body)
}

const chunksIn = (file: Buffer): Map<string, Buffer> => {
  const end = 8 + part(file, 4, 4).readUInt32LE()
  mustHold(end <= file.length)
  const found = new Map<string, Buffer>()
  for (let at = 12; at < end;) {
    const name = part(file, at, 4).toString('latin1')
    const body = part(file, at + 8, part(file, at + 4, 4).readUInt32LE())
    if (!found.has(name)) found.set(name, body)
    at += 8 + body.length + body.length % 2
  }
  return found
}

/**
 * A WebP picture put together anew from what draws it. Exif, XMP, colour profile, unknown chunks and whatever follows
 * the end stay behind; one that moves is no photograph. Refuses with `file.broken`.
 */
export const cleanWebp = (file: Buffer): Clean => {
  const chunks = chunksIn(file)
  const [lossy, lossless, alpha, exif] = ['VP8 ', 'VP8L', 'ALPH', 'EXIF'].map((name) => chunks.get(name))
  mustHold(!chunks.has('ANIM') && !chunks.has('ANMF') && Boolean(lossy) !== Boolean(lossless))
  const size = lossy ? lossySize(lossy) : losslessSize(lossless as Buffer)
  mustBePicture(size)
  const plainExif = exif?.subarray(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0)
  const orientation = plainExif ? orientationIn(plainExif) : 1
  const shownAlpha = lossy ? alpha : undefined
  const transparent = lossless ? ((lossless[4] ?? 0) & 0x10) !== 0 : Boolean(shownAlpha)
  const flags = (transparent ? alphaFlag : 0) | (orientation > 1 ? exifFlag : 0)
  const pieces = Buffer.concat([
    ...(shownAlpha || orientation > 1 ? [extended(size, flags)] : []),
    ...(shownAlpha ? [chunk('ALPH', shownAlpha)] : []),
    lossy ? chunk('VP8 ', lossy) : chunk('VP8L', lossless as Buffer),
    ...(orientation > 1 ? [chunk('EXIF', orientationBlock(orientation))] : []),
  ])
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(pieces.length + 4, 4)
  return { type: 'image/webp', ...size, content: Buffer.concat([head, pieces]) }
}

import { crc32, createInflate } from 'node:zlib'
import { RefusalError } from '../../refusal.ts'
import { orientationBlock, orientationIn } from './exif.ts'
import { type Clean, mustBePicture, mustHold, part } from './reader.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const whole = Buffer.alloc(body.length + 12)
  whole.writeUInt32BE(body.length)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), body.length + 8)
  return whole
}

interface Header { width: number; height: number; bitsPerPixel: number; interlaced: boolean }

const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

const headerIn = (body: Buffer): Header => {
  mustHold(body.length === 13)
  const [depth = 0, colour = 9, compression, filter, interlace = 9] = body.subarray(8)
  const perPixel = channels[colour]
  mustHold(perPixel && [1, 2, 4, 8, 16].includes(depth) && compression === 0 && filter === 0 && interlace <= 1)
  const [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)]
  return { width, height, bitsPerPixel: perPixel * depth, interlaced: interlace === 1 }
}

const lines = (width: number, height: number, bits: number): number =>
  (width === 0 ? 0 : height * (1 + Math.ceil(width * bits / 8)))

/** Of each pass of an interlaced picture: its first point, and every how many across and down. */
const passes = [
  [0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2],
] as const

/** How many bytes the picture has when it is unpacked; interlaced ones come in seven passes. */
const unpackedBytes = ({ width, height, bitsPerPixel, interlaced }: Header): number => {
  if (!interlaced) return lines(width, height, bitsPerPixel)
  return passes.reduce((sum, [x, y, across, down]) => sum + lines(
    Math.max(0, Math.ceil((width - x) / across)), Math.max(0, Math.ceil((height - y) / down)), bitsPerPixel), 0)
}

/** It unpacks to exactly the picture, with nothing hidden behind it; the picture is never held whole. */
const mustUnpack = (packed: Buffer, expected: number): Promise<void> => new Promise((resolve, reject) => {
  const inflate = createInflate()
  let bytes = 0
  const verdict = (holds: boolean): void => (holds ? resolve() : reject(new RefusalError('file.broken')))
  inflate.on('data', (piece: Buffer) => {
    bytes += piece.length
    if (bytes > expected) inflate.destroy(new Error('larger than it says'))
  })
  inflate.on('error', () => verdict(false))
  inflate.on('end', () => verdict(bytes === expected && inflate.bytesWritten === packed.length))
  inflate.end(packed)
})

interface Chunk { name: string; body: Buffer }

const chunksIn = (file: Buffer): Chunk[] => {
  const found: Chunk[] = []
  for (let at = signature.length; ;) {
    const length = part(file, at, 4).readUInt32BE()
    const named = part(file, at + 4, length + 4)
    mustHold(part(file, at + 8 + length, 4).readUInt32BE() === crc32(named))
    const name = named.toString('latin1', 0, 4)
    found.push({ name, body: named.subarray(4) })
    if (name === 'IEND') return found
    at += 12 + length
  }
}

const known = ['IHDR', 'PLTE', 'IDAT', 'IEND']
const isCritical = (name: string): boolean => (name.charCodeAt(0) & 0x20) === 0

/**
 * A PNG picture put together anew from its header, palette, transparency and picture. All other chunks (text, time,
 * Exif, colour profile, further frames) and whatever follows the end stay behind. Refuses with `file.broken`.
 */
export const cleanPng = async (file: Buffer): Promise<Clean> => {
  const chunks = chunksIn(file)
  const [first] = chunks
  mustHold(first?.name === 'IHDR')
  const header = headerIn(first.body)
  const of = (name: string): Buffer[] => chunks.filter((one) => one.name === name).map(({ body }) => body)
  mustHold(chunks.every(({ name }) => !isCritical(name) || known.includes(name)))
  mustHold(of('IHDR').length === 1 && of('PLTE').length <= 1 && of('tRNS').length <= 1)
  const [[palette], [transparency], [exif]] = [of('PLTE'), of('tRNS'), of('eXIf')]
  mustHold(!palette || (palette.length % 3 === 0 && palette.length <= 768))
  mustHold(!transparency || transparency.length <= 256)
  mustBePicture(header)
  const packed = Buffer.concat(of('IDAT'))
  await mustUnpack(packed, unpackedBytes(header))
  const orientation = exif ? orientationIn(exif) : 1
  const content = Buffer.concat([
    signature, chunk('IHDR', first.body), ...(orientation > 1 ? [chunk('eXIf', orientationBlock(orientation))] : []),
    ...(palette ? [chunk('PLTE', palette)] : []), ...(transparency ? [chunk('tRNS', transparency)] : []),
    chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0)),
  ])
  return { type: 'image/png', width: header.width, height: header.height, content }
}

import { crc32, deflateSync } from 'node:zlib'

/** Small pictures with whatever a camera, or somebody with bad intentions, might put into them. */

export const segment = (code: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

interface JpegParts { width?: number; height?: number; before?: Buffer[]; after?: Buffer; scans?: number }

/** A grey JPEG: baseline, one quantization table of ones, codes of one bit each. */
export const jpeg = ({ width = 8, height = 8, before = [], after = Buffer.alloc(0), scans = 1 }: JpegParts = {}): Buffer => {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  const oneCode = (table: number): Buffer => Buffer.from([table, 1, ...Array<number>(15).fill(0), 0])
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8)
  // Two bits a block, both zero: no change, end of block. What is left of the last byte is ones.
  const coded = Buffer.alloc(Math.ceil(blocks / 4))
  if (blocks % 4 > 0) coded[coded.length - 1] = 0xff >> (2 * (blocks % 4))
  const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), coded])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]), ...before, segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc0, frame), segment(0xc4, oneCode(0x00)), segment(0xc4, oneCode(0x10)), ...Array<Buffer>(scans).fill(scan),
    Buffer.from([0xff, 0xd9]), after,
  ])
}

/** Exif as a phone writes it: which way up, the maker, and where it was taken (30°35'N 114°18'E). */
export const exif = ({ orientation = 1, little = true } = {}): Buffer => {
  const text = Buffer.from('Camera of Wang\0\0', 'latin1')
  const size = 8 + 2 + 3 * 12 + 4 + text.length + 2 + 4 * 12 + 4 + 48
  const tiff = Buffer.alloc(size)
  const short = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const long = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  tiff.write(little ? 'II*\0' : 'MM\0*', 'latin1')
  long(8, 4)
  let at = 8
  const entry = (tag: number, type: number, count: number, write: (at: number) => void): void => {
    short(tag, at); short(type, at + 2); long(count, at + 4); write(at + 8)
    at += 12
  }
  const textAt = 8 + 2 + 36 + 4
  const gpsAt = textAt + text.length
  short(3, at); at += 2
  entry(0x010f, 2, text.length, (place) => long(textAt, place))
  entry(0x0112, 3, 1, (place) => short(orientation, place))
  entry(0x8825, 4, 1, (place) => long(gpsAt, place))
  text.copy(tiff, textAt)
  at = gpsAt
  const valuesAt = gpsAt + 2 + 48 + 4
  short(4, at); at += 2
  entry(1, 2, 2, (place) => tiff.write('N\0', place, 'latin1'))
  entry(2, 5, 3, (place) => long(valuesAt, place))
  entry(3, 2, 2, (place) => tiff.write('E\0', place, 'latin1'))
  entry(4, 5, 3, (place) => long(valuesAt + 24, place))
  for (const [index, value] of [30, 35, 0, 114, 18, 0].entries()) {
    long(value, valuesAt + index * 8)
    long(1, valuesAt + index * 8 + 4)
  }
  return tiff
}
export const exifSegment = (options: { orientation?: number; little?: boolean } = {}): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(options)]))

export const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

interface PngParts { width?: number; height?: number; before?: Buffer[]; data?: Buffer; after?: Buffer; interlace?: number; lines?: Buffer }

/** A PNG in one colour. */
export const png = (
  { width = 4, height = 3, before = [], data, after = Buffer.alloc(0), interlace = 0, lines }: PngParts = {},
): Buffer => {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, interlace])
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0xb4)])
  const picture = data ?? deflateSync(lines ?? Buffer.concat(Array<Buffer>(height).fill(line)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), ...before, chunk('IDAT', picture),
    chunk('IEND', Buffer.alloc(0)), after,
  ])
}

const riffChunk = (name: string, body: Buffer): Buffer => {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

const lossless = Buffer.from('2f00000010071011118888fe0700', 'hex')
const lossy = Buffer.from('30010 09d012a01000100 0ec0fe25a40003700000 0000'.replaceAll(' ', ''), 'hex')

/** A WebP of one point, simple or with a header for what comes with it. */
export const webp = (
  { extras = [] as [string, Buffer][], after = Buffer.alloc(0), kind = 'lossless' as 'lossless' | 'lossy' } = {},
): Buffer => {
  const flags = Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  const picture = kind === 'lossless' ? riffChunk('VP8L', lossless) : riffChunk('VP8 ', lossy)
  const others = extras.map(([name, body]) => riffChunk(name, body))
  const pieces = Buffer.concat([...(extras.length > 0 ? [riffChunk('VP8X', flags)] : []), picture, ...others])
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(pieces.length + 4, 4)
  return Buffer.concat([head, pieces, after])
}

/** A PDF of one empty page, with what a test puts into its catalogue or behind it. */
export const pdf = ({ catalogue = '', objects = '', after = '' } = {}): Buffer => {
  const body = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ' + catalogue + '>>\nendobj\n'
    + '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n'
    + '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>\nendobj\n' + objects
  const list = 'xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000060 00000 n \n0000000120 00000 n \n'
  return Buffer.from(`${body}${list}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n${after}`, 'latin1')
}

/** The names of a picture's parts in their order, read from its bytes by other means than the server's. */
export const partsOf = (file: Buffer): string[] => {
  const found: string[] = []
  if (file[0] === 0xff) {
    for (let at = 2; at < file.length;) {
      const code = file[at + 1] ?? 0
      if (code === 0xd9) return [...found, 'end', ...(at + 2 < file.length ? ['more'] : [])]
      const isTurned = code === 0xe1 && file.readUInt16BE(at + 2) === 34
      found.push(isTurned ? 'turned' : code.toString(16))
      at += 2 + file.readUInt16BE(at + 2)
      if (code === 0xda) while (!(file[at] === 0xff && ![0, 0xff].includes(file[at + 1] ?? 0) && (file[at + 1] ?? 0) >> 3 !== 0x1a)) at += 1
    }
    return [...found, 'no end']
  }
  const isPng = file[0] === 0x89
  for (let at = isPng ? 8 : 12; at < file.length;) {
    const length = isPng ? file.readUInt32BE(at) : file.readUInt32LE(at + 4)
    found.push(file.toString('latin1', isPng ? at + 4 : at, isPng ? at + 8 : at + 4))
    at += isPng ? length + 12 : 8 + length + length % 2
  }
  return found
}

/** Something seen from very near: one colour, which a browser opens. */
export const aPicture = (): Buffer => {
  const [width, height] = [64, 48]
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 200)])
  return png({ width, height, data: deflateSync(Buffer.concat(Array.from({ length: height }, () => line))) })
}

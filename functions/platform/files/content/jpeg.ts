import { orientationBlock, orientationIn } from './exif.ts'
import { type Clean, mustBePicture, mustHold, part } from './reader.ts'

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, tables: 0xdb, codes: 0xc4, restart: 0xdd, exif: 0xe1, adobe: 0xee }
/** Baseline, extended and progressive: what every browser shows. */
const frames = new Set([0xc0, 0xc1, 0xc2])
const isApplication = (code: number): boolean => code >= 0xe0 && code <= 0xef
const comment = 0xfe

const segment = (code: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Tables of quantization hold nothing besides: 64 numbers of one or two bytes each. */
const mustBeTables = (body: Buffer): void => {
  let at = 0
  while (at < body.length) at += 1 + 64 * ((body[at] ?? 0) >> 4 === 0 ? 1 : 2)
  mustHold(at === body.length && at > 0)
}

/** Tables of codes: sixteen counts, and as many values. */
const mustBeCodes = (body: Buffer): void => {
  let at = 0
  while (at < body.length) {
    const values = part(body, at + 1, 16).reduce((sum, count) => sum + count, 0)
    mustHold(values <= 256)
    at += 17 + values
  }
  mustHold(at === body.length && at > 0)
}

const sizeIn = (body: Buffer): { width: number; height: number } => {
  mustHold(body.length >= 6 && body.length === 6 + 3 * (body[5] ?? 0))
  return { height: body.readUInt16BE(1), width: body.readUInt16BE(3) }
}

/** Where the coded picture behind a scan's header ends: at the next marker that is no restart. */
const endOfScan = (file: Buffer, start: number): number => {
  let at = start
  for (;;) {
    at = file.indexOf(0xff, at)
    mustHold(at >= 0 && at + 1 < file.length)
    const next = file[at + 1] ?? 0
    if (next !== 0 && (next < 0xd0 || next > 0xd7) && next !== 0xff) return at
    at += next === 0xff ? 1 : 2
  }
}

const exifStart = Buffer.from('Exif\0\0', 'latin1')
/** How colours are coded; without it some pictures come out in false ones. Twelve bytes, nothing of the camera. */
const isAdobe = (body: Buffer): boolean => body.length === 12 && body.toString('latin1', 0, 5) === 'Adobe'

interface Walk {
  kept: Buffer[]
  orientation: number
  adobe?: Buffer
  size?: { width: number; height: number }
  scans: number
}

const takeSegment = (walk: Walk, code: number, body: Buffer): void => {
  if (code === marker.exif && body.subarray(0, 6).equals(exifStart)) {
    walk.orientation = orientationIn(body.subarray(6))
    return
  }
  if (code === marker.adobe && isAdobe(body)) walk.adobe = segment(code, body)
  if (isApplication(code) || code === comment) return
  if (code === marker.tables) mustBeTables(body)
  else if (code === marker.codes) mustBeCodes(body)
  else if (code === marker.restart) mustHold(body.length === 2)
  else if (frames.has(code)) {
    mustHold(!walk.size)
    walk.size = sizeIn(body)
  } else mustHold(code === marker.scan && walk.size && body.length === 4 + 2 * (body[0] ?? 0))
  walk.kept.push(segment(code, body))
}

/**
 * A JPEG picture, walked from its first byte to the end of the picture and put together anew from what draws it: frame,
 * tables and scans. Application segments (Exif, XMP, colour profile, previews), comments, and whatever follows the end
 * stay behind. Refuses with `file.broken`.
 */
export const cleanJpeg = (file: Buffer): Clean => {
  const walk: Walk = { kept: [], orientation: 1, scans: 0 }
  let at = 2
  for (;;) {
    mustHold(file[at] === 0xff)
    while (file[at + 1] === 0xff) at += 1
    const code = part(file, at + 1, 1)[0] ?? 0
    if (code === marker.end) break
    const length = part(file, at + 2, 2).readUInt16BE()
    mustHold(length >= 2)
    takeSegment(walk, code, part(file, at + 4, length - 2))
    at += 2 + length
    if (code !== marker.scan) continue
    const end = endOfScan(file, at)
    walk.kept.push(file.subarray(at, end))
    walk.scans += 1
    at = end
  }
  mustHold(walk.size && walk.scans > 0)
  mustBePicture(walk.size)
  const exif = walk.orientation > 1
    ? [segment(marker.exif, Buffer.concat([exifStart, orientationBlock(walk.orientation)]))] : []
  const content = Buffer.concat([
    Buffer.from([0xff, marker.start]), ...exif, ...(walk.adobe ? [walk.adobe] : []), ...walk.kept,
    Buffer.from([0xff, marker.end]),
  ])
  return { type: 'image/jpeg', ...walk.size, content }
}

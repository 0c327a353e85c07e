import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deflateSync } from 'node:zlib'
import { cleaned } from '../../functions/platform/files/content/look.ts'
import type { FileKind } from '../../shared/files.ts'
import { chunk, exif, exifSegment, jpeg, partsOf, pdf, png, segment, webp } from '../support/pictures.ts'

const clean = async (file: Buffer, kind: FileKind = 'photo') => (await cleaned(file, kind)).content
const refusal = (file: Buffer, kind: FileKind = 'photo'): Promise<string> =>
  cleaned(file, kind).then(() => 'taken', (error: { code?: string }) => error.code ?? String(error))

const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>30.58 114.3</x:xmpmeta>', 'latin1')
const profile = Buffer.from('ICC_PROFILE\0\u0001\u0001 of a certain phone', 'latin1')
const zip = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(40, 7), Buffer.from('PK\u0005\u0006', 'latin1')])

describe('A photo that is kept', () => {
  test('has lost where and with what it was taken, and has kept which way up it is held (PV-06)', async () => {
    for (const little of [true, false]) {
      const before = jpeg({ before: [exifSegment({ orientation: 6, little }), segment(0xe1, xmp), segment(0xe2, profile), segment(0xfe, xmp)] })
      const after = await clean(before)
      expect(before.includes('Camera of Wang')).toBe(true)
      expect(after.includes('Camera of Wang')).toBe(false)
      expect(partsOf(after)).toEqual(['turned', 'db', 'c0', 'c4', 'c4', 'da', 'end'])
      // The one entry of its block: orientation, a short, once, 6.
      expect(after.subarray(12, 38).toString('hex')).toBe('4d4d002a00000008000101120003000000010006000000000000')
    }
    expect(partsOf(await clean(jpeg({ before: [exifSegment()] })))).toEqual(['db', 'c0', 'c4', 'c4', 'da', 'end'])
  })

  test('is the same however often it is cleaned, and keeps its size', async () => {
    const taken = jpeg({ width: 640, height: 480, before: [exifSegment({ orientation: 3 })] })
    const first = await cleaned(taken, 'photo')
    expect(first).toMatchObject({ type: 'image/jpeg', width: 640, height: 480 })
    expect((await clean(first.content)).equals(first.content)).toBe(true)
  })

  test('as PNG keeps header, picture and way up; text, time and profile are gone', async () => {
    const text = chunk('tEXt', Buffer.from('Author\0Wang'))
    const before = png({ before: [text, chunk('eXIf', exif({ orientation: 8 })), chunk('tIME', Buffer.alloc(7))] })
    const after = await cleaned(before, 'photo')
    expect(partsOf(after.content)).toEqual(['IHDR', 'eXIf', 'IDAT', 'IEND'])
    expect(after).toMatchObject({ type: 'image/png', width: 4, height: 3 })
    expect(after.content.includes('Camera of Wang')).toBe(false)
    expect(partsOf(await clean(png({ interlace: 1, lines: Buffer.concat([1, 1, 2, 2, 2, 4].map((pixels) => Buffer.alloc(1 + 3 * pixels))) }))))
      .toEqual(['IHDR', 'IDAT', 'IEND'])
  })

  test.each(['lossless', 'lossy'] as const)('as WebP (%s) keeps the picture alone', async (kind) => {
    const extras: [string, Buffer][] = [['ICCP', profile], ['EXIF', exif({ orientation: 1 })], ['XMP ', xmp], ['QQQQ', zip]]
    const after = await cleaned(webp({ kind, extras, after: zip }), 'photo')
    expect(partsOf(after.content)).toEqual([kind === 'lossless' ? 'VP8L' : 'VP8 '])
    expect(after).toMatchObject({ type: 'image/webp', width: 1, height: 1 })
    expect(after.content.readUInt32LE(4)).toBe(after.content.length - 8)
    const turned = await clean(webp({ kind, extras: [['EXIF', exif({ orientation: 6 })]] }))
    expect(partsOf(turned)).toEqual(['VP8X', kind === 'lossless' ? 'VP8L' : 'VP8 ', 'EXIF'])
  })

  test('never holds anything of a segment that does not draw it, whatever is put in, and wherever', async () => {
    const secret = Buffer.from('SECRET-30.5844N-114.3055E')
    const junk = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.concat([Buffer.from(bytes), secret]))
    const applications = fc.array(fc.tuple(fc.constantFrom(...Array.from({ length: 16 }, (_, index) => 0xe0 + index), 0xfe), junk), { maxLength: 6 })
    const names = fc.constantFrom('tEXt', 'iTXt', 'zTXt', 'eXIf', 'iCCP', 'tIME', 'pHYs', 'acTL', 'fdAT', 'prVt')
    const orientation = fc.constantFrom(1, 3, 6, 8)
    const others = fc.array(fc.tuple(names, junk), { maxLength: 6 })
    await fc.assert(fc.asyncProperty(applications, others, junk, orientation, async (segments, chunks, after, turned) => {
      const photos = [
        jpeg({ before: [exifSegment({ orientation: turned }), ...segments.map(([code, body]) => segment(code, body))], after }),
        png({ before: chunks.map(([name, body]) => chunk(name, body)), after }),
        webp({ extras: chunks.map(([name, body]) => [name, body] as [string, Buffer]), after }),
      ]
      const kept = await Promise.all(photos.map((photo) => clean(photo)))
      for (const one of kept) expect(one.includes(secret)).toBe(false)
      const drawing = new Set(['turned', 'db', 'c0', 'c4', 'da', 'end', 'IHDR', 'eXIf', 'IDAT', 'IEND', 'VP8X', 'VP8L', 'EXIF'])
      expect(kept.flatMap(partsOf).filter((name) => !drawing.has(name))).toEqual([])
      expect(partsOf(kept[0] ?? Buffer.alloc(0)).includes('turned')).toBe(turned > 1)
    }), { numRuns: 60 })
  })
})

describe('A file is taken for what it is', () => {
  test('and one that is something else as well has lost the other half', async () => {
    const both = [jpeg({ before: [segment(0xfe, zip)], after: zip }), png({ after: zip }), webp({ after: zip })]
    for (const file of both) expect((await clean(file)).includes('PK\u0003\u0004')).toBe(false)
    const page = Buffer.from('<script>alert(1)</script>')
    expect((await clean(jpeg({ before: [segment(0xe0, page)], after: page }))).includes('script')).toBe(false)
    expect(await refusal(png({ data: Buffer.concat([deflateSync(Buffer.alloc(3 * 13)), zip]) }))).toBe('file.broken')
  })

  test('what is no photo is none, whatever it is called', async () => {
    const others = [
      pdf(), zip, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      Buffer.from(`GIF89a${' '.repeat(60)}`, 'latin1'),
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(60)]), Buffer.concat([Buffer.from('BM'), jpeg()]),
    ]
    for (const file of others) expect(await refusal(file)).toBe('file.type')
    expect(await refusal(jpeg(), 'document')).toBe('file.type')
  })

  test('what ends in the middle is refused wherever it was cut', async () => {
    const whole = [jpeg({ before: [exifSegment({ orientation: 6 })] }), png(), webp({ extras: [['XMP ', xmp]] })]
    for (const file of whole) {
      expect(await refusal(file)).toBe('taken')
      for (let length = 1; length < file.length; length += 3) {
        expect(await refusal(file.subarray(0, length)), String(length)).toMatch(/^file\.(broken|type)$/)
      }
    }
  })

  test('what is damaged never passes as more than a picture', async () => {
    const whole = fc.constantFrom(jpeg({ before: [exifSegment({ orientation: 6 })] }), png(), webp())
    await fc.assert(fc.asyncProperty(whole, fc.nat(), fc.nat(255), async (file, at, value) => {
      const damaged = Buffer.from(file)
      damaged[at % file.length] = value
      expect(['taken', 'file.broken', 'file.type', 'file.pixels']).toContain(await refusal(damaged))
    }), { numRuns: 300 })
  })

  test('tables that hold more than tables are refused, and frames that no browser shows', async () => {
    const table = Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])
    const wrong = [segment(0xdb, Buffer.concat([table, zip])), segment(0xc4, Buffer.concat([Buffer.from([0, 200]), Buffer.alloc(15, 200), zip])),
      segment(0xdd, Buffer.alloc(6)), segment(0xc3, Buffer.alloc(9)), segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))]
    for (const one of wrong) expect(await refusal(jpeg({ before: [one] }))).toBe('file.broken')
    expect(await refusal(Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xfe, Buffer.alloc(40)), Buffer.from([0xff, 0xd9])]))).toBe('file.broken')
    expect(await refusal(webp({ extras: [['ANIM', Buffer.alloc(6)]] }))).toBe('file.broken')
  })

  test('25 megapixels are the most, asked before anything is unpacked', async () => {
    expect(await refusal(jpeg({ width: 5000, height: 5000 }))).toBe('taken')
    expect(await refusal(jpeg({ width: 5001, height: 5000 }))).toBe('file.pixels')
    expect(await refusal(jpeg({ width: 0, height: 10 }))).toBe('file.broken')
    const started = performance.now()
    expect(await refusal(png({ width: 60_000, height: 60_000, data: Buffer.alloc(100) }))).toBe('file.pixels')
    // A picture that unpacks to more than it says is left at once.
    expect(await refusal(png({ data: deflateSync(Buffer.alloc(50_000_000)) }))).toBe('file.broken')
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('5 MB are the most for a photo', async () => {
    expect(await refusal(jpeg({ after: Buffer.alloc(5 * 1024 * 1024) }))).toBe('file.tooLarge')
  })
})

describe('A PDF', () => {
  test('is kept as it came, if it is one from its beginning to its end', async () => {
    expect((await clean(pdf(), 'document')).equals(pdf())).toBe(true)
    const wrong = [
      pdf().subarray(0, 200), pdf({ after: zip.toString('latin1') }), Buffer.concat([Buffer.from('%PDF-9.1\n'), pdf()]),
      Buffer.from(pdf().toString('latin1').replace(/startxref\n\d+/, 'startxref\n12'), 'latin1'),
      Buffer.from(`%PDF-1.4\n${'stream\n'.repeat(100_000)}`),
    ]
    for (const file of wrong) expect(await refusal(file, 'document')).toBe('file.broken')
  })

  test('does nothing by itself: scripts, programs, attachments and locks are refused, however they are spelled', async () => {
    const packed = (text: string): string => {
      const body = deflateSync(Buffer.from(text)).toString('latin1')
      return `4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n${body}\nendstream\nendobj\n`
    }
    const entries = [
      '/OpenAction << /S /JavaScript /JS (app.alert) >> ', '/Names << /J#61vaScript 9 0 R >> ',
      '/AA << /O << /S /Launch >> >> ', '/Names << /EmbeddedFiles 9 0 R >> ', '/Encrypt 9 0 R ',
    ]
    const wrong = [...entries.map((catalogue) => pdf({ catalogue })), pdf({ objects: packed('9 0 << /S /JavaScript >>') })]
    for (const file of wrong) expect(await refusal(file, 'document')).toBe('file.active')
    const hidden = packed('9 0 << /S /JavaScript >>')
    for (const objects of [hidden.replace('ObjStm', 'Obj#53tm'), hidden.replace('/N 1', `/N 1 ${' '.repeat(500)}`)]) {
      expect(await refusal(pdf({ objects }), 'document')).toBe('file.broken')
    }
    expect(await refusal(pdf({ objects: packed('9 0 << /Type /Font >>') }), 'document')).toBe('taken')
    expect(await refusal(pdf({ objects: '4 0 obj\n<< /Length 20 >>\nstream\nxx /JavaScript xx\nendstream\nendobj\n' }), 'document')).toBe('taken')
  })
})

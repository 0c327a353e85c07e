import { inflateSync } from 'node:zlib'

/** What can be read from a PDF file whose letters are one subset font, as pdfkit makes them. */
export interface ReadPdf { text: string; links: string[]; pages: number }

const streamsOf = (file: Buffer): string[] => {
  const found: string[] = []
  let from = 0
  for (;;) {
    const start = file.indexOf('stream\n', from)
    if (start < 0) return found
    const end = file.indexOf('endstream', start)
    const body = file.subarray(start + 'stream\n'.length, end)
    try { found.push(inflateSync(body).toString('latin1')) } catch { /* the font itself is not text */ }
    from = end + 'endstream'.length
  }
}

const lettersOf = (map: string): Map<number, string> => {
  const letters = new Map<number, string>()
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*?)\]/gs)) {
    let glyph = Number.parseInt(from, 16)
    for (const [, codes = ''] of list.matchAll(/<([0-9a-f ]+)>/g)) {
      const units = codes.replaceAll(' ', '').match(/.{4}/g) ?? []
      letters.set(glyph++, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))))
    }
  }
  return letters
}

const textIn = (content: string, letters: Map<number, string>): string =>
  [...content.matchAll(/\[(.*?)\] TJ/g)].map(([, shown = '']) =>
    [...shown.matchAll(/<([0-9a-f]+)>/g)].map(([, hex = '']) =>
      (hex.match(/.{4}/g) ?? []).map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '\uFFFD').join('')).join('')).join('\n')

export const readPdf = (file: Buffer): ReadPdf => {
  const streams = streamsOf(file)
  const letters = lettersOf(streams.find((stream) => stream.includes('beginbfrange')) ?? '')
  const whole = file.toString('latin1')
  return {
    text: streams.filter((stream) => stream.includes(' TJ')).map((stream) => textIn(stream, letters)).join('\n'),
    links: [...whole.matchAll(/\/URI \((.*?)\)/g)].map(([, link = '']) => link),
    pages: [...whole.matchAll(/\/Type \/Page\b/g)].length,
  }
}

import qrcode from 'qrcode-generator'
import type PDFDocument from 'pdfkit'

/** The sheet of a certificate, in points: A4 with margins, and what is drawn on it. */

export type Sheet = InstanceType<typeof PDFDocument>

export const margin = 64
export const pageWidth = 595.28
export const pageHeight = 841.89
export const textWidth = pageWidth - 2 * margin

const ink = '#26211C'
const soft = '#5E554B'
const vermilion = '#B3341F'

export const write = (
  sheet: Sheet, text: string, x: number, y: number,
  { size = 11, colour = ink, width = textWidth, align = 'left' as 'left' | 'center' | 'right' } = {},
): void => void sheet.fontSize(size).fillColor(colour).text(text, x, y, { width, align, lineGap: 3 })

export const line = (sheet: Sheet, y: number): void =>
  void sheet.moveTo(margin, y).lineTo(pageWidth - margin, y).lineWidth(0.5).strokeColor(soft).stroke()

/** A name and what it is; gives the height that it took. */
export const fact = (sheet: Sheet, name: string, value: string, y: number): number => {
  write(sheet, name, margin, y, { colour: soft, width: 90 })
  write(sheet, value, margin + 96, y, { width: textWidth - 96 })
  return Math.max(20, sheet.heightOfString(value, { width: textWidth - 96, lineGap: 3 }) + 4)
}

export const qr = (sheet: Sheet, text: string, x: number, y: number, size: number): void => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const step = size / count
  sheet.fillColor(ink)
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) sheet.rect(x + column * step, y + row * step, step, step)
    }
  }
  sheet.fill()
  sheet.link(x, y, size, size, text)
}

const star = (sheet: Sheet, x: number, y: number, radius: number): void => {
  const points = Array.from({ length: 10 }, (_, index): [number, number] => {
    const reach = index % 2 === 0 ? radius : radius * 0.382
    const angle = (index * Math.PI) / 5 - Math.PI / 2
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
  sheet.polygon(...points).fillColor(vermilion).fill()
}

/** The electronic seal: the unit's name around a star, and that it is an electronic one. */
export const chop = (sheet: Sheet, unit: string, x: number, y: number, radius: number): void => {
  sheet.save().opacity(0.82)
  sheet.circle(x, y, radius).lineWidth(2.2).strokeColor(vermilion).stroke()
  star(sheet, x, y, radius * 0.26)
  const letters = [...unit]
  const size = Math.min(13, (radius * 4) / letters.length)
  const sweep = Math.min(Math.PI * 1.5, letters.length * 0.3)
  for (const [index, letter] of letters.entries()) {
    const turn = letters.length === 1 ? 0 : -sweep / 2 + (sweep * index) / (letters.length - 1)
    sheet.save().rotate((turn * 180) / Math.PI, { origin: [x, y] })
    write(sheet, letter, x - size, y - radius + 5, { size, colour: vermilion, width: size * 2, align: 'center' })
    sheet.restore()
  }
  const small = { size: 8, colour: vermilion, width: radius * 2, align: 'center' as const }
  write(sheet, '志愿服务记录', x - radius, y + radius * 0.36, small)
  write(sheet, '电子章', x - radius, y + radius * 0.58, small)
  sheet.restore()
}

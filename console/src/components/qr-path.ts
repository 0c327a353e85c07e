import makeQr from 'qrcode-generator'

/** A QR code as one SVG path in a square of `size` modules, with the quiet border of four that scanners need. */
export const qrPath = (text: string): { size: number; path: string } => {
  const code = makeQr(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const parts: string[] = []
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) parts.push(`M${column + 4} ${row + 4}h1v1h-1z`)
    }
  }
  return { size: count + 8, path: parts.join('') }
}

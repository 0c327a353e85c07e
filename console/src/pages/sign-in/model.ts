import makeQr from 'qrcode-generator'

export const pollEveryMs = 2000
/** A code left alone renews itself this often; then it waits for a person, so that a forgotten tab falls silent. */
export const mostRenewals = 10

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

/** Whole minutes and seconds until a moment, never negative. */
export const timeLeft = (untilMs: number, nowMs: number): { minutes: number; seconds: number } => {
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1000))
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
}

/** What a refused poll means: the code is gone and a new one is needed, or something else is wrong. */
export const isLapsed = (code: string): boolean => code === 'ticket.unknown' || code === 'ticket.used'

/** What follows when a code has run out. */
export const afterLapse = (renewals: number): 'renew' | 'ask' => (renewals < mostRenewals ? 'renew' : 'ask')

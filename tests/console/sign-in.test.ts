import jsQr from 'jsqr'
import { describe, expect, test } from 'vitest'
import { qrPath } from '../../console/src/components/qr-path.ts'
import { afterLapse, isLapsed, timeLeft } from '../../console/src/pages/sign-in/model.ts'

const scale = 6

/** Draws the path into pixels, as a camera would see it. */
const pixelsOf = ({ size, path }: { size: number; path: string }): Uint8ClampedArray => {
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, column, row] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let y = 0; y < scale; y += 1) {
      for (let x = 0; x < scale; x += 1) {
        const start = ((Number(row) * scale + y) * side + Number(column) * scale + x) * 4
        pixels.set([0, 0, 0, 255], start)
      }
    }
  }
  return pixels
}

describe('The sign-in code', () => {
  test('is read back by a scanner', () => {
    const text = 'linli:console:AbCdEfGhIjKlMnOpQrStUv'
    const code = qrPath(text)
    const side = code.size * scale
    expect(jsQr(pixelsOf(code), side, side)?.data).toBe(text)
  })
  test('counts down and stops at zero', () => {
    expect(timeLeft(185_000, 1_000)).toEqual({ minutes: 3, seconds: 4 })
    expect(timeLeft(0, 9_000)).toEqual({ minutes: 0, seconds: 0 })
  })
  test('renews itself ten times, then waits for a person', () => {
    expect([afterLapse(0), afterLapse(9), afterLapse(10)]).toEqual(['renew', 'renew', 'ask'])
  })
  test('is gone when the server does not know it or has used it', () => {
    expect([isLapsed('ticket.unknown'), isLapsed('ticket.used'), isLapsed('busy')]).toEqual([true, true, false])
  })
})

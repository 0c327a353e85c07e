/**
 * Of all that a camera writes about a photo (place, time, its own number, a small picture of the whole) one thing is
 * kept: which way up it is held, without which a photo would lie on its side.
 */

const orientationTag = 0x0112

/** How a picture is to be turned, 2 to 8; 1, as it lies, where the block does not say or cannot be read. */
export const orientationIn = (tiff: Buffer): number => {
  const order = tiff.toString('latin1', 0, 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return 1
  const little = order.startsWith('I')
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  try {
    const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
    for (let index = 0; index < Math.min(short(first), 512); index++) {
      const entry = first + 2 + index * 12
      if (short(entry) !== orientationTag) continue
      const value = short(entry + 8)
      return value >= 2 && value <= 8 ? value : 1
    }
  } catch { /* a block that ends in the middle says nothing */ }
  return 1
}

/** A block of 26 bytes that says which way up and nothing else. */
export const orientationBlock = (orientation: number): Buffer =>
  Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])

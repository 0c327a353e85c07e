import newCode from 'qrcode-generator'

/** A code as a picture that both targets can show. Level M survives a smudged screen in the sun. */
export const qrPicture = (text: string): string => {
  const code = newCode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  return code.createDataURL(8, 16)
}

/** `482 915`: digits are read aloud in threes. */
export const spoken = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** Whole seconds left of a code that was good for some seconds when it came. */
export const secondsLeft = (validSeconds: number, cameAtMs: number, nowMs: number): number =>
  Math.max(0, Math.ceil(validSeconds - (nowMs - cameAtMs) / 1000))

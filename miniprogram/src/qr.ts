import newCode from 'qrcode-generator'

/** A code as a picture that both targets can show. Level M survives a smudged screen in the sun. */
export const qrPicture = (text: string): string => {
  const code = newCode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  return code.createDataURL(8, 16)
}

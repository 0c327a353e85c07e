import newCode from 'qrcode-generator'

/** The address at which the certificate is checked, as a picture. */
export const checkPicture = (address: string): string => {
  const code = newCode(0, 'M')
  code.addData(address)
  code.make()
  return code.createDataURL(6, 12)
}

export const inFours = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? code

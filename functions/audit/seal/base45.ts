const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

const digits = (value: number, count: number): string => {
  let [text, rest] = ['', value]
  for (let place = 0; place < count; place++) {
    text += letters[rest % 45] ?? ''
    rest = Math.floor(rest / 45)
  }
  return text
}

/** Base45 (RFC 9285): two bytes in three letters that a QR code stores in eleven bits each two. */
export const base45 = (bytes: Uint8Array): string => {
  let text = ''
  for (let index = 0; index < bytes.length; index += 2) {
    const [high = 0, low] = [bytes[index], bytes[index + 1]]
    text += low === undefined ? digits(high, 2) : digits(high * 256 + low, 3)
  }
  return text
}

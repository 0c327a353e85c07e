/** The number and the code in the text of a note's QR code; nothing where it is another code. */
export const noteIn = (text: string): { serial: string; code: string } | undefined => {
  const [, serial, code] = /^linli:note:([0-9A-Z]{10}):([0-9A-Z]{8})$/.exec(text.trim()) ?? []
  return serial && code ? { serial, code } : undefined
}

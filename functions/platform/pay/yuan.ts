const form = /^(-?)(\d{1,13})(?:\.(\d{1,6}))?$/

/**
 * `"12.34"` yuan, as a bill of WeChat has it, is 1234 fen; exact, because digits are read and nothing is multiplied.
 * Fees come with five decimals: those after the second must be noughts.
 * @throws where the text is no sum, or holds a part of a fen
 */
export const fenOf = (yuan: string): number => {
  const [, sign, whole = '', decimals = ''] = form.exec(yuan) ?? []
  if (sign === undefined || !/^\d{0,2}0*$/.test(decimals)) throw new Error(`This is no sum in yuan: ${yuan}`)
  const fen = Number(`${whole}${decimals.slice(0, 2).padEnd(2, '0')}`)
  return sign === '-' && fen !== 0 ? -fen : fen
}

const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

let made = 0
/** A credit code that nobody has, with the right last character (GB 32100-2015). */
export const creditCode = (): string => {
  const body = `53${String(process.pid % 1_000_000).padStart(6, '0')}${String(Date.now() % 100_000 + made++).padStart(9, '0')}`
  const sum = weights.reduce((total, weight, index) => total + weight * letters.indexOf(body[index] ?? '0'), 0)
  return `${body}${letters[(31 - (sum % 31)) % 31]}`
}

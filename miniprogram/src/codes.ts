/** So many letters as they are typed: capitals, and no characters that look like others (O is 0, I and L are 1). */
export const lettersOf = (typed: string, length: number): string =>
  typed.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(/[^0-9A-HJKMNP-TV-Z]/g, '').slice(0, length)

export const codeOf = (typed: string): string => lettersOf(typed, 8)

/** Eight digits as they are typed, spaces and the like left out. */
export const digitsOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, 8)

/** Read aloud in two groups of four. */
export const spokenCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** The first and the last moment of a day in China, as stored. */
export const chinaDayStart = (day: string): string => new Date(`${day}T00:00:00.000+08:00`).toISOString()
export const chinaDayEnd = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString()

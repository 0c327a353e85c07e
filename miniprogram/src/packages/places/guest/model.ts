/** What a scanned text means here: `linli:door:<shiftId>:<6 digits>` of this very shift. */
export const readDoorCode = (text: string, shiftId: string): string | undefined => {
  const [, scannedShift, code] = /^linli:door:(shf_[0-9A-Z]{26}):(\d{6})$/.exec(text.trim()) ?? []
  return scannedShift === shiftId ? code : undefined
}

interface Entry { code: string; kind: 'guest' | 'group'; name: string; people: string; lastDigits: string }

export const peopleOf = ({ kind, people }: Pick<Entry, 'kind' | 'people'>): number => (kind === 'guest' ? 1 : Number(people))

/** Whether what was typed can be sent. */
export const entryFits = (entry: Entry): boolean => {
  const people = peopleOf(entry)
  return /^\d{6}$/.test(entry.code) && entry.name.trim() !== '' && /^\d{4}$/.test(entry.lastDigits)
    && Number.isInteger(people) && people >= 1 && people <= 50
}

/** `AB3D 9KPM 01`: read aloud in fours. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** Capitals and digits only, as a claim code has them. */
export const claimCodeOf = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, 10)

/** Calendar files by RFC 5545, as much of it as a list of appointments needs. Pure. */

export interface Appointment {
  uid: string
  /** Raised at every change, so that calendars take the newer one. */
  sequence: number
  from: string
  to: string
  title: string
  place?: string
  note?: string
  cancelled: boolean
}

/** `2026-11-24T01:30:00.000Z` as `20261124T013000Z`. */
const stamp = (moment: string): string => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`

const escape = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')

const mostOctets = 74

/** A line longer than 75 octets goes on in the next, which begins with a space; no letter is cut through. */
const fold = (line: string): string => {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > mostOctets) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part].join('\r\n ')
}

const eventLines = ({ uid, sequence, from, to, title, place, note, cancelled }: Appointment, at: string): string[] => [
  'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stamp(at)}`, `SEQUENCE:${sequence}`, `DTSTART:${stamp(from)}`,
  `DTEND:${stamp(to)}`, `SUMMARY:${escape(title)}`, ...(place ? [`LOCATION:${escape(place)}`] : []),
  ...(note ? [`DESCRIPTION:${escape(note)}`] : []), `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT',
]

/** The file, with what a calendar shows as its name and how often it should look again. */
export const calendarFile = (name: string, appointments: Appointment[], at: string): string => [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Linli//Calendar//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
  `X-WR-CALNAME:${escape(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H',
  ...appointments.flatMap((one) => eventLines(one, at)), 'END:VCALENDAR',
].map((line) => `${fold(line)}\r\n`).join('')

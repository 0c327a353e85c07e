import type { Output } from '../../../../../shared/contract/index.ts'

export type Note = Output<'GET /me/notes'>['items'][number]

/** A serial number in two groups of five, as it is read out. */
export const spokenSerial = (serial: string): string => `${serial.slice(0, 5)} ${serial.slice(5)}`

export const tones = { issued: 'waiting', used: 'good', returned: 'plain' } as const

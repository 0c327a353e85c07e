import { homeWords } from '../text/home.ts'
import { termsWords } from '../text/terms.ts'

const places = { 'terms.notAccepted': 'terms', 'registration.missing': 'register' } as const
type Place = (typeof places)[keyof typeof places]

/** The page on which a person does what a refusal asks for first. */
export const placeFor = (code: string): Place | undefined => (code in places ? places[code as keyof typeof places] : undefined)

/** What the way there is called. */
export const wayWords = { terms: termsWords.readNow, register: homeWords.register } as const

/** To register is left to the person; what keeps a registered one out comes up by itself. */
export const comesUp = (place: Place): boolean => place !== 'register'

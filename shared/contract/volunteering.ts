import { activities } from './volunteering/activities.ts'
import { changes } from './volunteering/changes.ts'
import { qualifications } from './volunteering/qualifications.ts'
import { regulars } from './volunteering/regulars.ts'
import { texts } from './volunteering/texts.ts'

/** What there is to do, and who may do it. What a function does not answer does not lie in its zip. */
export const volunteering = { ...activities, ...changes, ...qualifications, ...regulars, ...texts }

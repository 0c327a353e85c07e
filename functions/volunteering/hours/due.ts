import type { DueTask } from '../../platform/due.ts'
import { reducePlaces } from './reduce-places.ts'

/** What falls due of hours. */
export const hoursTasks: DueTask[] = [reducePlaces]

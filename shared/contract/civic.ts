import { meetings } from './civic/meetings.ts'
import { snapReports } from './civic/snap-reports.ts'

/** Reports of matters (随手拍) and meetings (五步议事): what earns points besides hours. */
export const civic = { ...snapReports, ...meetings }

import { campaigns } from './funds/campaigns.ts'
import { charities } from './funds/charities.ts'

/** Charities, their community funds and campaigns (CF-01 to CF-08). */
export const funds = { ...charities, ...campaigns }

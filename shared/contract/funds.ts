import { campaigns } from './funds/campaigns.ts'
import { charities } from './funds/charities.ts'
import { goodsCalls } from './funds/goods.ts'

/** Charities, their community funds and campaigns (CF-01 to CF-08), and gifts in kind (CF-19). */
export const funds = { ...charities, ...campaigns, ...goodsCalls }

import { giftWatch } from './oversight/gift-watch.ts'
import { useChanges } from './oversight/use-changes.ts'
import { fundClosing } from './oversight/fund-closing.ts'
import { yearlyPack } from './oversight/yearly-pack.ts'
import { disclosures } from './oversight/disclosures.ts'

/** What funds tell the public, and how they are watched over (CF-09, CF-10, CF-11, CF-18; PEERS 5.17, 5.20). */
export const oversight = { ...disclosures, ...giftWatch, ...useChanges, ...fundClosing, ...yearlyPack }

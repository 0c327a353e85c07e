import { closingSteps } from './closing.ts'

/**
 * What has to be settled before two records of one person become one (PEERS 1.11): all that is open of the double but
 * its credit, which goes along; a household that is not the other's; kin, certified care, roles and mandates, which are
 * given anew to the record that stays; what stands against the person; and an account that takes or gives nothing now.
 */
export const mergingObstacles = [
  ...closingSteps, 'joining', 'kin', 'care', 'granted', 'marks', 'acts', 'frozen', 'ceiling',
] as const
export type MergingObstacle = (typeof mergingObstacles)[number]

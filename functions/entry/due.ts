import { civicTasks } from '../civic/due.ts'
import { campaignTasks } from '../funds/campaigns/open.ts'
import { donorTasks } from '../funds/donors/due.ts'
import { givingTasks } from '../funds/giving/due.ts'
import { oversightTasks } from '../funds/oversight/due.ts'
import { matchingTasks } from '../funds/rounds/matching/due.ts'
import { incomingTasks } from '../funds/incoming/due.ts'
import { ventureNotice } from '../funds/rounds/ventures/decide.ts'
import { ventureReport } from '../funds/rounds/ventures/remind.ts'
import { votingTasks } from '../funds/rounds/voting/count.ts'
import { spendingTasks } from '../funds/spending/due.ts'
import { honourTasks } from '../honours/due.ts'
import { eraseTask } from '../identity/records/erase.ts'
import { householdTasks } from '../identity/household/reactions.ts'
import { idleAccounts } from '../identity/idle/put-away.ts'
import { lapseCard } from '../identity/real-name/lapse.ts'
import type { DueTask } from '../platform/due.ts'
import { own } from './own.ts'
import { fileTasks } from '../platform/files/remove.ts'
import { redemptionTasks } from '../points/redemption/due.ts'
import { announceRules } from '../points/rules/announce.ts'
import { earningTasks } from '../points/earning/due.ts'
import { arrangementTasks } from '../timebank/arrangements/due.ts'
import { creditTasks } from '../timebank/due.ts'
import { orderTasks } from '../timebank/orders/due.ts'
import { activitiesTasks } from '../volunteering/activities/due.ts'
import { hoursTasks } from '../volunteering/hours/due.ts'
import { placesTasks } from '../volunteering/places/reactions.ts'
import { standingTasks } from '../volunteering/standing/reactions.ts'

/** Who does what when it is due. */
export const dueTasks: DueTask[] = [
  announceRules,
  ...activitiesTasks,
  ...arrangementTasks,
  ...campaignTasks,
  ...civicTasks,
  ...creditTasks,
  ...fileTasks,
  ...donorTasks,
  ...givingTasks,
  ...honourTasks,
  ...householdTasks,
  lapseCard,
  ...earningTasks,
  eraseTask(own),
  idleAccounts(own),
  ...hoursTasks,
  ...incomingTasks,
  ...matchingTasks,
  ...orderTasks,
  ...oversightTasks,
  ...placesTasks,
  ...redemptionTasks,
  ...spendingTasks,
  ...standingTasks,
  ventureNotice,
  ventureReport,
  ...votingTasks,
]

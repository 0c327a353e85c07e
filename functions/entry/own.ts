import { civicOwn } from '../civic/own.ts'
import { donorsOwn } from '../funds/donors/own.ts'
import { givingOwn } from '../funds/giving/own.ts'
import { incomingOwn } from '../funds/incoming/own.ts'
import { oversightOwn } from '../funds/oversight/own.ts'
import { roundsOwn } from '../funds/rounds/own.ts'
import { spendingOwn } from '../funds/spending/own.ts'
import { honoursOwn } from '../honours/own.ts'
import { identityOwn } from '../identity/own.ts'
import { ledgerOwn } from '../ledger/own.ts'
import { filesOwn } from '../platform/files/own.ts'
import type { Own } from '../platform/own.ts'
import { pointsOwn } from '../points/own.ts'
import { timebankOwn } from '../timebank/own.ts'
import { volunteeringOwn } from '../volunteering/own.ts'

/** What each context keeps about a person. */
export const own: Own[] = [
  identityOwn, ledgerOwn, volunteeringOwn, timebankOwn, pointsOwn, honoursOwn, civicOwn, filesOwn, givingOwn, donorsOwn,
  spendingOwn, incomingOwn, oversightOwn, roundsOwn,
]

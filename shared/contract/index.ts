import { attendance } from './attendance.ts'
import { audit } from './audit.ts'
import { civic } from './civic.ts'
import { donors } from './donors.ts'
import { earning } from './earning.ts'
import { files } from './files.ts'
import { funds } from './funds.ts'
import { giving } from './giving.ts'
import { households } from './households.ts'
import { honours } from './honours.ts'
import { incoming } from './incoming.ts'
import { identity } from './identity.ts'
import { ledger } from './ledger.ts'
import { openBooks } from './open-books.ts'
import { oversight } from './oversight.ts'
import { points } from './points.ts'
import { records } from './records.ts'
import { rewards } from './rewards.ts'
import { rounds } from './rounds.ts'
import { signUps } from './sign-ups.ts'
import { spending } from './spending.ts'
import { timeCredit } from './time-credit.ts'
import { timebank } from './timebank.ts'
import { arrangements } from './timebank/arrangements.ts'
import { volunteering } from './volunteering.ts'
import { papers } from './volunteering/certificates.ts'
import { standing } from './volunteering/standing.ts'
import type * as z from 'zod'

/** The calls of each function behind the API. */
export const contexts = {
  identity, volunteering, signUps, attendance, standing, papers, timebank, arrangements, timeCredit, ledger, audit,
  points, households,
  earning,
  files,
  rewards,
  civic,
  honours,
  funds,
  openBooks,
  records,
  giving,
  donors,
  spending,
  oversight,
  incoming,
  rounds,
}
export { arrangements, attendance, audit, households, identity, ledger, papers, points, signUps, standing, timeCredit, timebank, volunteering }
export { rewards }
export { civic }
export { funds, giving, honours, openBooks, oversight, records, spending }
export { incoming, rounds }
export { donors }
export { earning, files }

/** Every call of the API. */
export const contract = {
  ...identity, ...volunteering, ...signUps, ...attendance, ...standing, ...papers, ...timebank, ...arrangements, ...timeCredit, ...ledger,
  ...audit, ...points, ...households,
  ...earning,
  ...files,
  ...rewards,
  ...civic,
  ...honours,
  ...funds,
  ...openBooks,
  ...records,
  ...giving,
  ...donors,
  ...spending,
  ...oversight,
  ...incoming,
  ...rounds,
}
export type Contract = typeof contract
export type CallName = keyof Contract

/** What a caller sends (defaults may be left out) and what it gets. */
export type Input<C extends CallName> = z.input<ReturnType<Contract[C]['input']>>
export type Output<C extends CallName> = z.output<ReturnType<Contract[C]['output']>>

import type { CallName, Input } from '../../shared/contract/index.ts'
import { auditSamples } from './samples/audit.ts'
import { booksSamples } from './samples/books.ts'
import { civicSamples } from './samples/civic.ts'
import { earningSamples } from './samples/earning.ts'
import { householdSamples } from './samples/households.ts'
import { fileSamples } from './samples/files.ts'
import { fundSamples } from './samples/funds.ts'
import { donorSamples } from './samples/donors.ts'
import { givingSamples } from './samples/giving.ts'
import { incomingSamples } from './samples/incoming.ts'
import { roundsSamples } from './samples/rounds.ts'
import { spendingSamples } from './samples/spending.ts'
import { oversightSamples } from './samples/oversight.ts'
import { honourSamples } from './samples/honours.ts'
import { identitySamples } from './samples/identity.ts'
import { pointsSamples } from './samples/points.ts'
import { recordSamples } from './samples/records.ts'
import { rewardSamples } from './samples/rewards.ts'
import { standingSamples } from './samples/standing.ts'
import { timebankSamples } from './samples/timebank.ts'
import { ventureSamples } from './samples/ventures.ts'
import { volunteeringSamples } from './samples/volunteering.ts'
import type { Setting } from './samples/setting.ts'

export type { Setting }

/** A well-formed input for every call, in a community; a call that is missing here is a type error. */
export const samples = (setting: Setting): { [C in CallName]: Input<C> } => ({
  ...auditSamples(setting),
  ...booksSamples(setting),
  ...civicSamples(setting),
  ...earningSamples(setting),
  ...householdSamples(setting),
  ...fileSamples(setting),
  ...fundSamples(setting),
  ...givingSamples(setting),
  ...incomingSamples(setting),
  ...roundsSamples(setting),
  ...donorSamples(setting),
  ...spendingSamples(setting),
  ...oversightSamples(setting),
  ...honourSamples(setting),
  ...identitySamples(setting),
  ...pointsSamples(setting),
  ...recordSamples(setting),
  ...rewardSamples(setting),
  ...standingSamples(setting),
  ...timebankSamples(setting),
  ...ventureSamples(setting),
  ...volunteeringSamples(setting),
})

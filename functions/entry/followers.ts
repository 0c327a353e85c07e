import { followedBy } from '../ledger/follow.ts'
import { reactions } from './reactions.ts'

/** For the contexts that take back what they did: what the stream makes of it elsewhere. */
for (const [type, all] of Object.entries(reactions)) followedBy(type, all.map(({ name }) => name))

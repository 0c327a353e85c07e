import { matching } from './rounds/matching.ts'
import { ventures } from './rounds/ventures.ts'
import { voting } from './rounds/voting.ts'

/** What is given out in rounds: matched gifts (CF-01), residents’ votes (CF-12), grants for projects. */
export const rounds = { ...matching, ...voting, ...ventures }

import { Refused } from '../../../shared/client.ts'
import type { Words } from '../text/words.ts'
import { common } from '../text/common.ts'

/** What a page shows when something did not happen: a sentence, and whether it makes sense to send the same again. */
export interface Problem {
  words: Words
  code: string
  unsent: boolean
}

export const problemOf = (error: unknown): Problem => {
  if (!(error instanceof Refused)) return { words: common.noNetwork, code: 'network', unsent: true }
  const { zh, en, code, issues = [] } = error.problem
  // This refusal says more than its sentence: what is in the way.
  const more = code === 'diary.overlap' ? issues.map(({ message }) => message).join('；') : ''
  if (more !== '') return { words: [`${zh}${more}`, `${en} ${more}`], code, unsent: false }
  return { words: [zh ?? error.message, en ?? error.message], code, unsent: code === 'busy' }
}

/** An answer that settles a request: after it the request id is of no more use. */
export const settles = (error: unknown): boolean =>
  error instanceof Refused && !['busy', 'bug'].includes(error.problem.code) && error.problem.status !== 401

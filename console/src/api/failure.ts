import { Refused, type Problem } from '../../../shared/client.ts'
import type { Words } from '../text/words.ts'

/** What a screen shows when a call did not succeed: a sentence, and what helps to find it in the log. */
export interface Failure {
  code: string
  words: Words
  issues: { path: string; message: string }[]
  requestId?: string
}

const unreachable: Words = {
  zh: '网络不通，没有送达。请检查网络后再试；重试不会重复办理。',
  en: 'Nothing answered. Check the network and try again; a retry is never done twice.',
}
const notOurs: Words = { zh: '服务没有按约定回答，请稍后再试。', en: 'The service gave an unexpected answer; please try again later.' }

const fromProblem = (problem: Problem): Failure => ({
  code: problem.code,
  words: { zh: problem.zh, en: problem.en },
  issues: problem.issues ?? [],
  ...(problem.requestId ? { requestId: problem.requestId } : {}),
})

/** Every thrown thing as words: refusals in their own sentence, the rest as what a person can do about it. */
export const failureOf = (error: unknown): Failure => {
  if (!(error instanceof Refused)) return { code: 'network', words: unreachable, issues: [] }
  const problem = error.problem as Partial<Problem> | undefined
  return problem?.code && problem.zh && problem.en
    ? fromProblem(problem as Problem)
    : { code: 'answer', words: notOurs, issues: [] }
}

/** Worth sending again by itself: nothing answered, or the system said that it was busy. */
export const isPassing = (error: unknown): boolean => {
  if (!(error instanceof Refused)) return true
  return (error.problem as Partial<Problem> | undefined)?.code === 'busy'
}

export const isSignedOut = (error: unknown): boolean =>
  error instanceof Refused && (error.problem as Partial<Problem> | undefined)?.status === 401

import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import type { Problem } from '../../../state/problem.ts'
import { counterWords } from '../../../text/counter.ts'
import { useText } from '../../../text/use-text.ts'

/** Why nothing was handed over. Without a connection nobody may hand over on trust. */
export const CounterProblem = ({ problem }: { problem: Problem | undefined }) => {
  const say = useText()
  return problem?.unsent === true
    ? <Notice id='problem' tone='problem'>{say(counterWords.noNetwork)}</Notice>
    : <ProblemNotice problem={problem} />
}

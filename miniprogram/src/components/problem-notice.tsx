import type { Problem } from '../state/problem.ts'
import { useText } from '../text/use-text.ts'
import { Notice } from './notice.tsx'
import { WayOn } from './way-on.tsx'

/** Why something did not happen, below the button that asked for it. */
export const ProblemNotice = ({ problem, id = 'problem' }: { problem: Problem | undefined; id?: string }) => {
  const say = useText()
  return problem === undefined ? null : <Notice id={id} tone='problem' action={<WayOn code={problem.code} />}>{say(problem.words)}</Notice>
}

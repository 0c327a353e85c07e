import type { Purpose } from '../../../../../shared/purposes.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Sure } from '../../../components/sure.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { factsWords } from '../../../text/facts.ts'

/** As easy to take back as to give: two taps, and the fact is erased. */
export const Withdraw = ({ purpose, done }: { purpose: Purpose; done: () => Promise<void> }) => {
  const action = useAction()
  const withdraw = () => action.run(async () => {
    await change('POST /me/consent-withdrawals', { purpose })
    await done()
  })
  return (
    <>
      <Sure id={`withdraw-${purpose}`} label={factsWords.withdraw} question={factsWords.withdrawAsk}
        yes={factsWords.withdrawYes} busy={action.busy} onYes={() => void withdraw()} />
      <ProblemNotice problem={action.problem} id='withdraw-problem' />
    </>
  )
}

import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { common } from '../../../text/common.ts'
import { exchangeWords } from '../../../text/exchange.ts'
import { useText } from '../../../text/use-text.ts'

const reasons = ['reasonTime', 'reasonAbsent', 'reasonOther'] as const

/** Yes in one tap; no with a reason. */
export const Decide = ({ exchangeId, reload }: { exchangeId: string; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState<(typeof reasons)[number] | undefined>()
  const agree = () => action.run(async () => {
    await change('POST /time-bank/exchanges/:exchangeId/acceptance', { exchangeId })
    await reload()
  })
  const refuse = () => action.run(async () => {
    await change('POST /time-bank/exchanges/:exchangeId/refusal',
      { exchangeId, reason: say(exchangeWords[reason ?? 'reasonTime']) })
    await reload()
  })
  if (refusing) {
    return (
      <Section title={say(exchangeWords.reason)}>
        <Options name='reason' selected={reason} onPick={setReason}
          options={reasons.map((key) => ({ key, label: say(exchangeWords[key]) }))} />
        <Button id='send-refusal' label={say(exchangeWords.sendRefusal)} busy={action.busy} disabled={reason === undefined}
          onTap={() => void refuse()} />
        <ProblemNotice problem={action.problem} />
        <Button id='not-refusing' kind='quiet' label={say(common.leaveIt)} onTap={() => setRefusing(false)} />
      </Section>
    )
  }
  return (
    <>
      <Button id='agree' icon='tick' label={say(exchangeWords.agree)} busy={action.busy} onTap={() => void agree()} />
      <Button id='refuse' kind='quiet' label={say(exchangeWords.refuse)} onTap={() => setRefusing(true)} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { giveWords } from '../../../text/credit.ts'
import { lasting } from '../../../text/dates.ts'
import { teamWords } from '../../../text/teams.ts'
import { useText } from '../../../text/use-text.ts'
import { amountsFor, minutesOf } from '../give/model.ts'

type Side = 'pool' | 'elder'

/** The leader proposes to give time of the team away: to whom, how much; nothing is chosen beforehand. */
export const Propose = ({ teamId, minutes, reload }: { teamId: string; minutes: number; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [side, setSide] = useState<Side>()
  const [amount, setAmount] = useState(0)
  const [typed, setTyped] = useState('')
  const pick = (wanted: number, text: string) => {
    setAmount(wanted)
    setTyped(text)
  }
  const send = () => action.run(async () => {
    if (side === undefined) return
    await change('POST /teams/:teamId/gifts', { teamId, side, minutes: amount })
    setSide(undefined)
    pick(0, '')
    await reload()
  })
  return (
    <Section title={say(teamWords.propose)}>
      <View className='credit-note'>{say(teamWords.proposeWhy)}</View>
      <View>{say(teamWords.toWhom)}</View>
      <Options<Side> name='side' selected={side} onPick={setSide} options={[
        { key: 'elder', label: say(teamWords.elder), note: say(teamWords.elderNote) }, { key: 'pool', label: say(teamWords.pool) },
      ]} />
      {side !== undefined && (
        <>
          <View>{say(teamWords.howMuch)}</View>
          <Options name='amount' look='grid' selected={String(amount)} onPick={(key) => pick(Number(key), '')}
            options={amountsFor(minutes).map((one) => ({ key: String(one), label: say(lasting(one)) }))} />
          <Field id='own-amount' label={say(giveWords.own)} type='number' maxLength={6} value={typed}
            onInput={(text) => pick(minutesOf(text, minutes), text)} />
          <Button id='propose' kind='secondary' label={say(teamWords.proposeSend)} busy={action.busy} disabled={amount === 0}
            onTap={() => void send()} />
        </>
      )}
      <ProblemNotice problem={action.problem} id='propose-problem' />
    </Section>
  )
}

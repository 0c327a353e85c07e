import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { goBack } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { creditWords, giveWords, mayGive } from '../../../text/credit.ts'
import { lasting } from '../../../text/dates.ts'
import { teamWords } from '../../../text/teams.ts'
import { useText } from '../../../text/use-text.ts'
import { amountsFor, giving, minutesOf, type Draft } from './model.ts'

/** What every question gets. */
interface Asked {
  draft: Draft
  keep: (part: Partial<Draft>) => void
  earned: number
  kin: { personId: string; name: string }[]
  teams: { id: string; name: string }[]
  next: () => void
  previous: () => void
}

export const WhoQuestion = ({ draft, keep, kin, teams, next }: Asked) => {
  const say = useText()
  const pick = (id: string) => {
    const found = kin.find(({ personId }) => personId === id)
    const team = teams.find((one) => one.id === id)
    keep({ to: found ? { id: found.personId, name: found.name } : team && { id: team.id, name: team.name, team: true } })
    next()
  }
  return (
    <Question step={1} steps={3} question={say(giveWords.who)}>
      <View className='credit-note'>{say(giveWords.whoHint)}</View>
      <Options name='to' selected={draft.to?.id} onPick={pick} options={[
        ...kin.map(({ personId, name }) => ({ key: personId, label: name })),
        ...teams.map(({ id, name }) => ({ key: id, label: name, note: say(teamWords.teamNote) })),
        { key: 'pool', label: say(creditWords.toPool), note: say(creditWords.poolNote) },
      ]} />
    </Question>
  )
}

export const MinutesQuestion = ({ draft, keep, earned, next, previous }: Asked) => {
  const say = useText()
  const [typed, setTyped] = useState('')
  const pick = (minutes: number, text: string) => {
    keep({ minutes })
    setTyped(text)
  }
  return (
    <Question step={2} steps={3} question={say(giveWords.howMuch)} onPrevious={previous}
      next={{ onTap: next, disabled: draft.minutes === 0 }}>
      <View className='credit-note'>{say(mayGive(lasting(earned)))}</View>
      <Options name='minutes' selected={String(draft.minutes)} onPick={(key) => pick(Number(key), '')}
        options={amountsFor(earned).map((minutes) => ({ key: String(minutes), label: say(lasting(minutes)) }))} />
      <Field id='own-minutes' label={say(giveWords.own)} type='number' maxLength={6} value={typed}
        onInput={(text) => pick(minutesOf(text, earned), text)} />
    </Question>
  )
}

export const CheckQuestion = ({ draft, previous }: Asked) => {
  const say = useText()
  const action = useAction()
  const submit = () => action.run(async () => {
    await change('POST /time-credit/gifts', giving(draft))
    goBack()
  })
  return (
    <Question step={3} steps={3} question={say(giveWords.check)} onPrevious={previous}
      next={{ label: say(giveWords.submit), busy: action.busy, onTap: () => void submit() }}>
      <Card id='giving'>
        <Fact name={say(giveWords.to)}>{draft.to?.name ?? say(creditWords.toPool)}</Fact>
        <Fact name={say(giveWords.minutes)}>{say(lasting(draft.minutes))}</Fact>
      </Card>
      <Notice tone='info'>{say(giveWords.safe)}</Notice>
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}

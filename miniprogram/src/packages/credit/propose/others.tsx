import { View } from '@tarojs/components'
import { useState } from 'react'
import { digitsOf } from '../../../codes.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { lasting } from '../../../text/dates.ts'
import { proposeWords } from '../../../text/exchange.ts'
import { useText } from '../../../text/use-text.ts'
import type { Asked } from './index.tsx'
import { offeredTo } from './model.ts'

interface Found { personId: string; name: string }

/** Everybody on the other side, one after the other: their code, then their minutes. */
export const Others = (asked: Asked) => {
  const say = useText()
  const { draft, keep, step, steps, next, previous } = asked
  const [found, setFound] = useState<Found | undefined>()
  if (found) {
    const add = (minutes: number) => {
      keep({ others: [...draft.others, { ...found, minutes }] })
      setFound(undefined)
    }
    return (
      <Question step={step} steps={steps} question={`${found.name}：${say(proposeWords.theirs)}`} onPrevious={() => setFound(undefined)}>
        <Options name='their-minutes' selected={undefined} onPick={(key) => add(Number(key))}
          options={offeredTo(draft).map((minutes) => ({ key: String(minutes), label: say(lasting(minutes)) }))} />
      </Question>
    )
  }
  return (
    <Question step={step} steps={steps} question={say(proposeWords.others)} onPrevious={previous}
      next={{ label: say(proposeWords.enough), onTap: next, disabled: draft.others.length === 0 }}>
      {draft.others.length > 0 && <Added {...asked} />}
      <Find taken={draft.others.map(({ personId }) => personId)} onFound={setFound} />
    </Question>
  )
}

const Added = ({ draft, keep }: Asked) => {
  const say = useText()
  return (
    <Card id='others'>
      {draft.others.map(({ personId, name, minutes }, index) => (
        <View key={personId} className='credit-line'>
          <View className='credit-name'>{name} {say(lasting(minutes))}</View>
          <Button id={`remove-${index}`} kind='quiet' label={say(proposeWords.remove)}
            onTap={() => keep({ others: draft.others.filter((one) => one.personId !== personId) })} />
        </View>
      ))}
    </Card>
  )
}

const Find = ({ taken, onFound }: { taken: string[]; onFound: (found: Found) => void }) => {
  const say = useText()
  const action = useAction()
  const [code, setCode] = useState('')
  const [twice, setTwice] = useState(false)
  const find = () => action.run(async () => {
    const { personId, nameMasked } = await client('GET /desk-codes/:code', { code })
    setTwice(taken.includes(personId))
    if (!taken.includes(personId)) onFound({ personId, name: nameMasked })
  })
  return (
    <>
      <Field id='other-code' label={say(proposeWords.code)} hint={say(proposeWords.othersHint)} type='number' spaced
        value={code} maxLength={9} onInput={(text) => setCode(digitsOf(text))} />
      <Button id='find-other' kind='secondary' icon='person' label={say(proposeWords.find)} busy={action.busy}
        disabled={code.length !== 8} onTap={() => void find()} />
      {twice && <Notice tone='problem'>{say(proposeWords.twice)}</Notice>}
      <ProblemNotice problem={action.problem} />
    </>
  )
}

import { View } from '@tarojs/components'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { loadMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { lasting } from '../../../text/dates.ts'
import { exchangeWords, proposeWords, sidesSum } from '../../../text/exchange.ts'
import { serviceWords } from '../../../text/services.ts'
import { useText } from '../../../text/use-text.ts'
import type { Asked } from './index.tsx'
import { isEven, proposing, sums } from './model.ts'

/** Everything once more before it goes to the others. */
export const Check = ({ draft, step, steps, previous }: Asked) => {
  const say = useText()
  const action = useAction()
  const { gave, got } = sums(draft)
  const { service } = draft
  const submit = () => action.run(async () => {
    if (!service) return
    const { id: personId } = await loadMe()
    const { id: exchangeId } = await change('POST /time-bank/exchanges', proposing(draft, service, personId, nowMs()))
    replaceWith('exchange', { exchangeId })
  })
  return (
    <Question step={step} steps={steps} question={say(proposeWords.check)} onPrevious={previous} next={{
      label: say(proposeWords.submit), busy: action.busy, disabled: !isEven(draft), onTap: () => void submit(),
    }}>
      <Card id='proposal'>
        <View className='credit-name'>{draft.title}</View>
        {service && <Fact name={say(exchangeWords.service)}>{say(serviceWords(service))}</Fact>}
        <Fact name={say(proposeWords.me)}>{say(proposeWords[draft.side])} {say(lasting(draft.minutes))}</Fact>
        {draft.others.map(({ personId, name, minutes }) => <Fact key={personId} name={name}>{say(lasting(minutes))}</Fact>)}
        <View className='credit-note'>{say(sidesSum(lasting(gave), lasting(got)))}</View>
      </Card>
      {!isEven(draft) && <Notice id='uneven' tone='problem'>{say(proposeWords.uneven)}</Notice>}
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}

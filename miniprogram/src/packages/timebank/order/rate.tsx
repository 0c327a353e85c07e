import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { starWords, timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'

interface Props { orderId: string; about: string; name: string; reload: () => Promise<void> }

/** One to five, in words; what is written is for the workers alone. */
export const Rate = ({ orderId, about, name, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const [stars, setStars] = useState('')
  const [text, setText] = useState('')
  const send = () => action.run(async () => {
    await change('POST /time-bank/orders/:orderId/ratings', {
      orderId, about, stars: Number(stars), ...(text.trim() === '' ? {} : { text: text.trim() }),
    })
    await reload()
  })
  return (
    <Section title={`${say(timebankWords.rate)} · ${name}`}>
      <Options name='stars' selected={stars} onPick={setStars}
        options={starWords.map((words, index) => ({ key: String(index + 1), label: say(words) })).reverse()} />
      <Field id='rating-text' label={say(timebankWords.rateText)} value={text} maxLength={300} onInput={setText} />
      <Button id='send-rating' label={say(timebankWords.rateSend)} busy={action.busy} disabled={stars === ''}
        onTap={() => void send()} />
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}

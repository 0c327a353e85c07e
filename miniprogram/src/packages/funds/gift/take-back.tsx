import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { momentWords } from '../../../text/dates.ts'
import { giftWords, takeBackAsk } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import { fenOf } from '../give/model.ts'
import { leftOf, type Gift } from './model.ts'

/** Within a day, all of it or a part, in two taps (CF-16). */
export const TakeBack = ({ gift, reload }: { gift: Gift; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [open, setOpen] = useState(false)
  const [how, setHow] = useState<'whole' | 'part'>()
  const [yuan, setYuan] = useState('')
  const left = leftOf(gift)
  const fen = how === 'whole' ? left : fenOf(yuan)
  const takeBack = (amountFen: number) => action.run(async () => {
    await change('POST /me/gifts/:giftId/refunds', { giftId: gift.id, amountFen })
    setOpen(false)
    await reload()
  })
  if (!open) return <Button id='take-back' kind='quiet' label={say(giftWords.takeBack)} onTap={() => setOpen(true)} />
  return (
    <Card id='taking-back'>
      <Fact name={say(giftWords.takeBackUntil)}>{say(momentWords(Date.parse(gift.takeBackUntil ?? ''), nowMs()))}</Fact>
      <Options name='back' selected={how} onPick={setHow}
        options={[{ key: 'whole', label: say(giftWords.takeBackWhole) }, { key: 'part', label: say(giftWords.takeBackPart) }]} />
      {how === 'part' && <Field id='back-yuan' label={say(giftWords.takeBackYuan)} value={yuan} maxLength={12} onInput={setYuan} />}
      {how !== undefined && fen !== undefined && (fen > left
        ? <Notice id='too-much' tone='problem'>{say(giftWords.takeBackTooMuch)}</Notice>
        : <Sure key={fen} id='take-back-sure' label={giftWords.takeBack} question={takeBackAsk(fen)} yes={giftWords.takeBackYes}
            busy={action.busy} onYes={() => void takeBack(fen)} />)}
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}

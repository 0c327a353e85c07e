import { View } from '@tarojs/components'
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
import { orSee } from '../../../state/or-see.ts'
import { useAction } from '../../../state/use-action.ts'
import { momentWords } from '../../../text/dates.ts'
import { yuanWords } from '../../../text/funds.ts'
import { giftWords, takeBackAsk, takeBackSpent } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import { fenOf } from '../give/model.ts'
import { isBeingBooked, leftOf, unspentOf, type Shown } from './model.ts'

/** Within a day, all of it or a part, in two taps (CF-16). */
export const TakeBack = ({ shown, reload }: { shown: Shown; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [open, setOpen] = useState(false)
  const [how, setHow] = useState<'whole' | 'part'>()
  const [yuan, setYuan] = useState('')
  const { gift } = shown
  const unspent = unspentOf(shown)
  const spent = leftOf(gift) - unspent
  const fen = how === 'whole' ? unspent : fenOf(yuan)
  // Where it is refused, some of it may have been spent just now: the page says how much is left.
  const takeBack = (amountFen: number) => action.run(async () => {
    await orSee(change('POST /me/gifts/:giftId/refunds', { giftId: gift.id, amountFen }), reload)
    setOpen(false)
    await reload()
  })
  if (!open) return <Button id='take-back' kind='quiet' label={say(giftWords.takeBack)} onTap={() => setOpen(true)} />
  return (
    <Card id='taking-back'>
      <Fact name={say(giftWords.takeBackUntil)}>{say(momentWords(Date.parse(gift.takeBackUntil ?? ''), nowMs()))}</Fact>
      <View id='back-most'><Fact name={say(giftWords.takeBackMost)}>{say(yuanWords(unspent))}</Fact></View>
      {spent > 0 && <Notice id='back-spent' tone='info'>{say(isBeingBooked(shown) ? giftWords.booking : takeBackSpent(spent))}</Notice>}
      {unspent > 0 && (
        <Options name='back' selected={how} onPick={setHow} options={[
          { key: 'whole', label: say(spent > 0 ? giftWords.takeBackRest : giftWords.takeBackWhole) },
          { key: 'part', label: say(giftWords.takeBackPart) },
        ]} />
      )}
      {unspent > 0 && how === 'part' && <Field id='back-yuan' label={say(giftWords.takeBackYuan)} value={yuan} maxLength={12} onInput={setYuan} />}
      {unspent > 0 && how !== undefined && fen !== undefined && (fen > unspent
        ? <Notice id='too-much' tone='problem'>{say(giftWords.takeBackTooMuch)}</Notice>
        : <Sure key={fen} id='take-back-sure' label={giftWords.takeBack} question={takeBackAsk(fen)} yes={giftWords.takeBackYes}
            busy={action.busy} onYes={() => void takeBack(fen)} />)}
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}

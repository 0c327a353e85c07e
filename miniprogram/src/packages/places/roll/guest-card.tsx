import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { common } from '../../../text/common.ts'
import { lasting } from '../../../text/dates.ts'
import { claimedOf, groupOf, placesWords } from '../../../text/places.ts'
import { useText } from '../../../text/use-text.ts'
import { mayTakeBack } from './model.ts'

type Guest = Output<'GET /shifts/:shiftId/guests'>['items'][number]
interface Props { shiftId: string; guest: Guest; over: boolean; reload: () => Promise<void> }

/** A guest or a group: how long they were there, and taking them back where that was a mistake. */
export const GuestCard = ({ shiftId, guest, over, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const { guestId, kind, name, people, claimed, minutes, removed } = guest
  const [typed, setTyped] = useState('')
  const save = () => action.run(async () => {
    await change('POST /shifts/:shiftId/guests/:guestId/minutes', { shiftId, guestId, minutes: Number(typed) })
    await reload()
  })
  return (
    <Card id={`guest-${guestId}`}>
      <View className='places-head'>
        <View className='places-strong'>{kind === 'group' ? say(groupOf(name, people)) : name}</View>
        {removed && <Tag tone='plain'>{say(placesWords.taken)}</Tag>}
        {claimed > 0 && <Tag tone='good'>{say(claimedOf(claimed))}</Tag>}
      </View>
      {minutes !== undefined && <View className='places-soft'>{say(lasting(minutes))}</View>}
      {over && !removed && minutes === undefined && (
        <>
          <Field id={`minutes-${guestId}`} label={say(placesWords.minutes)} type='number' maxLength={4} value={typed}
            onInput={(text) => setTyped(text.replace(/\D/g, ''))} />
          <Button id={`save-${guestId}`} kind='secondary' label={say(placesWords.saveMinutes)} busy={action.busy}
            disabled={Number(typed) < 1} onTap={() => void save()} />
        </>
      )}
      {mayTakeBack(guest) && <TakeBack shiftId={shiftId} guestId={guestId} reload={reload} />}
      <ProblemNotice problem={action.problem} id={`problem-${guestId}`} />
    </Card>
  )
}

/** Asks for the reason where the button stood. */
const TakeBack = ({ shiftId, guestId, reload }: { shiftId: string; guestId: string; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const takeBack = () => action.run(async () => {
    await change('POST /shifts/:shiftId/guests/:guestId/removal', { shiftId, guestId, reason: reason.trim() })
    await reload()
  })
  if (!asked) {
    return <Button id={`take-back-${guestId}`} kind='quiet' label={say(placesWords.takeBack)} onTap={() => setAsked(true)} />
  }
  return (
    <>
      <Field id={`take-back-why-${guestId}`} label={say(placesWords.takeBackWhy)} maxLength={200} value={reason} onInput={setReason} />
      <Notice tone='info'>{say(placesWords.takeBackNote)}</Notice>
      <Button id={`take-back-yes-${guestId}`} kind='secondary' label={say(placesWords.takeBackYes)} busy={action.busy}
        disabled={reason.trim() === ''} onTap={() => void takeBack()} />
      <Button id={`take-back-no-${guestId}`} kind='quiet' label={say(common.leaveIt)} onTap={() => setAsked(false)} />
      <ProblemNotice problem={action.problem} id={`take-back-problem-${guestId}`} />
    </>
  )
}

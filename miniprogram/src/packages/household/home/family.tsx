import { View } from '@tarojs/components'
import { useState } from 'react'
import { speak } from '../../../accessibility.ts'
import { spokenCode } from '../../../codes.ts'
import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import { PointsRows } from '../../../components/points-rows.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { clock, day } from '../../../text/dates.ts'
import { householdWords } from '../../../text/household.ts'
import { pointsWords } from '../../../text/points.ts'
import { rewardWords, voucherWords } from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import { inOrder, type Household } from './model.ts'

interface Props {
  household: Household
  myId: string
  reload: () => Promise<void>
}

/** Who belongs to the household, who waits, and for the head the way to invite. */
export const Family = ({ household, myId, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const iAmHead = household.headId === myId
  const accept = (personId: string) => action.run(async () => {
    await change('POST /households/:householdId/members/:personId/acceptance', { householdId: household.id, personId })
    await reload()
  })
  return (
    <>
      <View className='household-name' {...speak('heading')}>
        <Icon name='family' colour='plum' size={30} />{household.name}
      </View>
      <Section title={say(householdWords.members)}>
        <View id='members' className='lines'>
          {inOrder(household.members).map(({ personId, nameMasked, isHead, status }) => (
            <View key={personId} className='member'>
              <View className='member-name'>{nameMasked}{personId === myId && say(householdWords.me)}</View>
              <Tag tone={status === 'pending' ? 'waiting' : 'plain'}>
                {say(isHead ? householdWords.head : householdWords[status])}
              </Tag>
              {iAmHead && status === 'pending' && (
                <Button id={`accept-${personId}`} kind='secondary' label={say(householdWords.accept)} busy={action.busy}
                  onTap={() => void accept(personId)} />
              )}
            </View>
          ))}
        </View>
        <ProblemNotice problem={action.problem} />
      </Section>
      {iAmHead && <Invite householdId={household.id} />}
      <View className='lines'>
        <LinkRow id='points' icon='coin' label={say(pointsWords.title)} note={say(pointsWords.note)} onTap={() => go('points')} />
        <PointsRows />
        <LinkRow id='rewards' icon='gift' label={say(rewardWords.title)} note={say(rewardWords.homeNote)} onTap={() => go('rewards')} />
        <LinkRow id='vouchers' icon='ticket' label={say(voucherWords.listTitle)} note={say(voucherWords.listNote)}
          onTap={() => go('vouchers')} />
      </View>
    </>
  )
}

const Invite = ({ householdId }: { householdId: string }) => {
  const say = useText()
  const action = useAction()
  const [invitation, setInvitation] = useState<{ code: string; expiresAt: string } | undefined>()
  const invite = () => action.run(async () => {
    setInvitation(await change('POST /households/:householdId/invitations', { householdId }))
  })
  if (invitation === undefined) {
    return (
      <>
        <Button id='invite' icon='plus' label={say(householdWords.invite)} busy={action.busy}
          onTap={() => void invite()} />
        <ProblemNotice problem={action.problem} id='invite-problem' />
      </>
    )
  }
  const untilMs = Date.parse(invitation.expiresAt)
  return (
    <Card id='invitation'>
      <View>{say(householdWords.inviteNote)}</View>
      <View id='shown-code' className='invitation-code'>{spokenCode(invitation.code)}</View>
      <View>{say(householdWords.validUntil)} {say(day(untilMs))} {clock(untilMs)}</View>
    </Card>
  )
}

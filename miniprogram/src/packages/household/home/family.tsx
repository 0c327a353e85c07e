import { View } from '@tarojs/components'
import { useState } from 'react'
import { speak } from '../../../accessibility.ts'
import { spokenCode } from '../../../codes.ts'
import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import { PointsRows } from '../../../components/points-rows.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { clock, day } from '../../../text/dates.ts'
import { householdWords } from '../../../text/household.ts'
import { pointsWords } from '../../../text/points.ts'
import { rewardWords, voucherWords } from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import { Give } from './give.tsx'
import { HeadOffer } from './head-offer.tsx'
import { Members } from './members.tsx'
import { isAdult, type Household, type Shares } from './model.ts'

interface Props {
  household: Household
  shares: Shares
  waiting: number
  myId: string
  reload: () => Promise<void>
}

/** Who belongs to the household, whose its points are, and what can be done about it. */
export const Family = ({ household, shares, waiting, myId, reload }: Props) => {
  const say = useText()
  const iAmHead = household.headId === myId
  return (
    <>
      <View className='household-name' {...speak('heading')}>
        <Icon name='family' colour='plum' size={30} />{household.name}
      </View>
      <HeadOffer household={household} myId={myId} reload={reload} />
      <Members household={household} shares={shares} myId={myId} reload={reload} />
      {iAmHead && <Invite householdId={household.id} />}
      <View className='lines'>
        <LinkRow id='points' icon='coin' label={say(pointsWords.title)} note={say(pointsWords.note)} onTap={() => go('points')} />
        <PointsRows />
        <LinkRow id='rewards' icon='gift' label={say(rewardWords.title)} note={say(rewardWords.homeNote)} onTap={() => go('rewards')} />
        <LinkRow id='vouchers' icon='ticket' label={say(voucherWords.listTitle)} note={say(voucherWords.listNote)}
          onTap={() => go('vouchers')} />
      </View>
      <Section title={say(householdWords.more)}>
        <View id='household-more' className='lines'>
          {waiting > 0 && <LinkRow id='waiting-moves' icon='clock' label={say(householdWords.waiting)} note={String(waiting)}
            onTap={() => go('householdMoves')} />}
          {isAdult(household, myId) && household.members.length > 1 && (
            <LinkRow id='split' icon='family' label={say(householdWords.split)} note={say(householdWords.splitNote)}
              onTap={() => go('householdMove', { way: 'split' })} />
          )}
          {isAdult(household, myId) && (
            <LinkRow id='merge' icon='forward' label={say(householdWords.merge)} note={say(householdWords.mergeNote)}
              onTap={() => go('householdMove', { way: 'merge' })} />
          )}
        </View>
      </Section>
      {isAdult(household, myId) && shares.balance > 0 && <Give householdId={household.id} balance={shares.balance} reload={reload} />}
      <Section title={say(householdWords.heads)}>
        <Card id='heads'>
          {household.heads.map(({ personId, nameMasked, name = nameMasked, since }) => (
            <Fact key={`${personId}${since}`} name={name}>{say(day(Date.parse(since)))} {say(householdWords.since)}</Fact>
          ))}
        </Card>
      </Section>
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

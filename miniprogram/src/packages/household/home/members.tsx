import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { speak } from '../../../accessibility.ts'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { householdWords } from '../../../text/household.ts'
import { useText } from '../../../text/use-text.ts'
import { inOrder, shareOf, type Household, type Member, type Shares } from './model.ts'

interface Props { household: Household; shares: Shares; myId: string; reload: () => Promise<void> }

/** Everybody with their share; the head says yes or no to who waits, and comes from here to each one's page. */
export const Members = ({ household, shares, myId, reload }: Props) => {
  const say = useText()
  const iAmHead = household.headId === myId
  return (
    <Section title={say(householdWords.members)}>
      <View id='household-points' className='household-points'>
        {say(householdWords.points)} {shares.balance} {say(householdWords.unit)}
      </View>
      <View id='members' className='lines'>
        {inOrder(household.members).map((member) => (
          <View key={member.personId} className='member'>
            <View className='member-name'>{member.name ?? member.nameMasked}{member.personId === myId && say(householdWords.me)}</View>
            <Tag tone={member.status === 'pending' ? 'waiting' : 'plain'}>
              {say(member.isHead ? householdWords.head : member.isChild ? householdWords.child : householdWords[member.status])}
            </Tag>
            {member.status === 'member' && <Share member={member} shares={shares} />}
            {iAmHead && member.status === 'member' && member.personId !== myId && (
              <View id={`member-${member.personId}`} className='member-more' {...speak('link', member.name ?? member.nameMasked)}
                onClick={() => go('householdMember', { personId: member.personId })}>
                <Icon name='forward' colour='edge' size={22} />
              </View>
            )}
            {iAmHead && member.status === 'pending' && <Waits member={member} householdId={household.id} reload={reload} />}
          </View>
        ))}
      </View>
    </Section>
  )
}

const Share = ({ member, shares }: { member: Member; shares: Shares }) => {
  const say = useText()
  const share = shareOf(shares, member.personId)
  const unit = say(householdWords.unit)
  return (
    <View className='member-share'>
      <View>{say(householdWords.share)} {share?.points ?? 0} {unit}</View>
      <View>{say(householdWords.earned)} {share?.earned ?? 0} {unit} · {say(householdWords.spent)} {share?.spent ?? 0} {unit}</View>
      {member.isChild && (
        <View>{member.monthlyLimit === undefined
          ? say(householdWords.noLimit) : `${say(householdWords.limit)} ${member.monthlyLimit} ${unit}`}</View>
      )}
    </View>
  )
}

const Waits = ({ member, householdId, reload }: { member: Member; householdId: string; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const { personId } = member
  const answer = (yes: boolean) => action.run(async () => {
    const about = { householdId, personId }
    if (yes) await change('POST /households/:householdId/members/:personId/acceptance', about)
    else await change('POST /households/:householdId/members/:personId/rejection', about)
    await reload()
  })
  return (
    <View className='member-answer'>
      <Button id={`accept-${personId}`} kind='secondary' label={say(householdWords.accept)} busy={action.busy}
        onTap={() => void answer(true)} />
      <Sure id={`reject-${personId}`} label={householdWords.reject} question={householdWords.rejectSure} yes={householdWords.reject}
        busy={action.busy} onYes={() => void answer(false)} />
      <ProblemNotice problem={action.problem} />
    </View>
  )
}

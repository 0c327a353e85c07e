import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { speak } from '../../../accessibility.ts'
import { Icon } from '../../../components/icon.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { nowMs } from '../../../state/clock.ts'
import { activityWords, placesTaken, riskWords } from '../../../text/activity.ts'
import { shortName } from '../../../text/community.ts'
import { lasting, momentWords, when } from '../../../text/dates.ts'
import { conditionWords, takenOf } from '../../../text/roles.ts'
import { shiftWords } from '../../../text/shift.ts'
import { useText } from '../../../text/use-text.ts'
import { showsRoles } from './model.ts'
import './facts.scss'

/** What one wants to know before saying yes. */
export const Facts = ({ view }: { view: Output<'GET /shifts/:shiftId'> }) => {
  const say = useText()
  const { shift, guarantees, riskLevel, risks, method } = view
  const [startsMs, endsMs] = [Date.parse(shift.startsAt), Date.parse(shift.endsAt)]
  return (
    <Card id='activity-facts'>
      <View className='facts-title' {...speak('heading')}>{shift.title}</View>
      <View className='facts-tags'>
        <Tag tone={shift.kind === 'timeBank' ? 'time' : 'good'}>{say(shiftWords[shift.kind])}</Tag>
        {shift.needed && <Tag tone='waiting' icon='people'>{say(shiftWords.needed)}</Tag>}
      </View>
      <View className='facts-when'>
        <Icon name='clock' colour='vermilion' size={24} />
        <View>
          <View className='facts-strong'>{say(when(startsMs, endsMs, nowMs()))}</View>
          <View className='facts-soft'>{say(lasting(Math.round((endsMs - startsMs) / 60_000)))}</View>
        </View>
      </View>
      <View className='facts-when'>
        <Icon name='pin' colour='vermilion' size={24} />
        <View>
          <View className='facts-strong'>{shift.place}</View>
          <View className='facts-soft'>{shortName(shift.communityName)}</View>
        </View>
      </View>
      <View className='facts-rule' />
      <Fact name={say(activityWords.places)}>{say(placesTaken(shift.taken, shift.capacity))}</Fact>
      {showsRoles(shift.roles) && (
        <Fact name={say(activityWords.roles)}>
          {shift.roles.map((role) => (
            <View key={role.id} id={`role-${role.id}`}>
              {role.name}: {say(takenOf(role.taken, role.capacity))}, {say(conditionWords(role))}
            </View>
          ))}
        </Fact>
      )}
      {Date.parse(shift.opensAt) > nowMs() && (
        <Fact name={say(activityWords.opens)}>{say(momentWords(Date.parse(shift.opensAt), nowMs()))}</Fact>
      )}
      <Fact name={say(activityWords.leader)}>{shift.leaderName}</Fact>
      <Fact name={say(activityWords.guarantees)}>{guarantees}</Fact>
      <Fact name={say(activityWords.risk)}>{say(riskWords(riskLevel))}</Fact>
      {risks !== undefined && <Fact name={say(activityWords.risks)}>{risks}</Fact>}
      <Fact name={say(activityWords.method)}>{method}</Fact>
      {shift.cancelReason !== undefined && <Fact name={say(activityWords.cancelledWhy)}>{shift.cancelReason}</Fact>}
    </Card>
  )
}

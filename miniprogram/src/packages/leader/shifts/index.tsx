import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { ShiftCard } from '../../../components/shift-card.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { placesTaken } from '../../../text/activity.ts'
import { leaderWords } from '../../../text/leader.ts'
import { useText } from '../../../text/use-text.ts'
import { nearestFirst, toolsFor } from './model.ts'
import './shifts.scss'

export default () => {
  const say = useText()
  const list = usePages((cursor) =>
    client('GET /me/led-shifts', { limit: 30, ...(cursor === undefined ? {} : { cursor }) }))
  const publish = <Button id='publish' icon='plus' label={say(leaderWords.publish)} onTap={() => go('publish')} />
  return (
    <Page title={leaderWords.ledTitle}>
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-led-shifts' icon='flag' action={publish}>{say(leaderWords.none)}</Empty>
          : nearestFirst(items, nowMs()).map((shift) => {
            const tools = toolsFor(shift, nowMs())
            return (
              <View key={shift.id} className='led'>
                <ShiftCard shift={shift} nowMs={nowMs()} onTap={() => go('activity', { shiftId: shift.id })}
                  state={{ words: placesTaken(shift.taken, shift.capacity), tone: 'plain' }} />
                {(tools.code || tools.confirm) && <View className='led-tools'>
                  {tools.code && (
                    <Button id={`code-${shift.id}`} kind='secondary' icon='scan' label={say(leaderWords.showCode)}
                      onTap={() => go('code', { shiftId: shift.id })} />
                  )}
                  {tools.confirm && (
                    <Button id={`confirm-${shift.id}`} kind='secondary' icon='tick' label={say(leaderWords.confirm)}
                      onTap={() => go('confirm', { shiftId: shift.id })} />
                  )}
                </View>}
              </View>
            )
          })}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}

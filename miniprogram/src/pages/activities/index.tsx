import { useState } from 'react'
import { Empty } from '../../components/empty.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { MoreButton } from '../../components/more-button.tsx'
import { Options } from '../../components/options.tsx'
import { Page } from '../../components/page.tsx'
import { ShiftCard } from '../../components/shift-card.tsx'
import { TabHeader } from '../../components/tab-header.tsx'
import { go } from '../../navigate.ts'
import { client } from '../../state/client.ts'
import { nowMs } from '../../state/clock.ts'
import { usePages } from '../../state/use-pages.ts'
import { activitiesWords } from '../../text/activities.ts'
import { useText } from '../../text/use-text.ts'
import { Day } from './day.tsx'
import { byDay, queryFor, type Filter } from './model.ts'

export default () => {
  const say = useText()
  const [filter, setFilter] = useState<Filter>('all')
  const list = usePages((cursor) =>
    client('GET /shifts', { ...queryFor(filter), limit: 20, ...(cursor === undefined ? {} : { cursor }) }), filter)
  const filters = (['all', 'takeable', 'community', 'timeBank'] as const).map((key) => ({ key, label: say(activitiesWords[key]) }))
  const header = <TabHeader title={say(activitiesWords.title)}>{say(activitiesWords.note)}</TabHeader>
  return (
    <Page title={activitiesWords.title} tab='activities' header={header}>
      <Options name='filter' look='chips' options={filters} selected={filter} onPick={setFilter} />
      <Loaded from={list} cards={4}>
        {({ items }) => items.length === 0
          ? <Empty id='no-activities' icon='calendar'>{say(activitiesWords.none)}</Empty>
          : byDay(items).map(({ startsMs, shifts }) => (
            <Day key={startsMs} startsMs={startsMs}>
              {shifts.map((shift) => (
                <ShiftCard key={shift.id} shift={shift} nowMs={nowMs()}
                  onTap={() => go('activity', { shiftId: shift.id })} />
              ))}
            </Day>
          ))}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}

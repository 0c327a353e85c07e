import { Button } from '../../components/button.tsx'
import { Empty } from '../../components/empty.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { MoreButton } from '../../components/more-button.tsx'
import { Page } from '../../components/page.tsx'
import { Section } from '../../components/section.tsx'
import { ShiftCard } from '../../components/shift-card.tsx'
import { UnsentNotice } from '../../components/unsent-notice.tsx'
import { stateOf } from '../../components/sign-up-rules.ts'
import { TabHeader } from '../../components/tab-header.tsx'
import { go, goToTab } from '../../navigate.ts'
import { client } from '../../state/client.ts'
import { learnTime, nowMs } from '../../state/clock.ts'
import { orAsKept } from '../../state/kept-view.ts'
import { usePages } from '../../state/use-pages.ts'
import { myShiftsWords } from '../../text/my-shifts.ts'
import { useText } from '../../text/use-text.ts'
import { grouped } from './model.ts'

const loadPage = async (cursor: string | undefined) => {
  const answer = await client('GET /me/shifts', { limit: 30, ...(cursor === undefined ? {} : { cursor }) })
  learnTime(answer.serverTime)
  return answer
}

const load = (cursor: string | undefined) =>
  (cursor === undefined ? orAsKept('my-shifts', () => loadPage(undefined)) : loadPage(cursor))

export default () => {
  const say = useText()
  const list = usePages(load)
  const header = <TabHeader title={say(myShiftsWords.title)}>{say(myShiftsWords.note)}</TabHeader>
  const find = <Button id='find-activity' label={say(myShiftsWords.find)} onTap={() => goToTab('activities')} />
  return (
    <Page title={myShiftsWords.title} tab='shifts' header={header}>
      <UnsentNotice />
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-shifts' icon='ticket' action={find}>{say(myShiftsWords.none)}</Empty>
          : grouped(items, nowMs()).map(({ group, items: some }) => (
            <Section key={group} title={say(myShiftsWords[group])}>
              {some.map((item) => (
                <ShiftCard key={item.shift.id} shift={item.shift} nowMs={nowMs()} state={stateOf(item, nowMs())}
                  onTap={() => go('shift', { shiftId: item.shift.id })} />
              ))}
            </Section>
          ))}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}

import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { LedShift } from '../../../components/led-shift.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { leaderWords } from '../../../text/leader.ts'
import { useText } from '../../../text/use-text.ts'
import { grouped } from './model.ts'

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
          : grouped(items, nowMs()).map(({ group, items: some }) => (
            <Section key={group} title={say(leaderWords[group])}>
              {some.map((shift) => <LedShift key={shift.id} shift={shift} />)}
            </Section>
          ))}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}

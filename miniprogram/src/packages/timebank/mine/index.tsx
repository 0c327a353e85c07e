import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { arrangementsWords } from '../../../text/arrangements.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import { OrderCard } from '../order-card.tsx'

/** Where helping and being helped begin, and what one has of it. */
export default () => {
  const say = useText()
  const pages = usePages((cursor) => client('GET /me/time-bank/orders', { limit: 20, ...(cursor ? { cursor } : {}) }))
  return (
    <Page title={timebankWords.title}>
      <Button id='ask' icon='plus' label={say(timebankWords.ask)} onTap={() => go('ask')} />
      <View className='lines'>
        <LinkRow id='near' icon='people' label={say(timebankWords.near)} note={say(timebankWords.note)}
          onTap={() => go('near')} />
        <LinkRow id='offer' icon='family' label={say(timebankWords.offer)} note={say(timebankWords.offerNote)}
          onTap={() => go('offer')} />
        <LinkRow id='arrangements' icon='calendar' label={say(arrangementsWords.title)} note={say(arrangementsWords.listNote)}
          onTap={() => go('arrangements')} />
      </View>
      <Section title={say(timebankWords.mine)}>
        <Loaded from={pages}>
          {({ items }) => (
            <>
              {items.length === 0 && <Empty id='no-orders' icon='hourglass'>{say(timebankWords.none)}</Empty>}
              {items.map(({ order, side }) => <OrderCard key={`${order.id}-${side}`} order={order} nowMs={nowMs()} />)}
              <MoreButton from={pages} />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  )
}

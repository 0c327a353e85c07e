import { useState } from 'react'
import { type ServiceClass, serviceClasses, serviceOf } from '../../../../../shared/services.ts'
import { fitText } from '../../../../../shared/fits.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Options } from '../../../components/options.tsx'
import { Page } from '../../../components/page.tsx'
import { Tag } from '../../../components/tag.tsx'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { lasting } from '../../../text/dates.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import { OrderCard } from '../order-card.tsx'

const classes = Object.keys(serviceClasses) as ServiceClass[]

/** Open requests near by, those that fit first, each with the reasons in words. */
export default () => {
  const say = useText()
  const [shown, setShown] = useState<ServiceClass | 'all'>('all')
  const pages = usePages((cursor) => client('GET /time-bank/orders', { limit: 20, ...(cursor ? { cursor } : {}) }))
  return (
    <Page title={timebankWords.nearTitle}>
      <Options name='class' look='chips' selected={shown} onPick={setShown} options={[
        { key: 'all' as const, label: say(timebankWords.all) },
        ...classes.map((key) => ({ key, label: say([serviceClasses[key].zh, serviceClasses[key].en]) })),
      ]} />
      <Loaded from={pages}>
        {({ items }) => {
          const fitting = items.filter(({ order }) => shown === 'all' || serviceOf(order.service).class === shown)
          return (
            <>
              {fitting.length === 0 && <Empty id='nobody-near' icon='people'>{say(timebankWords.nearNone)}</Empty>}
              {fitting.map(({ order, fit }) => (
                <OrderCard key={order.id} order={order} nowMs={nowMs()}>
                  <Tag tone='time' icon='hourglass'>{say(lasting(order.minutes))}</Tag>
                  {fit.reasons.slice(0, 3).map((reason) => (
                    <Tag key={reason.kind} tone='good'>{say([fitText(reason as never, 'zh'), fitText(reason as never, 'en')])}</Tag>
                  ))}
                </OrderCard>
              ))}
              <MoreButton from={pages} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

import { useRouter } from '@tarojs/taro'
import { Emergency } from '../../../components/emergency.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { learnTime, useNow } from '../../../state/clock.ts'
import { loadMe } from '../../../state/me.ts'
import { useLoad } from '../../../state/use-load.ts'
import { confirmsWords, timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import { Arrange } from './arrange.tsx'
import { Asides } from './asides.tsx'
import { Dispute } from './dispute.tsx'
import { Facts } from './facts.tsx'
import { Helpers } from './helpers.tsx'
import { Main } from './main.tsx'
import { asidesOf, mainOf, maySeeEmergency } from './model.ts'

const load = async (orderId: string) => {
  const [view, me] = await Promise.all([client('GET /time-bank/orders/:orderId', { orderId }), loadMe()])
  learnTime(view.serverTime)
  return { view, me }
}

/** An order through its whole life, for both sides: where it stands, and the one thing to do. */
export default () => {
  const say = useText()
  const { orderId = '' } = useRouter().params
  const loading = useLoad(() => load(orderId))
  const now = useNow(1000)
  return (
    <Page title={timebankWords.title}>
      <Loaded from={loading} cards={2}>
        {({ view, me }) => {
          const main = mainOf(view, me.id)
          const { order, side } = view
          return (
            <>
              <Facts order={order} />
              {order.status === 'pendingReview' && <Notice tone='info'>{say(timebankWords.reviewNote)}</Notice>}
              {order.status === 'checkedOut' && order.confirmsAt !== undefined && (
                <Notice id='confirms' tone='info'>{say(confirmsWords(order.confirmsAt, side === 'volunteer'))}</Notice>
              )}
              {order.dispute && <Dispute dispute={order.dispute} />}
              {main && <Main key={`${main}-${order.status}`} main={main} view={view} reload={loading.reload} />}
              {maySeeEmergency(view, now) && (
                <Emergency id='requester'
                  look={() => change('POST /time-bank/orders/:orderId/emergency-views', { orderId })} />
              )}
              <Asides asides={asidesOf(view, now)} order={order} reload={loading.reload} />
              <Arrange view={view} />
              {order.status === 'open' && side !== undefined && side !== 'volunteer' && <Helpers order={order} side={side} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

import { useState } from 'react'
import { Notice } from '../../../components/notice.tsx'
import { change } from '../../../state/change.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'
import type { Aside, Order } from './model.ts'
import { WithReason } from './with-reason.tsx'

interface Kind {
  label: Words
  asks?: Words
  maxLength?: number
  withPhotos?: boolean
  send: (order: Order, text: string, photos: string[]) => Promise<unknown>
}

const kinds: Record<Aside, Kind> = {
  cancel: {
    label: timebankWords.cancel,
    send: ({ id: orderId }, reason) => change('POST /time-bank/orders/:orderId/cancellation', { orderId, reason }),
  },
  decline: {
    label: timebankWords.decline,
    send: ({ id: orderId, claims = [] }, reason) => change('POST /time-bank/orders/:orderId/declines',
      { orderId, personId: claims.at(-1)?.personId ?? '', reason }),
  },
  withdraw: {
    label: timebankWords.withdraw,
    send: ({ id: orderId }, reason) => change('POST /time-bank/orders/:orderId/claim-withdrawals', { orderId, reason }),
  },
  noShow: {
    label: timebankWords.noShow,
    send: ({ id: orderId }, reason) => change('POST /time-bank/orders/:orderId/no-show', { orderId, reason }),
  },
  dispute: {
    label: timebankWords.dispute, asks: timebankWords.disputeText, maxLength: 500, withPhotos: true,
    send: ({ id: orderId }, text, photos) => change('POST /time-bank/orders/:orderId/disputes', { orderId, text, photos }),
  },
  appeal: {
    label: timebankWords.appeal, asks: timebankWords.disputeText, maxLength: 500,
    send: ({ id: orderId }, text) => change('POST /time-bank/orders/:orderId/appeals', { orderId, text }),
  },
  object: {
    label: timebankWords.object, asks: timebankWords.disputeText, maxLength: 500,
    send: ({ id: orderId }, text) => change('POST /time-bank/orders/:orderId/complaints', { orderId, kind: 'objection', text }),
  },
}

/** What else may be done, each with its reason. */
export const Asides = ({ asides, order, reload }: { asides: Aside[]; order: Order; reload: () => Promise<void> }) => {
  const say = useText()
  const [objected, setObjected] = useState(false)
  return (
    <>
      {asides.filter((one) => one !== 'object' || !objected).map((one) => {
        const { send, ...look } = kinds[one]
        return (
          <WithReason key={one} id={one} {...look} onSend={async (text, photos) => {
            await send(order, text, photos)
            if (one === 'object') setObjected(true)
            await reload()
          }} />
        )
      })}
      {objected && <Notice id='objected' tone='good'>{say(timebankWords.objected)}</Notice>}
    </>
  )
}

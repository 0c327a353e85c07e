import { useRef } from 'react'
import { Button } from '../../../components/button.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { newRequestId } from '../../../../../shared/client.ts'
import { go, replaceWith } from '../../../navigate.ts'
import { pay } from '../../../pay/index.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { wishWords } from '../../../text/gift-wishes.ts'
import { useText } from '../../../text/use-text.ts'
import { WishCard } from './card.tsx'
import { isPayable, type Wish } from './model.ts'

/** What I wish to give: with my guardian's yes I pay, within the day. */
export const MyWish = ({ wish }: { wish: Wish }) => {
  const say = useText()
  const action = useAction()
  // Sent again from this page it is the same request.
  const requestId = useRef(newRequestId())
  const { id: wishId, state, giftId } = wish
  const payNow = () => action.run(async () => {
    const { gift, payment } = await client('POST /me/gift-wishes/:wishId/order', { wishId }, { requestId: requestId.current })
    replaceWith('gift', { giftId: gift.id, how: await pay(payment) })
  })
  return (
    <WishCard id={`wish-${wishId}`} wish={wish}>
      {giftId !== undefined && (
        <Button id={`gift-of-${wishId}`} kind='secondary' label={say(wishWords.see)} onTap={() => go('gift', { giftId })} />
      )}
      {isPayable(wish, Date.now()) && (
        <Button id={`pay-${wishId}`} kind={state === 'agreed' ? 'primary' : 'quiet'} busy={action.busy}
          label={say(state === 'agreed' ? wishWords.pay : wishWords.tryAgain)} onTap={() => void payNow()} />
      )}
      <ProblemNotice problem={action.problem} id={`problem-${wishId}`} />
    </WishCard>
  )
}

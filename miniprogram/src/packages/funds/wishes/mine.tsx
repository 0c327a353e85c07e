import { useRef } from 'react'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Sure } from '../../../components/sure.tsx'
import { newRequestId } from '../../../../../shared/client.ts'
import { go, replaceWith } from '../../../navigate.ts'
import { pay } from '../../../pay/index.ts'
import { change } from '../../../state/change.ts'
import { useNow } from '../../../state/clock.ts'
import { client } from '../../../state/client.ts'
import { orSee, thenSee } from '../../../state/or-see.ts'
import { useAction } from '../../../state/use-action.ts'
import { wishWords } from '../../../text/gift-wishes.ts'
import { useText } from '../../../text/use-text.ts'
import { WishCard } from './card.tsx'
import { isOpen, isPayable, type Wish } from './model.ts'

/** What I wish to give: with my guardian's yes I pay, within the day; until then I may take it back. */
export const MyWish = ({ wish, reload }: { wish: Wish; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const now = useNow(60_000)
  // Sent again from this page it is the same request.
  const requestId = useRef(newRequestId())
  const { id: wishId, state, giftId } = wish
  const payNow = () => action.run(async () => {
    const ordered = client('POST /me/gift-wishes/:wishId/order', { wishId }, { requestId: requestId.current })
    const { gift, payment } = await orSee(ordered, reload)
    replaceWith('gift', { giftId: gift.id, how: await pay(payment) })
  })
  const withdraw = () => void action.run(() => thenSee(change('POST /me/gift-wishes/:wishId/withdrawal', { wishId }), reload))
  return (
    <WishCard id={`wish-${wishId}`} wish={wish}>
      {state === 'asked' && isOpen(wish, now) && <Notice id={`at-desk-${wishId}`} tone='info'>{say(wishWords.atDesk)}</Notice>}
      {giftId !== undefined && (
        <Button id={`gift-of-${wishId}`} kind='secondary' label={say(wishWords.see)} onTap={() => go('gift', { giftId })} />
      )}
      {isPayable(wish, now) && (
        <Button id={`pay-${wishId}`} kind={state === 'agreed' ? 'primary' : 'quiet'} busy={action.busy}
          label={say(state === 'agreed' ? wishWords.pay : wishWords.tryAgain)} onTap={() => void payNow()} />
      )}
      {isOpen(wish, now) && (
        <Sure id={`withdraw-${wishId}`} label={wishWords.withdraw} question={wishWords.withdrawAsk} yes={wishWords.withdrawSure}
          leave={wishWords.keep} busy={action.busy} onYes={withdraw} />
      )}
      <ProblemNotice problem={action.problem} id={`problem-${wishId}`} />
    </WishCard>
  )
}

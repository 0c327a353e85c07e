import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Sure } from '../../../components/sure.tsx'
import { change } from '../../../state/change.ts'
import { useNow } from '../../../state/clock.ts'
import { thenSee } from '../../../state/or-see.ts'
import { useAction } from '../../../state/use-action.ts'
import { wishWords, yesAsk } from '../../../text/gift-wishes.ts'
import { WishCard } from './card.tsx'
import { isOpen, type WardWish } from './model.ts'

/** What a child in my care wishes to give: yes or no, each in two taps. */
export const WardWishCard = ({ wish, reload }: { wish: WardWish; reload: () => Promise<void> }) => {
  const action = useAction()
  const now = useNow(60_000)
  const { id: wishId, childName, campaign, amountFen, state } = wish
  const answer = (agrees: boolean) => void action.run(() =>
    thenSee(change('POST /me/ward-gift-wishes/:wishId/answer', { wishId, agrees }), reload))
  const open = isOpen(wish, now)
  return (
    <WishCard id={`ward-wish-${wishId}`} wish={wish} childName={childName}>
      {open && state === 'asked' && (
        <>
          <Sure id={`yes-${wishId}`} kind='secondary' label={wishWords.yes} question={yesAsk(childName, campaign.title, amountFen)}
            yes={wishWords.yesSure} leave={wishWords.notNow} busy={action.busy} onYes={() => answer(true)} />
          <Sure id={`no-${wishId}`} label={wishWords.no} question={wishWords.noAsk} yes={wishWords.noSure} leave={wishWords.notNow}
            busy={action.busy} onYes={() => answer(false)} />
        </>
      )}
      {open && state === 'agreed' && (
        <Sure id={`back-${wishId}`} label={wishWords.back} question={wishWords.backAsk} yes={wishWords.backSure} leave={wishWords.stay}
          busy={action.busy} onYes={() => answer(false)} />
      )}
      <ProblemNotice problem={action.problem} id={`ward-problem-${wishId}`} />
    </WishCard>
  )
}

import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { countersignWords } from '../../../text/countersign.ts'
import { consentWords } from '../../../text/funds.ts'
import { wishWords } from '../../../text/gift-wishes.ts'
import { useText } from '../../../text/use-text.ts'

const Entries = () => {
  const say = useText()
  const { data } = useLoad(() => client('GET /me/gift-entries', {}))
  if (!data?.items.some(({ state }) => state === 'waiting')) return null
  return (
    <Notice id='entry-waits' tone='info'
      action={<Button id='to-countersign' kind='secondary' label={say(countersignWords.look)} onTap={() => go('countersign')} />}>
      {say(countersignWords.waitingHere)}
    </Notice>
  )
}

const Consents = () => {
  const say = useText()
  const { data } = useLoad(() => client('GET /me/use-changes', {}))
  if (!data?.items.length) return null
  return (
    <Notice id='consent-waits' tone='info'
      action={<Button id='to-consents' kind='secondary' label={say(consentWords.look)} onTap={() => go('consents')} />}>
      {say(consentWords.waitingHere)}
    </Notice>
  )
}

const Wishes = () => {
  const say = useText()
  const { data } = useLoad(async () => {
    const [wards, mine] = await Promise.all([client('GET /me/ward-gift-wishes', {}), client('GET /me/gift-wishes', {})])
    return { asked: wards.items.some(({ state }) => state === 'asked'), agreed: mine.items.some(({ state }) => state === 'agreed') }
  })
  if (!data?.asked && !data?.agreed) return null
  return (
    <Notice id='wish-waits' tone='info'
      action={<Button id='to-wishes' kind='secondary' label={say(wishWords.look)} onTap={() => go('giftWishes')} />}>
      {say(data.asked ? wishWords.waitsHere : wishWords.agreedHere)}
    </Notice>
  )
}

/** That a gift of mine or of a child waits for my yes, one of mine may be paid now, or another use of one does; nothing where none does. */
export const Waiting = () => (
  <>
    <Entries />
    <Consents />
    <Wishes />
  </>
)

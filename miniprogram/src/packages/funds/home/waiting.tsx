import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { countersignWords } from '../../../text/countersign.ts'
import { consentWords } from '../../../text/funds.ts'
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

/** That a gift waits for my yes, or another use of one does; nothing where none does. */
export const Waiting = () => (
  <>
    <Entries />
    <Consents />
  </>
)

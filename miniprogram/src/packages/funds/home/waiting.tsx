import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { countersignWords } from '../../../text/countersign.ts'
import { useText } from '../../../text/use-text.ts'

/** That a gift waits for my yes; nothing where none does. */
export const Waiting = () => {
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

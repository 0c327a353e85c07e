import { go } from '../navigate.ts'
import { inboxWords, waitingWords } from '../text/inbox.ts'
import { useText } from '../text/use-text.ts'
import { LinkRow } from './row.tsx'

/** The line to the inbox, and how much in it is new. */
export const InboxRow = ({ unread }: { unread: number }) => {
  const say = useText()
  return (
    <LinkRow id='inbox' icon='envelope' label={say(inboxWords.title)} note={say(waitingWords(unread))}
      onTap={() => go('inbox')} />
  )
}

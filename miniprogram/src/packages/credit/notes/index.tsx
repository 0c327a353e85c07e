import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { usePages } from '../../../state/use-pages.ts'
import { noteWords } from '../../../text/notes.ts'
import { useText } from '../../../text/use-text.ts'
import { NoteCard } from './note-card.tsx'
import '../credit.scss'

/** My paper notes, newest first. */
export default () => {
  const say = useText()
  const pages = usePages((cursor) => client('GET /me/notes', cursor === undefined ? {} : { cursor }))
  return (
    <Page title={noteWords.title}>
      <Notice tone='info'>{say(noteWords.why)}</Notice>
      <Button id='issue' icon='plus' label={say(noteWords.issue)} onTap={() => go('issueNotes')} />
      <Button id='redeem' kind='secondary' icon='scan' label={say(noteWords.redeem)} onTap={() => go('redeemNote')} />
      <Loaded from={pages}>
        {({ items }) => (items.length === 0
          ? <Empty id='no-notes' icon='ticket'>{say(noteWords.none)}</Empty>
          : (
            <View id='note-list' className='credit-list'>
              {items.map((note, index) => <NoteCard key={note.serial} note={note} index={index} reload={pages.reload} />)}
            </View>
          ))}
      </Loaded>
      <MoreButton from={pages} />
    </Page>
  )
}

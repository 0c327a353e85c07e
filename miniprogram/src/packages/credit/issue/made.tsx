import { Image, View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { speak } from '../../../accessibility.ts'
import { spokenCode } from '../../../codes.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Card } from '../../../components/section.tsx'
import { goBack } from '../../../navigate.ts'
import { qrPicture } from '../../../qr.ts'
import { lasting } from '../../../text/dates.ts'
import { issueWords, noteWords } from '../../../text/notes.ts'
import { useText } from '../../../text/use-text.ts'
import { spokenSerial } from '../notes/model.ts'

export type MadeNote = Output<'POST /time-credit/notes'>['items'][number]

/** The notes as they go on paper. */
export const Made = ({ notes }: { notes: MadeNote[] }) => {
  const say = useText()
  return (
    <>
      <Notice id='made' tone='good'>{say(issueWords.made)}</Notice>
      {notes.map(({ serial, code, minutes, qr }, index) => (
        <Card key={serial} id={`made-${index}`}>
          <View className='credit-name'>{say(lasting(minutes))}</View>
          <Image className='note-picture' src={qrPicture(qr)} {...speak('img', say(issueWords.picture))} />
          <View className='credit-note'>{say(noteWords.serial)}</View>
          <View id={`serial-${index}`} className='note-letters'>{spokenSerial(serial)}</View>
          <View className='credit-note'>{say(issueWords.code)}</View>
          <View id={`code-${index}`} className='note-letters'>{spokenCode(code)}</View>
        </Card>
      ))}
      <Button id='written-down' icon='tick' label={say(issueWords.done)} onTap={goBack} />
    </>
  )
}

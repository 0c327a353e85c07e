import { View } from '@tarojs/components'
import { useState } from 'react'
import { mostPhotos } from '../../../../../shared/files.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { PhotoField } from '../../../components/photo-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { useAction } from '../../../state/use-action.ts'
import { usePhotos } from '../../../state/use-photos.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'

interface Props {
  id: string
  label: Words
  /** What the line asks for; a reason unless said. */
  asks?: Words
  maxLength?: number
  kind?: 'primary' | 'secondary' | 'quiet'
  /** Photos may go with it. */
  withPhotos?: boolean
  onSend: (text: string, photos: string[]) => Promise<unknown>
}

/** Something that takes a reason: asked in place, where the button was. */
export const WithReason = (
  { id, label, asks = timebankWords.reason, maxLength = 200, kind = 'quiet', withPhotos = false, onSend }: Props,
) => {
  const say = useText()
  const action = useAction()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const photos = usePhotos('evidence', mostPhotos)
  if (!open) return <Button id={id} kind={kind} label={say(label)} onTap={() => setOpen(true)} />
  const send = () => action.run(async () => {
    await onSend(text.trim(), photos.fileIds)
    setOpen(false)
  })
  return (
    <Card id={`${id}-why`}>
      <Field id={`${id}-reason`} label={say(asks)} value={text} maxLength={maxLength} onInput={setText} />
      {withPhotos && <PhotoField id={`${id}-photos`} label={say(timebankWords.photos)} photos={photos} />}
      <View className='lines'>
        <Button id={`${id}-send`} kind='secondary' label={say(label)} busy={action.busy}
          disabled={text.trim() === '' || photos.waiting} onTap={() => void send()} />
        <Button id={`${id}-keep`} kind='quiet' label={say(timebankWords.keep)} onTap={() => setOpen(false)} />
      </View>
      <ProblemNotice problem={action.problem} id={`${id}-problem`} />
    </Card>
  )
}

import { View } from '@tarojs/components'
import { purposes } from '../../../../../shared/purposes.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { PhotoField } from '../../../components/photo-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { usePhotos } from '../../../state/use-photos.ts'
import { realNameWords } from '../../../text/real-name.ts'
import { useText } from '../../../text/use-text.ts'

/** What the photo is for, said before it is taken (PV-02); then one photo and one tap. */
export const Send = ({ done }: { done: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const photos = usePhotos('identityCard', 1)
  const { zh, en, version } = purposes.identityCard
  const [fileId] = photos.fileIds
  const send = () => action.run(async () => {
    if (fileId === undefined) return
    await change('POST /me/real-name', { fileId, consent: version })
    await done()
  })
  return (
    <>
      <Card id='real-name-ways'>
        <View>{say(realNameWords.lead)}</View>
        <View>{say(realNameWords.voluntary)}</View>
      </Card>
      <Notice id='real-name-purpose' tone='info'>{say([zh, en])}</Notice>
      <Card>
        <PhotoField id='card' label={say(realNameWords.photo)} photos={photos} />
        <Button id='send-card' icon='shield' label={say(realNameWords.send)} busy={action.busy}
          disabled={fileId === undefined || photos.waiting} onTap={() => void send()} />
        <ProblemNotice problem={action.problem} />
      </Card>
    </>
  )
}

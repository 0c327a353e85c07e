import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { PhotoField } from '../../../components/photo-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { mostPhotos } from '../../../../../shared/files.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { usePhotos } from '../../../state/use-photos.ts'
import { useText } from '../../../text/use-text.ts'
import { ownWords, stageWords } from '../../../text/ventures.ts'
import type { OwnProps } from './own.tsx'

/** The report that is asked for next: what was done, with photos. */
export const Report = ({ own: { id: ventureId, callId, owes }, reload }: OwnProps) => {
  const say = useText()
  const { draft: { text }, change: keep, clear } = useDraft(`ventureReport.${ventureId}`, { text: '' })
  const photos = usePhotos('spending', mostPhotos)
  const action = useAction()
  const send = () => action.run(async () => {
    await change('POST /venture-calls/:callId/applications/:ventureId/reports', {
      callId, ventureId, text: text.trim(), photos: photos.fileIds, papers: [],
    })
    clear()
    await reload()
  })
  return (
    <View id='report' className='fund-list'>
      {owes && <View className='fund-name'>{say(stageWords[owes.stage])}</View>}
      <Field id='report-text' label={say(ownWords.reportText)} hint={say(ownWords.reportHint)} value={text} maxLength={2000}
        onInput={(typed) => keep({ text: typed })} />
      <PhotoField id='report-photos' label={say(ownWords.reportPhotos)} photos={photos} />
      <View className='fund-note'>{say(ownWords.papersNote)}</View>
      <Button id='send-report' label={say(ownWords.sendReport)} busy={action.busy} disabled={text.trim() === '' || photos.waiting}
        onTap={() => void send()} />
      <ProblemNotice problem={action.problem} id='report-problem' />
    </View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { reminderSpans } from '../../../../../shared/donors.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { reminderWords, spanWords } from '../../../text/giving-reminders.ts'
import { useText } from '../../../text/use-text.ts'
import { emptyDraft, wishOf, type Draft } from './model.ts'

/** How often, on which day, how much one means to give: none of it is set beforehand (CF-12). */
export const ReminderForm = ({ campaignId, title, done }: { campaignId: string; title: string; done: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const keep = (part: Partial<Draft>) => setDraft((had) => ({ ...had, ...part }))
  const wish = wishOf(campaignId, draft)
  const save = () => action.run(async () => {
    if (!wish) return
    await change('PUT /me/giving-reminders/:campaignId', wish)
    await done()
  })
  return (
    <Card id='new-reminder'>
      <View className='fund-name' {...speak('heading')}>{title}</View>
      <View className='fund-words'>{say(reminderWords.how)}</View>
      <Options name='every' look='grid' selected={draft.every} onPick={(every) => keep({ every })}
        options={reminderSpans.map((key) => ({ key, label: say(spanWords[key]) }))} />
      <Field id='reminder-day' type='number' label={say(reminderWords.day)} value={draft.day} maxLength={2} onInput={(day) => keep({ day })} />
      <Field id='reminder-yuan' label={say(reminderWords.yuan)} value={draft.yuan} maxLength={12} onInput={(yuan) => keep({ yuan })} />
      <Button id='save-reminder' label={say(reminderWords.save)} busy={action.busy} disabled={wish === undefined} onTap={() => void save()} />
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { countersignWords } from '../../../text/countersign.ts'
import { useText } from '../../../text/use-text.ts'

interface Props { giftId: string; index: number; reload: () => Promise<void> }

/** One tap says yes. A no takes a word, so that somebody can look into it. */
export const Answer = ({ giftId, index, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const [word, setWord] = useState<string>()
  const answer = (agrees: boolean) => action.run(async () => {
    await change('POST /me/gift-entries/:giftId/answers', { giftId, agrees, ...(agrees ? {} : { word: word?.trim() ?? '' }) })
    await reload()
  })
  return (
    <View className='fund-list'>
      {word === undefined ? (
        <>
          <Button id={`entry-yes-${index}`} kind='secondary' icon='tick' label={say(countersignWords.yes)} busy={action.busy}
            onTap={() => void answer(true)} />
          <Button id={`entry-no-${index}`} kind='quiet' label={say(countersignWords.no)} onTap={() => setWord('')} />
        </>
      ) : (
        <>
          <Field id={`entry-word-${index}`} label={say(countersignWords.word)} value={word} maxLength={200} onInput={setWord} />
          <Button id={`entry-tell-${index}`} kind='secondary' label={say(countersignWords.tell)} busy={action.busy} disabled={word.trim() === ''}
            onTap={() => void answer(false)} />
          <Button id={`entry-leave-${index}`} kind='quiet' label={say(countersignWords.leave)} onTap={() => setWord(undefined)} />
        </>
      )}
      <ProblemNotice problem={action.problem} id={`entry-problem-${index}`} />
    </View>
  )
}

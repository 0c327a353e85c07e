import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Papers } from '../../../components/paper.tsx'
import { Photos } from '../../../components/photo.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Fact } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { spendingWords } from '../../../text/spendings.ts'
import { useText } from '../../../text/use-text.ts'
import { ownWords } from '../../../text/ventures.ts'
import type { OwnProps } from './own.tsx'

/** One tap says yes. A no takes a word, so that the contract can be entered anew. */
const Answer = ({ own: { id: ventureId, callId }, reload }: OwnProps) => {
  const say = useText()
  const action = useAction()
  const [word, setWord] = useState<string>()
  const answer = (agrees: boolean) => action.run(async () => {
    await change('POST /venture-calls/:callId/applications/:ventureId/contract-answers', {
      callId, ventureId, agrees, ...(agrees ? {} : { word: word?.trim() ?? '' }),
    })
    await reload()
  })
  return (
    <View className='fund-list'>
      {word === undefined ? (
        <>
          <Button id='contract-yes' icon='tick' label={say(ownWords.agree)} busy={action.busy} onTap={() => void answer(true)} />
          <Button id='contract-no' kind='quiet' label={say(ownWords.disagree)} onTap={() => setWord('')} />
        </>
      ) : (
        <>
          <Field id='contract-word' label={say(ownWords.word)} value={word} maxLength={300} onInput={setWord} />
          <Button id='contract-tell' kind='secondary' label={say(ownWords.tell)} busy={action.busy} disabled={word.trim() === ''}
            onTap={() => void answer(false)} />
          <Button id='contract-leave' kind='quiet' label={say(ownWords.leave)} onTap={() => setWord(undefined)} />
        </>
      )}
      <ProblemNotice problem={action.problem} id='contract-problem' />
    </View>
  )
}

/** The contract as staff entered it, beside what was signed. */
export const Contract = (props: OwnProps) => {
  const say = useText()
  const { contract, may } = props.own
  if (contract === undefined) return null
  return (
    <View id='contract' className='fund-list'>
      {may.includes('answerContract') && <View className='fund-name'>{say(ownWords.contract)}</View>}
      <Fact name={say(ownWords.number)}>{contract.number}</Fact>
      <Fact name={say(ownWords.signedOn)}>{contract.signedOn}</Fact>
      <Fact name={say(ownWords.midTermOn)}>{contract.midTermOn}</Fact>
      <Fact name={say(ownWords.finalOn)}>{contract.finalOn}</Fact>
      <Fact name={say(ownWords.payee)}>{contract.payee.name}</Fact>
      <Fact name={say(ownWords.account)}>{contract.payee.account}</Fact>
      <Photos fileIds={contract.photos} />
      {contract.papers.length > 0 && <View className='fund-note'>{say(spendingWords.papers)}</View>}
      <Papers fileIds={contract.papers} />
      {may.includes('answerContract') && <Answer {...props} />}
    </View>
  )
}

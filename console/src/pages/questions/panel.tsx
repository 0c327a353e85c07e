import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

export type Question = Output<'GET /audit/questions'>['items'][number]

/** Pin a new question to a movement. */
export const AskPanel = ({ community, movementId, done }: { community: string; movementId: string; done: () => void }) => {
  const { say } = useSpeech()
  const [words, setWords] = useState('')
  const action = useAction('POST /audit/questions')
  const run = async (): Promise<void> => {
    if (!await action.send({ community, movementId, text: words })) return
    setWords('')
    done()
  }
  return (
    <div className="filters">
      <Input value={words} onChange={(event) => setWords(event.target.value)} style={{ width: 360 }}
        aria-label={say(text.questions.text)} data-testid="question-text" />
      <Button disabled={!words.trim()} loading={action.busy} onClick={() => void run()} data-testid="ask">
        {say(text.questions.ask)}
      </Button>
      {action.failure && <FailureNote failure={action.failure} />}
    </div>
  )
}

/** Answer a question, or close it. */
export const QuestionPanel = ({ question, mayAnswer, done }: { question: Question; mayAnswer: boolean; done: () => void }) => {
  const { say } = useSpeech()
  const [words, setWords] = useState(question.answer ?? '')
  const answering = useAction('POST /audit/questions/:questionId/answers')
  const closing = useAction('POST /audit/questions/:questionId/closing')
  const { community, movementId, id: questionId } = question
  const answer = async (): Promise<void> => {
    if (await answering.send({ community, movementId, questionId, text: words })) done()
  }
  const close = async (): Promise<void> => {
    if (await closing.send({ community, movementId, questionId })) done()
  }
  if (question.state === 'closed') return null
  return (
    <div className="filters">
      {mayAnswer && (
        <>
          <Input value={words} onChange={(event) => setWords(event.target.value)} style={{ width: 360 }}
            aria-label={say(text.questions.answer)} />
          <Button disabled={!words.trim()} loading={answering.busy} onClick={() => void answer()}>{say(text.questions.send)}</Button>
        </>
      )}
      <Button loading={closing.busy} onClick={() => void close()}>{say(text.questions.close)}</Button>
      {answering.failure && <FailureNote failure={answering.failure} />}
      {closing.failure && <FailureNote failure={closing.failure} />}
    </div>
  )
}

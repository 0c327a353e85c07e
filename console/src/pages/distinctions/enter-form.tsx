import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { FailureNote, SuccessNote } from '../../components/failure-note.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Draft, type Kind, emptyDraft, idsIn, isWhole } from './model.ts'

const useEnter = (community: string) => {
  const training = useAction('POST /trainings')
  const award = useAction('POST /awards')
  const rating = useAction('POST /ratings')
  const send = (kind: Kind, { people, name, content, minutes, body, day, score }: Draft) => {
    const common = { community, personIds: idsIn(people) ?? [], day }
    if (kind === 'award') return award.send({ ...common, name: name.trim(), grantingBody: body.trim() })
    if (kind === 'rating') return rating.send({ ...common, score: score ?? 0, content: content.trim(), ratedBy: body.trim() })
    return training.send({ ...common, name: name.trim(), content: content.trim(), learningMinutes: minutes ?? 0, organiser: body.trim() })
  }
  const all = [training, award, rating]
  return { send, busy: all.some(({ busy }) => busy), failure: all.find(({ failure }) => failure)?.failure }
}

/** Enter a training, an award or a rating for one or several people. */
export const EnterForm = ({ community, kind, done }: { community: string; kind: Kind; done: () => void }) => {
  const { say } = useSpeech()
  const words = text.distinctions
  const [draft, setDraft] = useState(emptyDraft)
  const [entered, setEntered] = useState(0)
  const { send, busy, failure } = useEnter(community)
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const enter = async (): Promise<void> => {
    const answer = await send(kind, draft)
    if (!answer) return
    setEntered(answer.ids.length)
    setDraft(emptyDraft)
    done()
  }
  return (
    <section className="card panel" data-testid="enter-distinction">
      <div className="form-row">
        <Labelled label={words.people}>
          <Input.TextArea value={draft.people} rows={3} onChange={(event) => change({ people: event.target.value })} data-testid="people" />
        </Labelled>
        {kind !== 'rating' && (
          <Labelled label={words.name}>
            <Input value={draft.name} maxLength={60} onChange={(event) => change({ name: event.target.value })} data-testid="name" />
          </Labelled>
        )}
        {kind !== 'award' && (
          <Labelled label={words.content}>
            <Input value={draft.content} maxLength={500} onChange={(event) => change({ content: event.target.value })} data-testid="content" />
          </Labelled>
        )}
        {kind === 'training' && (
          <Labelled label={words.minutes}>
            <InputNumber value={draft.minutes} min={1} max={1440} precision={0} onChange={(minutes) => change({ minutes })} data-testid="minutes" />
          </Labelled>
        )}
        {kind === 'rating' && (
          <Labelled label={words.score}>
            <InputNumber value={draft.score} min={1} max={5} precision={0} onChange={(score) => change({ score })} data-testid="score" />
          </Labelled>
        )}
        <Labelled label={words.body}>
          <Input value={draft.body} maxLength={60} onChange={(event) => change({ body: event.target.value })} data-testid="body" />
        </Labelled>
        <Labelled label={words.day}>
          <Input type="date" value={draft.day} onChange={(event) => change({ day: event.target.value })} data-testid="day" />
        </Labelled>
      </div>
      {failure && <FailureNote failure={failure} />}
      {entered > 0 && <SuccessNote>{say(words.entered, { n: entered })}</SuccessNote>}
      <Button type="primary" disabled={!isWhole(kind, draft)} loading={busy} onClick={() => void enter()} data-testid="enter">
        {say(words.enter)}
      </Button>
    </section>
  )
}

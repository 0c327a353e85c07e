import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { type MeetingStage, meetingStages } from '../../../../shared/civic.ts'
import { useAction } from '../../api/use-action.ts'
import { Choice } from '../../components/choice.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { timesOf } from './model.ts'

const empty = { title: '', stage: 'propose' as MeetingStage, place: '', begins: '', minutes: 90 as number | null, audience: '', agenda: '' }

export const AnnounceForm = ({ community, done }: { community: string; done: () => void }) => {
  const { say } = useSpeech()
  const words = text.meetings
  const [draft, setDraft] = useState(empty)
  const action = useAction('POST /meetings')
  const set = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part })
  const { title, stage, place, begins, minutes, audience, agenda } = draft
  const times = timesOf(begins, minutes)
  const whole = title.trim() && place.trim() && audience.trim() && times
  const announce = async (): Promise<void> => {
    if (!times) return
    const said = agenda.trim()
    const answer = await action.send({
      community, title: title.trim(), stage, place: place.trim(), ...times, audience: audience.trim(), ...(said ? { agenda: said } : {}),
    })
    if (!answer) return
    setDraft(empty)
    done()
  }
  return (
    <section className="card panel" data-testid="announce-form">
      <h2>{say(words.announceTitle)}</h2>
      <div className="form-row">
        <Labelled label={words.name}>
          <Input value={title} maxLength={60} data-testid="meeting-title" onChange={(event) => set({ title: event.target.value })} />
        </Labelled>
        <Choice id="stage" label={words.stage} value={stage} required options={meetingStages.map((one) => [one, say(words.stages[one])])}
          choose={(next) => set({ stage: (next ?? 'propose') as MeetingStage })} />
        <Labelled label={words.place}>
          <Input value={place} maxLength={60} data-testid="meeting-place" onChange={(event) => set({ place: event.target.value })} />
        </Labelled>
        <Labelled label={words.startsAt}>
          <Input type="datetime-local" value={begins} data-testid="meeting-begins" onChange={(event) => set({ begins: event.target.value })} />
        </Labelled>
        <Labelled label={words.lasts}>
          <InputNumber value={minutes} min={10} max={720} precision={0} data-testid="meeting-minutes" onChange={(next) => set({ minutes: next })} />
        </Labelled>
        <Labelled label={words.audience}>
          <Input value={audience} maxLength={60} data-testid="meeting-audience" onChange={(event) => set({ audience: event.target.value })} />
        </Labelled>
        <Labelled label={words.agenda}>
          <Input value={agenda} maxLength={1000} data-testid="meeting-agenda" onChange={(event) => set({ agenda: event.target.value })} />
        </Labelled>
      </div>
      {action.failure && <FailureNote failure={action.failure} />}
      <Button type="primary" disabled={!whole} loading={action.busy} onClick={() => void announce()} data-testid="announce">
        {say(words.announce)}
      </Button>
    </section>
  )
}

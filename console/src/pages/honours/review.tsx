import { Input } from 'antd'
import { useState } from 'react'
import { Labelled } from '../../components/labelled.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { ActProps } from './acts.tsx'

const words = text.honours
const longestResolution = 100

/** What the meeting decided: its resolution, its reasons, chosen or not. */
export const Review = ({ community, nomination: { id: nominationId, state }, done }: ActProps) => {
  const { say } = useSpeech()
  const [resolution, setResolution] = useState('')
  const input = (choose: boolean) => (reason: string) =>
    (resolution.trim() ? { community, nominationId, choose, resolution: resolution.trim(), reason } : undefined)
  return (
    <section className="deed">
      <h3>{say(words.review)}</h3>
      <p className="note">{say(words.reviewLead)}</p>
      <Labelled label={words.resolution}>
        <Input value={resolution} maxLength={longestResolution} onChange={(event) => setResolution(event.target.value)} style={{ width: 260 }}
          data-testid={`resolution-${nominationId}`} />
      </Labelled>
      <ReasonAct call="POST /honour-work/nominations/:nominationId/review" id={`review-${nominationId}`} label={words.reason} done={done} choices={[
        { id: 'choose', label: words.choose, input: input(true) },
        ...state === 'standing' ? [{ id: 'pass', label: words.pass, input: input(false) }] : [],
      ]} />
    </section>
  )
}

import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { useMe } from '../../api/me.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Nomination, checkRows, workOn } from './model.ts'

interface Props { community: string; nomination: Nomination; done: () => void }
type Row = ReturnType<typeof checkRows>[number]
const words = text.honours

/** The conditions, each with who looked it up and when; a worker says met or not, with what was found. */
export const Checks = ({ community, nomination, done }: Props) => {
  const { say } = useSpeech()
  const may = workOn(nomination, useMe().roles, community).includes('checks')
  return (
    <section className="deed" data-testid="checks">
      <h3>{say(words.checks)}</h3>
      {checkRows(nomination).map((row) => (
        <Check key={row.item} row={row} community={community} nominationId={nomination.id} may={may} done={done} />
      ))}
    </section>
  )
}

interface CheckProps { row: Row; community: string; nominationId: string; may: boolean; done: () => void }

const Check = ({ row: { item, check }, community, nominationId, may, done }: CheckProps) => {
  const { say } = useSpeech()
  const [note, setNote] = useState('')
  const action = useAction('POST /honour-work/nominations/:nominationId/checks')
  const save = async (met: boolean): Promise<void> => {
    const said = note.trim()
    if (!await action.send({ community, nominationId, item, met, ...(said ? { note: said } : {}) })) return
    setNote('')
    done()
  }
  const found = check ? `${say(check.met ? words.met : words.notMet)} ${check.note ?? ''}` : say(words.unchecked)
  return (
    <div>
      <p data-testid={`check-${item}`}>
        <strong>{say(words[item])}</strong>：{found} {check && <span className="note">{check.byName} {chinaMinute(check.at)}</span>}
      </p>
      {may && (
        <div className="filters">
          <Input value={note} onChange={(event) => setNote(event.target.value)} style={{ width: 260 }} maxLength={300}
            aria-label={`${say(words[item])} ${say(words.checkNote)}`} placeholder={say(words.checkNote)} data-testid={`note-${item}`} />
          <Button loading={action.busy} onClick={() => void save(true)} data-testid={`met-${item}`}>{say(words.met)}</Button>
          <Button loading={action.busy} onClick={() => void save(false)} data-testid={`not-met-${item}`}>{say(words.notMet)}</Button>
        </div>
      )}
      {action.failure && <FailureNote failure={action.failure} />}
    </div>
  )
}

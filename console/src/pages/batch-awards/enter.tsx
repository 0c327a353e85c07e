import { Button, Input } from 'antd'
import { useState } from 'react'
import { Deed, DeedField } from '../../components/deed.tsx'
import { WarningNote } from '../../components/failure-note.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { RuleField } from '../../components/rule-field.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { countOf, emptyDraft, mostPeople, toEnter, type Draft } from './model.ts'

const words = text.batchAwards

/** One rule, one occasion and a list of people; entering it previews it. */
export const EnterForm = ({ community, done }: { community: string; done: (batchId: string) => void }) => {
  const { say } = useSpeech()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [named, setNamed] = useState<Named>()
  const keep = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const add = (): void => {
    if (named) keep({ picked: [...draft.picked, named] })
    setNamed(undefined)
  }
  return (
    <section className="card panel">
      <Deed id="enter-batch" title={words.enter} call="POST /point-batches" button={words.preview} done={words.entered} noteless
        after={({ id }) => { setDraft(emptyDraft); done(id) }} input={() => toEnter(community, draft)}>
        <RuleField id="batch" label={words.rule} community={community} value={draft.rule} choose={(rule) => keep({ rule })} />
        <DeedField label={words.day}>
          <Input type="date" value={draft.day} onChange={(event) => keep({ day: event.target.value })} style={{ width: 200 }}
            data-testid="batch-day" />
        </DeedField>
        <DeedField label={words.occasion}>
          <Input value={draft.occasion} maxLength={60} onChange={(event) => keep({ occasion: event.target.value })} data-testid="batch-occasion" />
        </DeedField>
        <DeedField label={words.numbers}>
          <Input.TextArea value={draft.numbers} rows={4} onChange={(event) => keep({ numbers: event.target.value })} data-testid="batch-numbers" />
        </DeedField>
        <PersonField id="batch" named={named} name={setNamed} />
        <Button disabled={!named} onClick={add} data-testid="batch-add">{say(words.add)}</Button>
        {draft.picked.length > 0 && (
          <p data-testid="batch-picked">
            {say(words.picked, { n: draft.picked.length })}：{draft.picked.map(({ nameMasked }) => nameMasked).join('、')}
          </p>
        )}
        {countOf(draft) > mostPeople && <WarningNote>{say(words.tooMany)}</WarningNote>}
      </Deed>
    </section>
  )
}

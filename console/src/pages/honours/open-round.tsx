import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { type HonourKind, honourKinds } from '../../../../shared/honours.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.honours
const longestTitle = 40
const mostPlaces = 50

/** A round: what for, its conditions in words, its last day, how many. */
export const OpenRound = ({ community, done }: { community: string; done: () => void }) => {
  const { say } = useSpeech()
  const [kind, setKind] = useState<HonourKind>('family')
  const [title, setTitle] = useState('')
  const [lastDay, setLastDay] = useState('')
  const [most, setMost] = useState<number | null>(null)
  return (
    <section className="card panel">
      <Deed id="open-round" title={words.open} call="POST /honour-work/rounds" button={words.openButton} done={words.opened}
        noteLabel={words.conditions} after={() => { setTitle(''); done() }}
        input={(conditions) => (title.trim() && lastDay && most
          ? { community, kind, title: title.trim(), conditions, lastDay, most } : undefined)}>
        <Choice id="kind" label={words.kind} value={kind} required choose={(next) => setKind(next === 'volunteer' ? next : 'family')}
          options={honourKinds.map((key) => [key, say(words[key])])} />
        <DeedField label={words.name}>
          <Input value={title} maxLength={longestTitle} onChange={(event) => setTitle(event.target.value)} data-testid="round-title" />
        </DeedField>
        <DeedField label={words.lastDay}>
          <Input type="date" value={lastDay} onChange={(event) => setLastDay(event.target.value)} style={{ width: 200 }}
            data-testid="round-last-day" />
        </DeedField>
        <DeedField label={words.most}>
          <InputNumber value={most} min={1} max={mostPlaces} precision={0} onChange={setMost} style={{ width: 200 }} data-testid="round-most" />
        </DeedField>
      </Deed>
    </section>
  )
}

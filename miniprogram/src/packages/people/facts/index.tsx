import { View } from '@tarojs/components'
import { useState } from 'react'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { factsWords } from '../../../text/facts.ts'
import { type Say, useText } from '../../../text/use-text.ts'
import { Ask } from './ask.tsx'
import { CareFacts } from './care.tsx'
import { AskEmergency, EmergencyFacts } from './emergency.tsx'
import { dayWords, fields, type EmergencyField, type Facts, type Field } from './model.ts'

const icons = { birthDay: 'calendar', gender: 'person', skills: 'shield', dialects: 'globe' } as const

const shown = (say: Say, facts: Facts, field: Field): string => {
  const { birthDay, gender, skills, verifiedSkills, dialects } = facts
  const skill = (one: string) => `${one}${verifiedSkills.includes(one) ? say(factsWords.verified) : ''}`
  const texts: Record<Field, string> = {
    birthDay: birthDay === undefined ? '' : say(dayWords(birthDay)),
    gender: gender === undefined ? '' : say(factsWords[gender]),
    skills: skills.map(skill).join(say(factsWords.listComma)),
    dialects: dialects.join(say(factsWords.listComma)),
  }
  return texts[field] || say(factsWords.notSet)
}

export default () => {
  const loading = useLoad(() => client('GET /me/facts', {}))
  const [asking, setAsking] = useState<Field | EmergencyField | undefined>()
  const done = async () => {
    await loading.reload()
    setAsking(undefined)
  }
  return (
    <Page title={factsWords.title}>
      <Loaded from={loading}>
        {(facts) => {
          if (asking === undefined) return <Overview facts={facts} onAsk={setAsking} reload={loading.reload} />
          const asked = { facts, done, back: () => setAsking(undefined) }
          return asking === 'emergencyContact' || asking === 'healthNote'
            ? <AskEmergency key={asking} field={asking} {...asked} /> : <Ask key={asking} field={asking} {...asked} />
        }}
      </Loaded>
    </Page>
  )
}

interface OverviewProps {
  facts: Facts
  onAsk: (field: Field | EmergencyField) => void
  reload: () => Promise<void>
}

/** Everything that is kept of me, each line the way to change it. */
const Overview = ({ facts, onAsk, reload }: OverviewProps) => {
  const say = useText()
  return (
    <>
      <Notice tone='info'>{say(factsWords.lead)}</Notice>
      {facts.needsGuardian && <Notice id='needs-guardian' tone='problem'>{say(factsWords.needsGuardian)}</Notice>}
      <Section title={say(factsWords.facts)}>
        <View id='facts' className='lines'>
          {fields.map((field) => (
            <LinkRow key={field} id={`fact-${field}`} icon={icons[field]} label={say(factsWords[field])}
              note={shown(say, facts, field)} onTap={() => onAsk(field)} />
          ))}
        </View>
        {facts.guardian !== undefined && (
          <Card><Fact name={say(factsWords.guardian)}>{facts.guardian.nameMasked}</Fact></Card>
        )}
      </Section>
      <EmergencyFacts facts={facts} onAsk={onAsk} />
      <CareFacts facts={facts} reload={reload} />
    </>
  )
}

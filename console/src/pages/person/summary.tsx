import { Fact, Facts } from '../../components/facts.tsx'
import { WarningNote } from '../../components/failure-note.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { RoleTag } from '../people/role-tag.tsx'
import type { Person } from './model.ts'

/** Who it is, masked. */
export const Summary = ({ person }: { person: Person }) => {
  const { say } = useSpeech()
  const t = text.person
  const { skills, verifiedSkills, dialects, guardian, leftAt, leftWhy } = person
  const skill = (one: string): string => (verifiedSkills.includes(one) ? `${one}（${say(t.verified)}）` : one)
  const phone = person.phoneLast4 ? ` •••• ${person.phoneLast4}` : ''
  return (
    <>
      {leftAt && leftWhy && <WarningNote>{say(t.left)} · {say(t[leftWhy])} · {chinaMinute(leftAt)}</WarningNote>}
      {person.needsGuardian && <WarningNote>{say(t.needsGuardian)}</WarningNote>}
      <Facts wide>
        <Fact name={say(text.people.name)}><strong data-testid="person-name">{person.nameMasked}</strong></Fact>
        <Fact name={say(t.id)}><code data-testid="person-id">{person.id}</code></Fact>
        <Fact name={say(t.phoneState)}>{say(person.bound ? t.bound : person.atDesk ? t.atDesk : t.own)}{phone}</Fact>
        <Fact name={say(text.people.registeredAt)}>{chinaMinute(person.registeredAt)}</Fact>
        {person.realNameSeenAt && <Fact name={say(text.newcomers.seenAt)}>{chinaMinute(person.realNameSeenAt)}</Fact>}
        <Fact name={say(t.gender)}>{person.gender ? say(t[person.gender]) : '—'}</Fact>
        <Fact name={say(t.skills)}>{skills.map(skill).join(say(t.listComma)) || '—'}</Fact>
        <Fact name={say(t.dialects)}>{dialects.join(say(t.listComma)) || '—'}</Fact>
        {guardian && <Fact name={say(t.guardian)}>{guardian.nameMasked} · {chinaMinute(guardian.at)}</Fact>}
        <Fact name={say(text.people.roles)}>
          {person.roles.length === 0
            ? say(text.people.resident) : person.roles.map((held) => <RoleTag key={held.role + held.scope} held={held} />)}
        </Fact>
      </Facts>
    </>
  )
}

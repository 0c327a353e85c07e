import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { Question } from '../../../components/question.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import type { AskedOf } from '../../../state/use-questions.ts'
import { useText } from '../../../text/use-text.ts'
import { applyWords } from '../../../text/ventures.ts'
import { looksLikeCode } from '../papers/model.ts'
import { type Draft, looksLikePhone } from './model.ts'

export type Asked = AskedOf<Draft>

export const WhoQuestion = ({ draft, keep, step, steps, next }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(applyWords.who)}>
      <Options name='who' selected={draft.kind} onPick={(kind) => { keep({ kind }); next() }} options={[
        { key: 'organisation', label: say(applyWords.organisation), note: say(applyWords.organisationNote) },
        { key: 'team', label: say(applyWords.team), note: say(applyWords.teamNote) },
      ]} />
    </Question>
  )
}

/** One of the teams that I lead. */
export const TeamQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  const loading = useLoad(() => client('GET /me/teams', {}))
  return (
    <Question step={step} steps={steps} question={say(applyWords.whichTeam)} onPrevious={previous}>
      <Loaded from={loading} cards={1}>
        {({ items }) => {
          const led = items.filter(({ mine }) => mine === 'leader')
          if (led.length === 0) return <Notice id='no-team' tone='info'>{say(applyWords.noTeam)}</Notice>
          return (
            <Options name='team' selected={draft.teamId} onPick={(teamId) => { keep({ teamId }); next() }}
              options={led.map(({ team: { id, name } }) => ({ key: id, label: name }))} />
          )
        }}
      </Loaded>
    </Question>
  )
}

export const OrgQuestion = ({ draft: { name, creditCode }, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(applyWords.orgName)} onPrevious={previous}
      next={{ onTap: next, disabled: name.trim() === '' || !looksLikeCode(creditCode) }}>
      <Field id='org-name' label={say(applyWords.nameLabel)} hint={say(applyWords.nameHint)} value={name} maxLength={60}
        onInput={(typed) => keep({ name: typed })} />
      <Field id='org-code' label={say(applyWords.code)} hint={say(applyWords.codeHint)} value={creditCode} maxLength={18}
        onInput={(typed) => keep({ creditCode: typed })} />
      {creditCode.trim() !== '' && !looksLikeCode(creditCode) && <Notice id='not-a-code' tone='problem'>{say(applyWords.notACode)}</Notice>}
    </Question>
  )
}

export const ContactQuestion = ({ draft: { contact, phone }, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(applyWords.contact)} {...(step > 1 ? { onPrevious: previous } : {})}
      next={{ onTap: next, disabled: contact.trim() === '' || !looksLikePhone(phone) }}>
      <Field id='contact-name' label={say(applyWords.contactName)} value={contact} maxLength={20} onInput={(typed) => keep({ contact: typed })} />
      <Field id='contact-phone' label={say(applyWords.phone)} hint={say(applyWords.phoneHint)} type='number' value={phone} maxLength={20}
        onInput={(typed) => keep({ phone: typed })} />
      {phone.trim() !== '' && !looksLikePhone(phone) && <Notice id='not-a-phone' tone='problem'>{say(applyWords.notAPhone)}</Notice>}
    </Question>
  )
}

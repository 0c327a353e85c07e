import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { Choice } from '../../components/choice.tsx'
import { DeedField } from '../../components/deed.tsx'
import { type LegalMode, legalModes } from '../../../../shared/funds.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { type Draft, asksAgreement, asksMembers, asksPlatform, waysFor } from './model.ts'
import { PeopleList } from './people-list.tsx'

const words = text.funds

export interface SectionProps { id: string; draft: Draft; keep: (part: Partial<Draft>) => void }
type TextKey = { [K in keyof Draft]: Draft[K] extends string ? K : never }[keyof Draft]
type YesKey = 'leaderOnStaff' | 'noOnePerson' | 'emergency'

const Part = ({ title, children }: { title: Words; children: ReactNode }) => {
  const { say } = useSpeech()
  return <section className="deed"><h4>{say(title)}</h4>{children}</section>
}

const Line = ({ id, draft, keep, name, label, most, rows = 1, type = 'text' }: SectionProps
  & { name: TextKey; label: Words; most?: number; rows?: number; type?: 'text' | 'date' }) => {
  const shared = { value: draft[name], 'data-testid': `${id}-${name}` }
  return (
    <DeedField label={label}>
      {rows > 1
        ? <Input.TextArea {...shared} rows={rows} {...(most ? { maxLength: most } : {})} onChange={(event) => keep({ [name]: event.target.value })} />
        : <Input {...shared} type={type} {...(most ? { maxLength: most } : {})} onChange={(event) => keep({ [name]: event.target.value })} />}
    </DeedField>
  )
}

const Yes = ({ id, draft, keep, name }: SectionProps & { name: YesKey }) => {
  const { say } = useSpeech()
  return (
    <p>
      <Checkbox checked={draft[name]} onChange={(event) => keep({ [name]: event.target.checked })} data-testid={`${id}-${name}`}>
        {say(words[name])}
      </Checkbox>
    </p>
  )
}

/** What the law calls it, before anything else: in plain words what each allows (DOMAIN 0.2). */
export const ModePart = ({ id, draft, keep }: SectionProps) => {
  const { say } = useSpeech()
  return (
    <>
      <Choice id={`${id}-mode`} label={words.mode} required width={340} value={draft.mode}
        options={legalModes.map((key) => [key, say(words.modes[key])])}
        choose={(next) => keep({ mode: legalModes.find((one): one is LegalMode => one === next) ?? 'PUBLIC_LINKOUT', ways: [] })} />
      <p className="note" data-testid={`${id}-mode-note`}>{say(words.modeNotes[draft.mode])}</p>
    </>
  )
}

export const WhatPart = (props: SectionProps) => (
  <Part title={words.sections.what}>
    <Line {...props} name="title" label={words.planTitle} most={40} />
    <Line {...props} name="purpose" label={words.purpose} most={500} rows={2} />
    <Line {...props} name="beneficiaries" label={words.beneficiaries} most={300} rows={2} />
    <Yes {...props} name="noOnePerson" />
    <Line {...props} name="use" label={words.use} most={1000} rows={3} />
  </Part>
)

export const WhenPart = (props: SectionProps) => (
  <Part title={words.sections.when}>
    <div className="filters">
      <Line {...props} name="firstDay" label={words.firstDay} type="date" />
      <Line {...props} name="lastDay" label={words.lastDay} type="date" />
      <Line {...props} name="area" label={words.planArea} most={120} />
    </div>
    <Yes {...props} name="emergency" />
  </Part>
)

export const WhoPart = (props: SectionProps) => (
  <Part title={words.sections.who}>
    <div className="filters">
      <Line {...props} name="leader" label={words.leader} most={20} />
      <Line {...props} name="officeAddress" label={words.office} most={120} />
    </div>
    <Yes {...props} name="leaderOnStaff" />
  </Part>
)

const Sum = ({ id, draft, keep, name }: SectionProps & { name: 'goalYuan' | 'costYuan' }) => (
  <DeedField label={words[name]}>
    <InputNumber value={draft[name]} min={0} max={100_000_000} precision={2} style={{ width: 180 }} data-testid={`${id}-${name}`}
      onChange={(value) => keep({ [name]: value })} />
  </DeedField>
)

export const MoneyPart = (props: SectionProps) => {
  const { say } = useSpeech()
  const { id, draft, keep } = props
  return (
    <Part title={words.sections.money}>
      <div className="filters">
        <Sum {...props} name="goalYuan" />
        <Sum {...props} name="costYuan" />
        <Line {...props} name="accountNumber" label={words.account} most={30} />
        <DeedField label={words.ways}>
          <Select mode="multiple" style={{ minWidth: 260 }} value={draft.ways} onChange={(ways) => keep({ ways })} data-testid={`${id}-ways`}
            options={waysFor(draft.mode).map((value) => ({ value, label: say(words.wayNames[value]) }))} />
        </DeedField>
      </div>
      <Line {...props} name="leftover" label={words.leftover} most={300} rows={2} />
    </Part>
  )
}

const mostPartners = 10
const partnerFields = [['name', words.partnerName, 60], ['evaluation', words.evaluation, 500], ['agreement', words.agreementPaper, 120]] as const

/** Whom the charity works with: each looked at in writing, with an agreement (CF-08). */
export const PartnersPart = ({ id, draft: { partners }, keep }: SectionProps) => {
  const { say } = useSpeech()
  return (
    <Part title={words.sections.partners}>
      {partners.map((partner, index) => (
        <div className="filters" key={index}>
          {partnerFields.map(([key, label, most]) => (
            <DeedField key={key} label={label}>
              <Input value={partner[key]} maxLength={most} data-testid={`${id}-partner-${index}-${key}`}
                onChange={(event) => keep({ partners: partners.map((one, at) => (at === index ? { ...one, [key]: event.target.value } : one)) })} />
            </DeedField>
          ))}
          <Button onClick={() => keep({ partners: partners.filter((_, at) => at !== index) })}>{say(words.removePartner)}</Button>
        </div>
      ))}
      {partners.length < mostPartners && (
        <Button onClick={() => keep({ partners: [...partners, { name: '', evaluation: '', agreement: '' }] })} data-testid={`${id}-add-partner`}>
          {say(words.addPartner)}
        </Button>
      )}
    </Part>
  )
}

/** What only this mode asks for: the platform, a signed promise, or the people it is for. */
export const LegalPart = (props: SectionProps) => {
  const { id, draft, keep } = props
  const [platform, agreement, members] = [asksPlatform(draft.mode), asksAgreement(draft.mode), asksMembers(draft.mode)]
  if (!platform && !agreement && !members) return null
  return (
    <Part title={words.sections.legal}>
      <div className="filters">
        {platform && <Line {...props} name="platformName" label={words.platformName} most={40} />}
        {platform && <Line {...props} name="platformUrl" label={words.platformUrl} most={300} />}
        {agreement && <Line {...props} name="agreementBy" label={words.agreementBy} most={60} />}
        {agreement && <Line {...props} name="signedOn" label={words.signedOn} type="date" />}
        {agreement && <Line {...props} name="promise" label={words.promise} most={300} />}
      </div>
      {members && <PeopleList id={`${id}-members`} people={draft.members} change={(next) => keep({ members: next })} make={(person) => person} />}
    </Part>
  )
}

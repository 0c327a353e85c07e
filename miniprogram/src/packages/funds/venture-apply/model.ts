import type { Input } from '../../../../../shared/contract/index.ts'
import { type ventureOrgKinds, leastGrantFen } from '../../../../../shared/ventures.ts'
import { fenOf } from '../give/model.ts'
import { looksLikeCode } from '../papers/model.ts'
import type { Own } from '../ventures/model.ts'

interface Line { label: string; yuan: string }
/** What somebody has answered so far; kept on the phone until it was sent. */
export interface Draft {
  kind: (typeof ventureOrgKinds)[number] | undefined
  name: string
  creditCode: string
  teamId: string
  contact: string
  phone: string
  title: string
  purpose: string
  serves: string
  plan: string
  lines: Line[]
}
export const emptyLine: Line = { label: '', yuan: '' }
export const emptyDraft: Draft = {
  kind: undefined, name: '', creditCode: '', teamId: '', contact: '', phone: '', title: '', purpose: '', serves: '', plan: '', lines: [emptyLine],
}
/** An application as it was sent, to be changed. */
export const draftOf = ({ contact, title, purpose, serves, plan, lines }: Own): Draft => ({
  ...emptyDraft, title, purpose, serves, plan, contact: contact?.name ?? '', phone: contact?.phone ?? '',
  lines: lines.map(({ label, amountFen }) => ({ label, yuan: String(amountFen / 100) })),
})

export const looksLikePhone = (typed: string): boolean => /^[\d+ -]{5,20}$/.test(typed.normalize('NFKC').trim())
export const isWholeLine = ({ label, yuan }: Line): boolean => label.trim() !== '' && fenOf(yuan) !== undefined
export const sumFenOf = (lines: readonly Line[]): number => lines.reduce((sum, { yuan }) => sum + (fenOf(yuan) ?? 0), 0)
/** A whole budget that is under what a project has at least. */
export const isTooLittle = (lines: readonly Line[]): boolean => lines.every(isWholeLine) && sumFenOf(lines) < leastGrantFen

export type Step = 'who' | 'team' | 'org' | 'contact' | 'name' | 'purpose' | 'serves' | 'plan' | 'lines' | 'photos' | 'check'
/** The questions in their row; whose it is stays as it was when an application is changed. */
export const stepsFor = (kind: Draft['kind'], changes: boolean): [Step, ...Step[]] => {
  const rest: [Step, ...Step[]] = ['contact', 'name', 'purpose', 'serves', 'plan', 'lines', 'photos', 'check']
  return changes ? rest : ['who', kind === 'team' ? 'team' : 'org', ...rest]
}

type Asked = Omit<Input<'PUT /venture-calls/:callId/applications/:ventureId'>, 'callId' | 'ventureId'>
/** What is sent of the project; nothing while something is missing. */
export const askedOf = (draft: Draft, photos: string[], papers: string[]): Asked | undefined => {
  const [contact, phone] = [draft.contact.trim(), draft.phone.normalize('NFKC').trim()]
  const said = { title: draft.title.trim(), purpose: draft.purpose.trim(), serves: draft.serves.trim(), plan: draft.plan.trim() }
  if (contact === '' || !looksLikePhone(phone) || Object.values(said).some((one) => one === '') || !draft.lines.every(isWholeLine)) return undefined
  return {
    contact: { name: contact, phone }, ...said, lines: draft.lines.map(({ label, yuan }) => ({ label: label.trim(), amountFen: fenOf(yuan) ?? 0 })),
    sumFen: sumFenOf(draft.lines), photos, papers,
  }
}

/** On whose behalf; nothing while it is open. */
export const orgOf = ({ kind, name, creditCode, teamId }: Draft): Input<'POST /venture-calls/:callId/applications'>['org'] | undefined => {
  if (kind === 'team') return teamId === '' ? undefined : { kind, teamId }
  if (kind === undefined || name.trim() === '' || !looksLikeCode(creditCode)) return undefined
  return { kind, name: name.trim(), creditCode: creditCode.trim().toUpperCase() }
}

import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Deed, DeedField } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Charity } from './model.ts'

const words = text.funds
const fields = {
  name: [words.name, 60], creditCode: [words.creditCode, 18], certificate: [words.certificate, 120], contact: [words.contact, 60],
  lookUp: [words.lookUp, 200], address: [words.address, 120], bankHolder: [words.bankHolder, 60], bankName: [words.bankName, 60],
  bankNumber: [words.bankNumber, 30], mchid: [words.mchid, 10],
} as const
type Field = keyof typeof fields
type Draft = Record<Field, string> & { publicQualified: boolean; ownChannel: boolean; bearsFees: boolean }

const empty: Draft = {
  name: '', creditCode: '', certificate: '', contact: '', lookUp: '', address: '', bankHolder: '', bankName: '', bankNumber: '', mchid: '',
  publicQualified: false, ownChannel: false, bearsFees: false,
}
const draftOf = ({ bank, mchid = '', bearsFees = false, id: _, version: _v, formerMchids: _f, ...rest }: Charity): Draft =>
  ({ ...rest, mchid, bearsFees, bankHolder: bank.holder, bankName: bank.name, bankNumber: bank.number })

const toSend = (draft: Draft) => {
  const { bankHolder, bankName, bankNumber, mchid, ...rest } = draft
  if (Object.entries({ ...draft, mchid: '-' }).some(([, value]) => typeof value === 'string' && !value.trim())) return undefined
  return { ...rest, bank: { holder: bankHolder, name: bankName, number: bankNumber }, ...(mchid.trim() ? { mchid: mchid.trim() } : {}) }
}

/** What is on record of a charity: what must be shown of it (CF-07) and what it may do (DOMAIN 0.2). */
export const CharityForm = ({ division, charity, done }: { division: string; charity?: Charity; done: () => void }) => {
  const { say } = useSpeech()
  const [draft, setDraft] = useState(() => (charity ? draftOf(charity) : empty))
  const id = charity ? `charity-${charity.id}` : 'charity'
  const body = (
    <>
      <div className="filters">
        {(Object.keys(fields) as Field[]).map((key) => (
          <DeedField key={key} label={fields[key][0]}>
            <Input value={draft[key]} maxLength={fields[key][1]} data-testid={`${id}-${key}`}
              onChange={(event) => setDraft((before) => ({ ...before, [key]: event.target.value }))} />
          </DeedField>
        ))}
      </div>
      {(['publicQualified', 'ownChannel', 'bearsFees'] as const).map((key) => (
        <Checkbox key={key} checked={draft[key]} data-testid={`${id}-${key}`}
          onChange={(event) => setDraft((before) => ({ ...before, [key]: event.target.checked }))}>{say(words[key])}</Checkbox>
      ))}
    </>
  )
  const sent = () => { const given = toSend(draft); return given && { division, ...given } }
  return charity
    ? (
      <Deed id={`save-${id}`} title={words.changeCharity} call="PUT /charities/:charityId" button={words.saveCharity}
        done={words.charitySaved} noteless after={done}
        input={() => { const given = sent(); return given && { ...given, charityId: charity.id, version: charity.version } }}>{body}</Deed>
    )
    : (
      <Deed id="add-charity" title={words.addCharity} call="POST /charities" button={words.saveCharity} done={words.charitySaved} noteless
        input={sent} after={() => { setDraft(empty); done() }}>{body}</Deed>
    )
}

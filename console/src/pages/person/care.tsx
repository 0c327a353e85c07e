import { Input, Select } from 'antd'
import { useState } from 'react'
import { type CareFlag, careFlags } from '../../../../shared/purposes.ts'
import { Deed, DeedField } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProps } from './index.tsx'

/** Certify hardship and the like until a day, or end it without one; both wait for a second worker (TB-04). */
export const CareForm = ({ person, again }: PartProps) => {
  const { say } = useSpeech()
  const [flag, setFlag] = useState<CareFlag>('hardship')
  const [until, setUntil] = useState('')
  const t = text.person
  return (
    <Deed id="certify" title={t.care} call="POST /people/:personId/care-flags" button={until ? t.careAsk : t.careEndAsk}
      done={t.asked} after={again}
      input={(note) => ({ personId: person.id, flag, note, ...(until ? { until } : {}) })}>
      <div className="form-row">
        <DeedField label={t.flag}>
          <Select value={flag} style={{ width: 260 }} onChange={setFlag}
            options={careFlags.map((one) => ({ value: one, label: say(text.careNames[one]) }))} />
        </DeedField>
        <DeedField label={t.until}>
          <Input type="date" value={until} data-testid="care-until" onChange={(event) => setUntil(event.target.value)} />
        </DeedField>
      </div>
    </Deed>
  )
}

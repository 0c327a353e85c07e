import { Input } from 'antd'
import { useState } from 'react'
import { cityOf } from '../../../../shared/terms.ts'
import { useMe } from '../../api/me.tsx'
import { useRead } from '../../api/use-read.ts'
import { Deed, DeedField } from '../../components/deed.tsx'
import { FailureNote, InfoNote } from '../../components/failure-note.tsx'
import { Loading, Page } from '../../components/page.tsx'
import { TermsTexts } from '../../components/terms-texts.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayPublishTerms } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Draft, type Field, emptyDraft, publication } from './model.ts'

const longTexts: Field[] = ['agreementZh', 'agreementEn', 'privacyZh', 'privacyEn', 'changesZh', 'changesEn']
const most = (field: Field): number => (field.startsWith('changes') ? 600 : 5000)

const PublishForm = ({ city, again }: { city: string; again: () => void }) => {
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const keep = (field: Field) => (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value })
  return (
    <Deed id="publish-terms" title={text.terms.publish} lead={text.terms.publishLead} call="POST /terms" noteless
      button={text.terms.publishButton} done={text.terms.published} input={() => publication(city, draft)}
      after={() => { setDraft(emptyDraft); again() }}>
      {longTexts.map((field) => (
        <DeedField key={field} label={text.terms[field as Exclude<Field, 'effectiveOn'>]}>
          <Input.TextArea value={draft[field]} rows={field.startsWith('changes') ? 2 : 8} maxLength={most(field)}
            onChange={keep(field)} data-testid={`terms-${field}`} />
        </DeedField>
      ))}
      <DeedField label={text.terms.effectiveOn}>
        <Input type="date" value={draft.effectiveOn} onChange={keep('effectiveOn')} data-testid="terms-effectiveOn" />
      </DeedField>
    </Deed>
  )
}

/** The terms in force in the city, what is announced, and for the city's administrators the next version. */
const TermsPage = () => {
  const { say } = useSpeech()
  const me = useMe()
  const city = cityOf(useCommunity())
  const read = useRead('GET /terms', { division: city })
  return (
    <Page id="terms" title={text.terms.title} lead={text.terms.lead}>
      {read.status === 'loading' && <Loading />}
      {read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />}
      {read.status === 'ready' && (
        <>
          <InfoNote>
            <p data-testid="terms-in-force">{say(text.terms.inForce, { version: read.data.inForce })}</p>
            {read.data.next && (
              <p data-testid="terms-coming">
                {say(text.terms.coming, { version: read.data.next.version, at: chinaMinute(read.data.next.effectiveAt) })}
              </p>
            )}
          </InfoNote>
          {mayPublishTerms(me.roles, city) && (
            <section className="card panel"><PublishForm city={city} again={read.again} /></section>
          )}
          <section className="card panel"><TermsTexts terms={read.data} /></section>
        </>
      )}
    </Page>
  )
}
export default TermsPage

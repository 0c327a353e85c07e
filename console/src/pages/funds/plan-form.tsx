import { useState } from 'react'
import { useEvery } from '../../api/use-every.ts'
import { Deed } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { type Campaign, type Draft, type Fund, draftOf, emptyDraft, toSend } from './model.ts'
import { LegalPart, ModePart, MoneyPart, PartnersPart, type SectionProps, WhatPart, WhenPart, WhoPart } from './plan-sections.tsx'

const words = text.funds

const Sections = (props: SectionProps) => (
  <>
    <ModePart {...props} /><WhatPart {...props} /><WhenPart {...props} /><WhoPart {...props} /><MoneyPart {...props} /><PartnersPart {...props} />
    <LegalPart {...props} />
  </>
)

/** A plan in short sections, the legal mode first (CF-05). The account is the charity's: it is there already. */
export const DraftForm = ({ community, fund, done }: { community: string; fund: Pick<Fund, 'id' | 'charity'>; done: () => void }) => {
  const { data: charities = [] } = useEvery('GET /fund-work/charities', { community })
  const accountNumber = charities.find(({ id }) => id === fund.charity.id)?.bank.number ?? ''
  const [typed, setTyped] = useState<Draft>(emptyDraft)
  const draft = { ...typed, accountNumber: typed.accountNumber || accountNumber }
  return (
    <Deed id="draft-campaign" title={words.draft} lead={words.draftLead} call="POST /fund-work/campaigns" button={words.submit}
      done={words.drafted} noteless after={() => { setTyped(emptyDraft); done() }}
      input={() => { const sent = toSend(draft); return sent && { community, fundId: fund.id, ...sent } }}>
      <Sections id="plan" draft={draft} keep={(part) => setTyped((before) => ({ ...before, ...part }))} />
    </Deed>
  )
}

/** The same, of a plan that is not filed yet. */
export const ChangeForm = ({ community, campaign, done }: { community: string; campaign: Campaign; done: () => void }) => {
  const [draft, setDraft] = useState(() => draftOf(campaign))
  const { id: campaignId, version } = campaign
  return (
    <Deed id={`change-${campaignId}`} title={words.change} call="PUT /fund-work/campaigns/:campaignId" button={words.change}
      done={words.changed} noteless after={done}
      input={() => { const sent = toSend(draft); return sent && { community, campaignId, version, ...sent } }}>
      <Sections id="change" draft={draft} keep={(part) => setDraft((before) => ({ ...before, ...part }))} />
    </Deed>
  )
}

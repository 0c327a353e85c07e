import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useMe } from '../../api/me.tsx'
import { ActButton } from '../../components/act-button.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { mayApproveFunds, mayMarkAccounts, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { PublicPage } from './public-page.tsx'
import { Matching } from './matching.tsx'
import { type Campaign, type Work, takesGifts, workOn } from './model.ts'
import { ChangeForm } from './plan-form.tsx'

const words = text.funds

interface Props { community: string; campaign: Campaign; done: () => void }

/** The number under which the authority has filed the plan (CF-06). */
const FileForm = ({ community, campaign: { id: campaignId }, done }: Props) => {
  const [number, setNumber] = useState('')
  const [filedOn, setFiledOn] = useState('')
  return (
    <Deed id={`file-${campaignId}`} title={words.file} call="POST /fund-work/campaigns/:campaignId/filing" button={words.fileButton}
      done={words.filed} noteless after={done}
      input={() => (number.trim() && filedOn ? { community, campaignId, number: number.trim(), filedOn } : undefined)}>
      <div className="filters">
        <DeedField label={words.filing}>
          <Input value={number} maxLength={40} onChange={(event) => setNumber(event.target.value)} data-testid="filing-number" />
        </DeedField>
        <DeedField label={words.filedOn}>
          <Input type="date" value={filedOn} onChange={(event) => setFiledOn(event.target.value)} data-testid="filed-on" />
        </DeedField>
      </div>
    </Deed>
  )
}

/** A campaign of a fund with its plan and what is to be done with it now, by whoever may. */
export const CampaignDetail = (props: Props) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { community, campaign, done } = props
  const { id: campaignId, plan, preparedByName, openedByName, stopReason, openedAt, members } = campaign
  const which = { community, campaignId }
  const facts: [string, string | undefined][] = [
    [say(words.purpose), plan.purpose], [say(words.beneficiaries), plan.beneficiaries], [say(words.use), plan.use],
    [say(words.planArea), plan.area], [say(words.leader), plan.leader], [say(words.office), plan.officeAddress],
    [say(words.account), plan.accountNumber], [say(words.ways), plan.ways.map((way) => say(words.wayNames[way])).join('、')],
    [say(words.leftover), plan.leftover], [say(words.platformName), plan.platform && `${plan.platform.name} ${plan.platform.url}`],
    [say(words.agreementBy), plan.agreement && `${plan.agreement.by}：${plan.agreement.promise}`],
    [say(words.sections.partners), plan.partners.map(({ name }) => name).join('、')],
    [say(words.membersList), members.map(({ name }) => name).join('、')],
    [say(words.preparedBy), preparedByName], [say(words.openedBy), openedByName], [say(words.stopReason), stopReason],
  ]
  const parts: Record<Work, ReactNode> = {
    file: <FileForm key="file" {...props} />,
    open: <ActButton key="open" call="POST /fund-work/campaigns/:campaignId/opening" id={`open-campaign-${campaignId}`} label={words.openCampaign}
      input={which} done={done} />,
    change: <ChangeForm key="change" {...props} />,
    stop: <ReasonAct key="stop" call="POST /fund-work/campaigns/:campaignId/stop" id={campaignId} label={words.stopWhy} done={done}
      choices={[{ id: 'stop', label: words.stop, input: (reason) => ({ ...which, reason }) }]} />,
  }
  const may = { officer: mayPrepareFunds(roles, community), approver: mayApproveFunds(roles, community), office: mayMarkAccounts(roles, community) }
  return (
    <div className="panel" data-testid={`campaign-${campaignId}`}>
      <Facts wide>{facts.filter(([, value]) => value).map(([name, value]) => <Fact key={name} name={name}>{value}</Fact>)}</Facts>
      {openedAt && campaign.shares && <PublicPage kind="campaigns" id={campaignId} />}
      {workOn(campaign, may).map((work) => parts[work])}
      {takesGifts(campaign) && <Matching community={community} campaign={campaign} />}
    </div>
  )
}

import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { useRead } from '../../api/use-read.ts'
import { FailureNote, InfoNote, SuccessNote } from '../../components/failure-note.tsx'
import { Loading, Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { AdoptForm } from './adopt-form.tsx'
import { listed, type Rule } from './model.ts'
import { RuleTable } from './rule-table.tsx'

const PointRules = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const me = useMe()
  const [adopted, setAdopted] = useState<Rule>()
  const read = useRead('GET /point-rules', { community })
  const may = mayAdminister(me.roles, community)
  const done = (rule: Rule): void => {
    setAdopted(rule)
    read.again()
  }
  return (
    <Page id="point-rules" title={text.pointRules.title} lead={text.pointRules.lead}>
      {adopted && (
        <SuccessNote>
          {say(text.pointRules.done, { version: adopted.version, moment: chinaMinute(adopted.effectiveFrom) })}
        </SuccessNote>
      )}
      {read.status === 'loading' && <Loading />}
      {read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />}
      {read.status === 'ready' && <RuleTable community={community} rules={listed(read.data)} />}
      {may && read.status === 'ready'
        ? <AdoptForm key={adopted?.version} community={community} before={read.data.inForce} done={done} />
        : <InfoNote>{say(text.pointRules.readOnly)}</InfoNote>}
    </Page>
  )
}
export default PointRules

import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { useEvery } from '../../api/use-every.ts'
import { useRead } from '../../api/use-read.ts'
import { FailureNote, InfoNote, SuccessNote } from '../../components/failure-note.tsx'
import { Loading, Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { AdoptForm } from './adopt-form.tsx'
import { listed, type RuleSet } from './model.ts'
import { RuleTable } from './rule-table.tsx'

const PointRules = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const me = useMe()
  const [adopted, setAdopted] = useState<RuleSet>()
  const read = useRead('GET /point-rules', { community })
  const versions = useEvery('GET /point-rules/versions', { community })
  const sets = versions.status === 'ready' ? versions.data : []
  const may = mayAdminister(me.roles, community)
  const done = (set: RuleSet): void => {
    setAdopted(set)
    read.again()
    versions.again()
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
      {read.status === 'ready' && (
        <RuleTable key={sets.length} community={community} sets={listed(sets, read.data)} />
      )}
      {may && read.status === 'ready' && (
        <AdoptForm key={adopted?.version} community={community} known={sets} before={read.data.inForce} done={done} />
      )}
      {!may && <InfoNote>{say(text.pointRules.readOnly)}</InfoNote>}
    </Page>
  )
}
export default PointRules

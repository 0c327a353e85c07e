import { useState } from 'react'
import { cityOf } from '../../../../shared/terms.ts'
import { useEvery } from '../../api/use-every.ts'
import { Choice } from '../../components/choice.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Checks } from './checks.tsx'
import { Differences } from './differences.tsx'

const words = text.payDifferences

/** WeChat's bills against the books, charity by charity (CF-17). */
const PayDifferencesPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { data, failure, again } = useEvery('GET /fund-work/charities', { community })
  const [chosen, setChosen] = useState<string>()
  const charities = (data ?? []).filter(({ mchid }) => mchid).map(({ id, name }): [string, string] => [id, name])
  const charityId = chosen ?? charities[0]?.[0]
  const division = cityOf(community)
  return (
    <Page id="pay-differences" title={words.title} lead={words.lead}>
      {failure && <FailureNote failure={failure} again={again} />}
      {data && !charityId && <p className="note" data-testid="no-charity">{say(words.noCharity)}</p>}
      {charityId && (
        <>
          <Choice id="charity" label={words.charity} required width={320} value={charityId} options={charities} choose={setChosen} />
          <Differences key={`differences-${charityId}`} community={community} division={division} charityId={charityId} />
          <Checks key={`checks-${charityId}`} community={community} division={division} charityId={charityId} />
        </>
      )}
    </Page>
  )
}
export default PayDifferencesPage

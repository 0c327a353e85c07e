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
  const [asked, setAsked] = useState<string>()
  const paid = (data ?? []).filter((one) => one.mchid ?? one.formerMchids)
  const charities = paid.map(({ id, name }): [string, string] => [id, name])
  const charityId = chosen ?? charities[0]?.[0]
  const { mchid: present, formerMchids = [] } = paid.find(({ id }) => id === charityId) ?? {}
  const numbers: [string, string][] = [
    ...(present ? [[present, say(words.presentNumber, { number: present })] satisfies [string, string]] : []),
    ...formerMchids.map(({ mchid, until }): [string, string] => [mchid, say(words.formerNumber, { number: mchid, until })]),
  ]
  const mchid = asked ?? numbers[0]?.[0]
  const of = { community, division: cityOf(community), charityId: charityId ?? '', ...(mchid && mchid !== present ? { mchid } : {}) }
  return (
    <Page id="pay-differences" title={words.title} lead={words.lead}>
      {failure && <FailureNote failure={failure} again={again} />}
      {data && !charityId && <p className="note" data-testid="no-charity">{say(words.noCharity)}</p>}
      {charityId && (
        <>
          <Choice id="charity" label={words.charity} required width={320} value={charityId} options={charities}
            choose={(id) => { setChosen(id); setAsked(undefined) }} />
          {numbers.length > 1 && <Choice id="number" label={words.number} required width={320} value={mchid} options={numbers} choose={setAsked} />}
          <Differences key={`differences-${charityId}-${mchid}`} of={of} />
          <Checks key={`checks-${charityId}-${mchid}`} of={of} />
        </>
      )}
    </Page>
  )
}
export default PayDifferencesPage

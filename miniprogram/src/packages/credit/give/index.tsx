import { useState } from 'react'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { giveWords } from '../../../text/credit.ts'
import { CheckQuestion, MinutesQuestion, WhoQuestion } from './questions.tsx'
import { emptyDraft, type Draft } from './model.ts'
import '../credit.scss'

const load = async () => {
  const [credit, mine] = await Promise.all([client('GET /me/time-credit', {}), client('GET /me/teams', {})])
  return { ...credit, teams: mine.items.filter((one) => one.mine !== 'asked' && one.team.status === 'active').map((one) => one.team) }
}

/** To whom, how much, and once more before it counts. */
export default () => {
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [step, setStep] = useState(1)
  const loading = useLoad(load)
  const keep = (part: Partial<Draft>) => setDraft((had) => ({ ...had, ...part }))
  return (
    <Page title={giveWords.title}>
      <Loaded from={loading} cards={1}>
        {({ earned, mayGiveTo, teams }) => {
          const asked = { draft, keep, earned, kin: mayGiveTo, teams, next: () => setStep(step + 1), previous: () => setStep(step - 1) }
          return (
            <>
              {step === 1 && <WhoQuestion {...asked} />}
              {step === 2 && <MinutesQuestion {...asked} />}
              {step === 3 && <CheckQuestion {...asked} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

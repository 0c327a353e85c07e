import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { codeOf, spokenCode } from '../../../codes.ts'
import { Checks } from '../../../components/checks.tsx'
import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Options } from '../../../components/options.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { loadMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { moveWords } from '../../../text/household-moves.ts'
import { useText } from '../../../text/use-text.ts'
import type { Household, Shares } from '../home/model.ts'
import { adultsAmong, emptyDraft, headOf, inputOf, isAnswered, mayLeave, stepsOf, type Draft, type Way } from './model.ts'
import '../home/household.scss'

const load = async () => {
  const [{ household }, shares, me] = await Promise.all([
    client('GET /me/household', {}), client('GET /me/household/shares', {}), loadMe(),
  ])
  return { household, shares, me }
}

/** Who leaves, where to, and once more before it is asked; one question a page. */
export default () => {
  const way: Way = useRouter().params.way === 'merge' ? 'merge' : 'split'
  const loading = useLoad(load)
  return (
    <Page title={way === 'split' ? moveWords.splitTitle : moveWords.mergeTitle}>
      <Loaded from={loading} cards={1}>
        {({ household, shares, me }) =>
          household === undefined ? null : <Ask way={way} household={household} shares={shares} myId={me.id} />}
      </Loaded>
    </Page>
  )
}

const Ask = ({ way, household, shares, myId }: { way: Way; household: Household; shares: Shares; myId: string }) => {
  const say = useText()
  const action = useAction()
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(myId))
  const [place, setPlace] = useState(0)
  const keep = (part: Partial<Draft>) => setDraft((had) => ({ ...had, ...part }))
  const steps = stepsOf(way, household, draft)
  const step = steps[place] ?? 'check'
  const send = () => action.run(async () => {
    await change('POST /me/household-moves', inputOf(way, household, draft))
    replaceWith('householdMoves')
  })
  const next = {
    onTap: () => (step === 'check' ? void send() : setPlace(place + 1)), busy: action.busy, disabled: !isAnswered(step, household, draft),
    ...(step === 'check' ? { label: say(moveWords.send) } : {}),
  }
  return (
    <Question step={place + 1} steps={steps.length} question={say(moveWords[step])} next={next}
      {...(place > 0 ? { onPrevious: () => setPlace(place - 1) } : {})}>
      {step === 'who' && (
        <>
          <View>{say(moveWords.whoNote)}</View>
          <Checks name='pick' picked={draft.personIds} onChange={(personIds) => keep({ personIds })}
            options={mayLeave(household, myId).map(({ personId, nameMasked, name = nameMasked }) => ({ key: personId, label: name }))} />
        </>
      )}
      {step === 'name' && (
        <Field id='new-name' label={say(moveWords.name)} hint={say(moveWords.nameHint)} value={draft.name} maxLength={20}
          onInput={(name) => keep({ name })} />
      )}
      {step === 'head' && (
        <Options name='head' selected={headOf(household, draft)} onPick={(headId) => keep({ headId })}
          options={adultsAmong(household, draft.personIds).map(({ personId, nameMasked, name = nameMasked }) => ({ key: personId, label: name }))} />
      )}
      {step === 'code' && (
        <Field id='other-code' label={say(moveWords.code)} hint={say(moveWords.codeHint)} value={draft.code} maxLength={12} spaced
          onInput={(text) => keep({ code: codeOf(text) })} />
      )}
      {step === 'check' && <Check way={way} household={household} shares={shares} draft={draft} />}
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}

const Check = ({ way, household, shares, draft }: { way: Way; household: Household; shares: Shares; draft: Draft }) => {
  const say = useText()
  const going = shares.members.filter(({ personId }) => draft.personIds.includes(personId))
  const points = going.reduce((sum, one) => sum + one.points, 0)
  const nameOf = (id: string | undefined) => household.members.find(({ personId }) => personId === id)?.nameMasked ?? ''
  return (
    <Card id='check'>
      <Fact name={say(moveWords.leaving)}>{going.map(({ nameMasked }) => nameMasked).join('、')}</Fact>
      <Fact name={say(moveWords.to)}>{way === 'split' ? draft.name : spokenCode(draft.code)}</Fact>
      {way === 'split' && <Fact name={say(moveWords.headOf)}>{nameOf(headOf(household, draft))}</Fact>}
      <Fact name={say(moveWords.takes)}>{points} {say(moveWords.unit)}</Fact>
      <Fact name={say(moveWords.stays)}>{shares.balance - points} {say(moveWords.unit)}</Fact>
      <View>{say(moveWords.checkNote)}</View>
    </Card>
  )
}

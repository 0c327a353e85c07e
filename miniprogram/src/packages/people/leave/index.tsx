import { View } from '@tarojs/components'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { countOf, leavingWords, stepWords } from '../../../text/leaving.ts'
import { useText } from '../../../text/use-text.ts'
import { Close, Left } from './close.tsx'
import { type Closing, type Step, iconOf, openSteps, pageOf } from './model.ts'
import { TakeAll } from './take-all.tsx'

export default () => {
  const loading = useLoad(() => client('GET /me/closing', {}))
  return (
    <Page title={leavingWords.title}>
      <Loaded from={loading}>
        {(closing) => (
          <>
            <TakeAll />
            <Steps closing={closing} />
            {closing.left === undefined
              ? <Close closing={closing} reload={loading.reload} />
              : <Left closing={closing} reload={loading.reload} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** What is open, each line the way to where it is settled. */
const Steps = ({ closing }: { closing: Closing }) => {
  const say = useText()
  const steps = openSteps(closing)
  return (
    <Section title={say(leavingWords.steps)}>
      <View id='steps' className='lines'>
        {steps.map((step) => <StepRow key={step.step} step={step} />)}
      </View>
      {steps.length === 0 && closing.left === undefined && <Notice id='nothing-open' tone='good'>{say(leavingWords.nothing)}</Notice>}
    </Section>
  )
}

const StepRow = ({ step: { step, count, minutes, points, first } }: { step: Step }) => {
  const say = useText()
  const { label, first: before, itself } = stepWords[step]
  const what = `${say(first ? leavingWords.first : leavingWords.itself)}：${say(before ?? itself ?? label)}`
  const page = pageOf[step]
  return (
    <LinkRow id={`step-${step}`} icon={iconOf[step]} label={`${say(label)} · ${say(countOf(count, minutes, points))}`} note={what}
      onTap={() => { if (page) go(page) }} />
  )
}

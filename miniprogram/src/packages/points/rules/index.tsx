import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { adoptedBy, budgetLine, holdsFrom, limitsOf, owed, pointsWords, weekCap, worth } from '../../../text/points.ts'
import { useText } from '../../../text/use-text.ts'
import '../points.scss'

type Set = Output<'GET /point-rules'>['inForce']
type Budget = Output<'GET /point-budgets'>

const load = async () => {
  const [rules, budget] = await Promise.all([client('GET /point-rules', {}), client('GET /point-budgets', {})])
  return { ...rules, budget }
}

/** How points are earned here, what will change and when, and what money stands behind them. */
export default () => {
  const say = useText()
  const loading = useLoad(load)
  return (
    <Page title={pointsWords.rules}>
      <Loaded from={loading}>
        {({ inForce, coming, budget }) => (
          <>
            {coming.map((set) => (
              <Section key={set.version} title={say(pointsWords.coming)}>
                <Notice tone='info'>{say(holdsFrom(set.effectiveFrom))}{say(pointsWords.comingNote)}</Notice>
                <RuleSet set={set} id={`coming-${set.version}`} />
              </Section>
            ))}
            <Section title={say(pointsWords.inForce)}><RuleSet set={inForce} id='rules-now' /></Section>
            <Notice tone='info'>{say(pointsWords.money)}</Notice>
            <Behind budget={budget} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const RuleSet = ({ set, id }: { set: Set; id: string }) => {
  const say = useText()
  return (
    <Card id={id}>
      {set.rules.filter(({ points }) => points > 0).map((rule) => {
        const limits = limitsOf(rule)
        return (
          <View key={rule.code} className='points-line'>
            <View>
              <View className='points-name'>{rule.title}</View>
              {limits && <View className='points-note'>{say(limits)}</View>}
            </View>
            <View className='points-count'>{say(worth(rule))}</View>
          </View>
        )
      })}
      <View>{say(weekCap(set.weeklyHouseholdCap))}</View>
      <View className='points-note'>{say(adoptedBy(set.version, set.resolution))}</View>
    </Card>
  )
}

const Behind = ({ budget }: { budget: Budget }) => {
  const say = useText()
  return (
    <Section title={say(pointsWords.budget)}>
      <Card id='budget'>
        <View>{say(budget.budgetFen === undefined ? pointsWords.noBudget : budgetLine(budget))}</View>
        {budget.leftFen !== undefined && budget.leftFen < budget.fenPerPoint && (
          <Notice tone='problem' id='budget-used-up'>{say(pointsWords.nothingLeft)}</Notice>
        )}
        <View>{say(owed(budget))}</View>
      </Card>
    </Section>
  )
}

import { View } from '@tarojs/components'
import { Empty } from '../../../components/empty.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { Telling } from '../../../components/telling.tsx'
import { change } from '../../../state/change.ts'
import { yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { rankWords, ventureStateWords, ventureWords } from '../../../text/ventures.ts'
import { type Shown, type ShownCall, resultWords } from '../ventures/model.ts'

interface Props { call: ShownCall; venture: Shown; reload: () => Promise<void> }

const VentureCard = ({ call: { id: callId, phase }, venture, reload }: Props) => {
  const say = useText()
  const { id, org, title, purpose, serves, sumFen, score, rank, chosen, passedOver, state, results } = venture
  const tag = phase === 'notice' ? (chosen ? ventureWords.chosen : ventureWords.notChosen) : ventureStateWords[state]
  return (
    <Card id={`venture-${id}`}>
      <View className='fund-name'>{title}</View>
      <Tag tone={chosen && state !== 'failed' && state !== 'dropped' ? 'good' : 'plain'}>{say(tag)}</Tag>
      <View className='fund-note'>{org.name}</View>
      <Fact name={say(ventureWords.score)}>
        {say(score === undefined || rank === undefined ? ventureWords.noScore : rankWords(rank, score))}
      </Fact>
      <Fact name={say(ventureWords.sum)}>{say(yuanWords(sumFen))}</Fact>
      <Fact name={say(ventureWords.purpose)}>{purpose}</Fact>
      <Fact name={say(ventureWords.serves)}>{serves}</Fact>
      {passedOver !== undefined && <Fact name={say(ventureWords.passedOver)}>{passedOver}</Fact>}
      {results.map((one) => <Fact key={one.at} name={say(ventureWords[one.stage])}>{say(resultWords(one))}</Fact>)}
      {phase === 'notice' && chosen && (
        <Telling id={`object-${id}`} maxLength={300} words={{
          open: ventureWords.object, why: ventureWords.why, send: ventureWords.send, sent: ventureWords.objected,
        }} send={async (text) => {
          await change('POST /venture-calls/:callId/objections', { callId, ventureId: id, text })
          await reload()
        }} />
      )}
    </Card>
  )
}

const Objections = ({ call: { objections, ventures } }: { call: ShownCall }) => {
  const say = useText()
  return (
    <Section title={say(ventureWords.objections)}>
      {objections.map(({ id, ventureId, text, outcome, answer }) => (
        <Card key={id} id={`objection-${id}`}>
          <View className='fund-note'>{ventures.find((one) => one.id === ventureId)?.title}</View>
          {text !== undefined && <View className='fund-words'>{text}</View>}
          <View className='fund-note'>
            {outcome === undefined
              ? say(ventureWords.noAnswer)
              : `${say(outcome === 'keep' ? ventureWords.kept : ventureWords.struck)} · ${answer ?? ''}`}
          </View>
        </Card>
      ))}
    </Section>
  )
}

/** From the notice on: what was judged, with rank and score, never with a judge's or anybody's name. */
export const Ventures = ({ call, reload }: Omit<Props, 'venture'>) => {
  const say = useText()
  const { phase, ventures, objections, decision } = call
  if (phase !== 'notice' && phase !== 'decided') {
    return phase === 'cancelled' ? null : <Notice id='no-list' tone='info'>{say(ventureWords.noList)}</Notice>
  }
  return (
    <>
      <Section title={say(ventureWords.list)}>
        {decision && <Card id='decision'><Fact name={say(ventureWords.decision)}>{decision.text}</Fact></Card>}
        {ventures.length === 0 && <Empty id='no-ventures' icon='ribbon'>{say(ventureWords.nobody)}</Empty>}
        {ventures.map((venture) => <VentureCard key={venture.id} call={call} venture={venture} reload={reload} />)}
      </Section>
      {objections.length > 0 && <Objections call={call} />}
    </>
  )
}

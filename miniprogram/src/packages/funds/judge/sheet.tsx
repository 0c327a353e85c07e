import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { Telling } from '../../../components/telling.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { criterionWords, judgeWords, ownWords, rankWords, ventureWords } from '../../../text/ventures.ts'
import { Enclosed } from '../enclosed.tsx'
import { type Judged, type Judging, scoreToSend } from '../ventures/model.ts'
import { Points } from './points.tsx'

export interface SheetProps { call: Judging['call']; venture: Judged; reload: () => Promise<void> }

/** Points for each criterion and why; kept on the phone until they were sent. */
const Scoring = ({ call: { id: callId, criteria }, venture: { id: ventureId, mine }, reload }: SheetProps) => {
  const say = useText()
  const { draft, change: keep, clear } = useDraft(`judge.${ventureId}`, {
    points: mine.points?.map(String) ?? criteria.map(() => ''), reason: mine.reason ?? '',
  })
  const action = useAction()
  const wanted = scoreToSend(draft.points, draft.reason)
  const send = () => action.run(async () => {
    if (!wanted) return
    await change('POST /venture-calls/:callId/applications/:ventureId/scores', { callId, ventureId, ...wanted })
    clear()
    await reload()
  })
  return (
    <>
      {criteria.map((criterion, index) => (
        <Points key={criterion.name} id={`points-${ventureId}-${index}`} criterion={criterion} value={draft.points[index] ?? ''}
          change={(typed) => keep({ points: draft.points.map((one, at) => (at === index ? typed : one)) })} />
      ))}
      <Field id={`why-${ventureId}`} label={say(judgeWords.reason)} value={draft.reason} maxLength={300} onInput={(reason) => keep({ reason })} />
      <Button id={`score-${ventureId}`} label={say(mine.points ? judgeWords.resend : judgeWords.send)} busy={action.busy} disabled={!wanted}
        onTap={() => void send()} />
      {!wanted && <View className='fund-note'>{say(judgeWords.incomplete)}</View>}
      <ProblemNotice problem={action.problem} id={`problem-${ventureId}`} />
    </>
  )
}

const Said = ({ call: { criteria }, venture: { mine } }: Omit<SheetProps, 'reload'>) => {
  const say = useText()
  return (
    <>
      {criteria.map(({ name, weightPercent }, index) => (
        <Fact key={name} name={say(criterionWords(name, weightPercent))}>{mine.points?.[index]}</Fact>
      ))}
      <Fact name={say(judgeWords.reason)}>{mine.reason}</Fact>
    </>
  )
}

/** What a judge can say of it now: scores, to be changed while the days last, or that they step back. */
const Saying = (props: SheetProps) => {
  const say = useText()
  const [changing, setChanging] = useState(false)
  const { call: { id: callId, phase }, venture: { id: ventureId, mine }, reload } = props
  if (mine.recused !== undefined) return <Notice id={`recused-${ventureId}`} tone='info'>{say(judgeWords.recused)}：{mine.recused}</Notice>
  const scored = mine.points !== undefined
  if (phase !== 'judging') return scored ? <Said {...props} /> : null
  const shut = scored && !changing
  const done = async () => {
    setChanging(false)
    await reload()
  }
  return (
    <>
      {mine.close && <Notice id={`close-${ventureId}`} tone='problem'>{say(judgeWords.close)}</Notice>}
      {shut && <Said {...props} />}
      {shut && <Button id={`again-${ventureId}`} kind='quiet' label={say(judgeWords.change)} onTap={() => setChanging(true)} />}
      {!shut && !mine.close && <Scoring {...props} reload={done} />}
      <Telling id={`recuse-${ventureId}`} maxLength={300} words={{
        open: judgeWords.recuse, why: judgeWords.recuseWhy, send: judgeWords.recuseSend, sent: judgeWords.recuseSent,
      }} send={async (reason) => {
        await change('POST /venture-calls/:callId/applications/:ventureId/recusals', { callId, ventureId, reason })
        await reload()
      }} />
    </>
  )
}

/** One project to judge, with all that was applied for. */
export const Sheet = (props: SheetProps) => {
  const say = useText()
  const { id, org, title, purpose, serves, plan, lines, sumFen, photos, papers, mine, score, rank } = props.venture
  const said = mine.points !== undefined || mine.recused !== undefined
  return (
    <Card id={`sheet-${id}`}>
      <View className='fund-name'>{title}</View>
      <Tag tone={said ? 'good' : 'waiting'}>{say(said ? judgeWords.scored : judgeWords.unscored)}</Tag>
      {score !== undefined && rank !== undefined && <Fact name={say(judgeWords.result)}>{say(rankWords(rank, score))}</Fact>}
      <Fact name={say(judgeWords.applicant)}>{org.name}</Fact>
      <Fact name={say(ventureWords.purpose)}>{purpose}</Fact>
      <Fact name={say(ventureWords.serves)}>{serves}</Fact>
      <Fact name={say(ownWords.plan)}><View className='fund-words'>{plan}</View></Fact>
      <Fact name={say(ventureWords.sum)}>{say(yuanWords(sumFen))}</Fact>
      {lines.map(({ label, amountFen }, index) => <Fact key={index} name={label}>{say(yuanWords(amountFen))}</Fact>)}
      <Enclosed photos={photos} papers={papers} />
      <Saying {...props} />
    </Card>
  )
}

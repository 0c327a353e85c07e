import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { Telling } from '../../../components/telling.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { ownWords, rankWords, ventureStateWords, ventureWords } from '../../../text/ventures.ts'
import { type Own, nextOf, resultWords } from '../ventures/model.ts'
import { Contract } from './contract.tsx'
import { Report } from './report.tsx'

export interface OwnProps { own: Own; reload: () => Promise<void> }

const Withdraw = ({ own: { id: ventureId, callId }, reload }: OwnProps) => {
  const action = useAction()
  const withdraw = () => action.run(async () => {
    await change('POST /venture-calls/:callId/applications/:ventureId/withdrawal', { callId, ventureId })
    await reload()
  })
  return (
    <>
      <Sure id='withdraw' label={ownWords.withdraw} question={ownWords.withdrawAsk} yes={ownWords.withdrawYes} busy={action.busy}
        onYes={() => void withdraw()} />
      <ProblemNotice problem={action.problem} id='withdraw-problem' />
    </>
  )
}

/** What can be done with it now, one thing under the other. */
const Acts = ({ own, reload }: OwnProps) => {
  const say = useText()
  const { id: ventureId, callId, may } = own
  return (
    <>
      {may.includes('change') && (
        <Button id='change' kind='secondary' icon='pencil' label={say(ownWords.change)} onTap={() => go('ventureApply', { callId, ventureId })} />
      )}
      {may.includes('appeal') && (
        <Telling id='appeal' maxLength={300} words={{
          open: ownWords.appeal, why: ownWords.appealWhy, send: ventureWords.send, sent: ownWords.appealed,
        }} send={async (text) => {
          await change('POST /venture-calls/:callId/applications/:ventureId/appeals', { callId, ventureId, text })
          await reload()
        }} />
      )}
      {may.includes('report') && <Report own={own} reload={reload} />}
      {may.includes('withdraw') && <Withdraw own={own} reload={reload} />}
    </>
  )
}

const OwnCard = ({ own, reload }: OwnProps) => {
  const say = useText()
  const { id, org, title, state, sumFen, screened, appeal, score, rank, results, endReason, owes } = own
  return (
    <Card id={`own-${id}`}>
      <View className='fund-name'>{title}</View>
      <Tag tone={state === 'contract' || owes ? 'waiting' : 'plain'}>{say(ventureStateWords[state])}</Tag>
      <Notice id='own-next' tone={owes?.late ? 'problem' : 'info'}>{say(nextOf(own))}</Notice>
      <Fact name={say(ownWords.org)}>{org.name}</Fact>
      <Fact name={say(ventureWords.sum)}>{say(yuanWords(sumFen))}</Fact>
      {screened && <Fact name={say(ownWords.screened)}>{screened.reason}</Fact>}
      {appeal && <Fact name={say(ownWords.myAppeal)}>{appeal.text}</Fact>}
      {appeal?.answer !== undefined && <Fact name={say(ownWords.appealAnswer)}>{appeal.answer}</Fact>}
      {score !== undefined && rank !== undefined && <Fact name={say(ventureWords.score)}>{say(rankWords(rank, score))}</Fact>}
      {results.map((one) => <Fact key={one.at} name={say(ventureWords[one.stage])}>{say(resultWords(one))}</Fact>)}
      {endReason !== undefined && <Fact name={say(ownWords.endReason)}>{endReason}</Fact>}
      {own.contract && <Contract own={own} reload={reload} />}
      <Acts own={own} reload={reload} />
    </Card>
  )
}

/** What I applied for in this call, with what is next; nothing for whoever did not. */
export const OwnVentures = ({ callId }: { callId: string }) => {
  const say = useText()
  const { data, reload } = useLoad(() => client('GET /me/ventures', { limit: 100 }), callId)
  const mine = data?.items.filter((one) => one.callId === callId) ?? []
  if (mine.length === 0) return null
  return (
    <Section title={say(ventureWords.mine)}>
      {mine.map((own) => <OwnCard key={own.id} own={own} reload={reload} />)}
    </Section>
  )
}

import type { Output } from '../../../../../shared/contract/index.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { Telling } from '../../../components/telling.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { day } from '../../../text/dates.ts'
import { deductionWords, pointsWords } from '../../../text/earning.ts'
import { useText } from '../../../text/use-text.ts'

type Deduction = Output<'GET /me/point-deductions'>['items'][number]

const words = deductionWords

const DeductionCard = ({ deduction }: { deduction: Deduction }) => {
  const say = useText()
  const { id, state, title, nameMasked, happenedAt, amount, reason, appealUntil = '', appeal, decision, taken, writtenOff } = deduction
  const mayAppeal = (state === 'told' || state === 'taken') && Date.parse(appealUntil) > nowMs()
  return (
    <Card id={`deduction-${id}`}>
      <Tag tone={state === 'upheld' || state === 'restored' ? 'good' : state === 'executed' ? 'plain' : 'waiting'}>{say(words[state])}</Tag>
      <Fact name={say(words.what)}>{nameMasked}，{title}，{say(day(Date.parse(happenedAt)))}</Fact>
      {taken === undefined && <Fact name={say(words.points)}>{say(pointsWords(amount))}</Fact>}
      <Fact name={say(words.reason)}>{reason}</Fact>
      {appeal !== undefined && <Fact name={say(words.mine)}>{appeal.text}</Fact>}
      {decision !== undefined && <Fact name={say(words.decision)}>{decision.text}</Fact>}
      {taken !== undefined && <Fact name={say(words.gone)}>{say(pointsWords(taken))}</Fact>}
      {writtenOff !== undefined && writtenOff > 0 && <Fact name={say(words.spent)}>{say(pointsWords(writtenOff))}</Fact>}
      {mayAppeal && (
        <>
          <Fact name={say(words.until)}>{say(day(Date.parse(appealUntil)))}</Fact>
          <Notice tone='info'>{say(words.desk)}</Notice>
          <Telling id={`appeal-${id}`} maxLength={500}
            words={{ open: words.appeal, why: words.words, send: words.send, sent: state === 'taken' ? words.sentOfTaken : words.sent }}
            send={(text) => change('POST /point-deductions/:deductionId/appeals', { deductionId: id, text })} />
        </>
      )}
    </Card>
  )
}

/** What is to be taken back from my household, why, and a way to appeal (FP-06). */
export default () => {
  const say = useText()
  const list = usePages((cursor) => client('GET /me/point-deductions', { limit: 10, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <Page title={words.title}>
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-deductions' icon='shield'>{say(words.none)}</Empty>
          : items.map((one) => <DeductionCard key={one.id} deduction={one} />)}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}

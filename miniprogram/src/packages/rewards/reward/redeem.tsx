import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { useQuestions, type AskedOf } from '../../../state/use-questions.ts'
import { common } from '../../../text/common.ts'
import { piecesWords, pointsWords, redeemWords, voucherWords } from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import { forOtherHousehold, type Whom } from '../whom.ts'
import { countsUpTo, type Draft, emptyDraft, questionsFor, redeeming, type Shown } from './model.ts'

interface Props { shown: Shown; whom: Whom | undefined; leave: () => void }
interface AskedProps extends Props { asked: AskedOf<Draft> }

const HowMany = ({ shown, asked: { draft, keep, step, steps, next }, leave }: AskedProps) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(redeemWords.howMany)} onPrevious={leave}>
      <Options name='count' look='grid' selected={draft.quantity === 0 ? undefined : String(draft.quantity)}
        options={countsUpTo(shown.mine.most).map((count) => ({ key: String(count), label: say(piecesWords(count)) }))}
        onPick={(key) => {
          keep({ quantity: Number(key) })
          next()
        }} />
    </Question>
  )
}

const Way = ({ asked: { draft, keep, step, steps, next, previous } }: AskedProps) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(redeemWords.howCome)} onPrevious={previous}>
      <Options name='way' selected={draft.delivery ? 'bring' : 'fetch'} options={[
        { key: 'fetch', label: say(redeemWords.fetch), note: say(redeemWords.fetchNote) },
        { key: 'bring', label: say(redeemWords.bring), note: say(redeemWords.bringNote) },
      ]} onPick={(key) => {
        keep({ delivery: key === 'bring' })
        next()
      }} />
    </Question>
  )
}

const AreYouSure = ({ shown, whom, asked: { draft, step, steps, previous }, clear }: AskedProps & { clear: () => void }) => {
  const say = useText()
  const action = useAction()
  const total = draft.quantity * shown.price
  const redeem = () => action.run(async () => {
    const { id } = await change('POST /vouchers', redeeming(shown, draft, whom))
    clear()
    replaceWith('voucher', { voucherId: id, ...forOtherHousehold(whom) })
  })
  const unsent = action.problem?.unsent === true
  return (
    <Question step={step} steps={steps} question={say(redeemWords.sure)} onPrevious={previous}
      next={{ label: say(unsent ? common.sendAgain : redeemWords.yes), busy: action.busy, onTap: () => void redeem() }}>
      <Card id='redeeming'>
        <Fact name={shown.title}>{say(piecesWords(draft.quantity))}</Fact>
        {whom !== undefined && <Fact name={say(voucherWords.forName)}>{whom.name}</Fact>}
        <Fact name={say(redeemWords.total)}>{say(pointsWords(total))}</Fact>
        <Fact name={say(redeemWords.after)}>{say(pointsWords(shown.mine.balance - total))}</Fact>
        <Fact name={say(redeemWords.way)}>{say(draft.delivery && shown.delivers ? redeemWords.bring : redeemWords.fetch)}</Fact>
      </Card>
      <Notice tone='info'>{say(redeemWords.safe)}</Notice>
      {unsent
        ? <Notice id='saved-unsent' tone='problem'>{say(redeemWords.unsent)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Question>
  )
}

/** How many, how they come, are you sure; then there is a voucher. What was answered stays on the phone until then. */
export const Redeem = (props: Props) => {
  const { draft, change: keep, clear } = useDraft<Draft>(`redeem.${props.shown.id}${props.whom === undefined ? '' : `.${props.whom.id}`}`, emptyDraft)
  const [first, ...rest] = questionsFor(props.shown)
  const { step, asked } = useQuestions([first ?? 'count', ...rest], { ...draft, quantity: Math.min(draft.quantity, props.shown.mine.most) }, keep)
  const given = { ...props, asked }
  if (step === 'count') return <HowMany {...given} />
  return step === 'way' ? <Way {...given} /> : <AreYouSure {...given} clear={clear} />
}

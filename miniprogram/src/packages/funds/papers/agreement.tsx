import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { capitalYuan } from '../../../../../shared/capital-yuan.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { yuanWords } from '../../../text/funds.ts'
import { paperWords } from '../../../text/gift-papers.ts'
import { useText } from '../../../text/use-text.ts'
import type { Papers, PartProps } from './model.ts'

type Agreement = NonNullable<Papers['agreement']>
const stands = { wanted: paperWords.drafting, drafted: paperWords.drafted, agreed: paperWords.agreed }

const Text = ({ agreement }: { agreement: Agreement }) => {
  const say = useText()
  const { charity, donor, amountFen, editions } = agreement
  const last = editions.at(-1)
  if (!last) return null
  return (
    <>
      <Fact name={say(paperWords.parties)}>{charity}</Fact>
      {donor !== undefined && <Fact name={say(paperWords.donor)}>{donor}</Fact>}
      <Fact name={say(paperWords.kindOf)}>{say(paperWords.money)}</Fact>
      <Fact name={say(paperWords.amount)}>{say(yuanWords(amountFen))}（{capitalYuan(amountFen)}）</Fact>
      <Fact name={say(paperWords.quality)}>{last.quality}</Fact>
      <Fact name={say(paperWords.use)}>{last.use}</Fact>
      <Fact name={say(paperWords.delivery)}>{last.delivery}</Fact>
      {last.terms !== undefined && <Fact name={say(paperWords.terms)}>{last.terms}</Fact>}
      <Fact name={say(paperWords.edition)}>{last.edition}</Fact>
    </>
  )
}

/** Drafted by the charity's people, agreed to by the donor in its edition (CF-14). */
export const AgreementPart = ({ giftId, papers: { agreement }, reload }: PartProps) => {
  const say = useText()
  const action = useAction()
  const ask = () => action.run(async () => {
    await change('POST /me/gifts/:giftId/agreement', { giftId })
    await reload()
  })
  const edition = agreement?.editions.at(-1)?.edition
  const agree = (to: number) => action.run(async () => {
    await change('POST /me/gifts/:giftId/agreement/consent', { giftId, edition: to })
    await reload()
  })
  return (
    <Section title={say(paperWords.agreement)}>
      {agreement
        ? <Card id='agreement'>
            <Notice id={`agreement-${agreement.state}`} tone={agreement.state === 'agreed' ? 'good' : 'info'}>{say(stands[agreement.state])}</Notice>
            <Text agreement={agreement} />
          </Card>
        : <>
            <Notice tone='info'>{say(paperWords.noAgreement)}</Notice>
            <Button id='ask-agreement' kind='secondary' label={say(paperWords.askAgreement)} busy={action.busy} onTap={() => void ask()} />
          </>}
      {agreement?.state === 'drafted' && edition !== undefined && (
        <Sure key={edition} id='agree' label={paperWords.agree} question={paperWords.agreeAsk} yes={paperWords.agreeYes} busy={action.busy}
          onYes={() => void agree(edition)} />
      )}
      <ProblemNotice problem={action.problem} id='agreement-problem' />
    </Section>
  )
}

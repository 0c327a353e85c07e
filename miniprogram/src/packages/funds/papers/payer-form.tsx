import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { payerKinds } from '../../../../../shared/donors.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { payerWords, paperWords } from '../../../text/gift-papers.ts'
import { useText } from '../../../text/use-text.ts'
import { looksLikeCode, payerOf, type Draft } from './model.ts'

/** In whose name the receipt shall be. */
export const PayerForm = ({ giftId, done }: { giftId: string; done: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [draft, setDraft] = useState<Draft>({ kind: undefined, name: '', creditCode: '' })
  const keep = (part: Partial<Draft>) => setDraft((had) => ({ ...had, ...part }))
  const payer = payerOf(draft)
  const send = () => action.run(async () => {
    if (!payer) return
    await change('POST /me/gifts/:giftId/receipt', { giftId, payer })
    await done()
  })
  return (
    <Card id='payer'>
      <Options name='payer' look='grid' selected={draft.kind} onPick={(kind) => keep({ kind })}
        options={payerKinds.map((key) => ({ key, label: say(payerWords[key]) }))} />
      {draft.kind !== undefined && (
        <Field id='payer-name' label={say(paperWords.payer)} value={draft.name} maxLength={60} onInput={(name) => keep({ name })} />
      )}
      {draft.kind === 'firm' && (
        <Field id='payer-code' label={say(paperWords.creditCode)} value={draft.creditCode} maxLength={18}
          onInput={(creditCode) => keep({ creditCode })} />
      )}
      {draft.kind === 'firm' && draft.creditCode.trim() !== '' && !looksLikeCode(draft.creditCode) && (
        <Notice id='not-a-code' tone='problem'>{say(paperWords.notACode)}</Notice>
      )}
      <Button id='send-payer' label={say(paperWords.send)} busy={action.busy} disabled={payer === undefined} onTap={() => void send()} />
      <ProblemNotice problem={action.problem} id='payer-problem' />
    </Card>
  )
}

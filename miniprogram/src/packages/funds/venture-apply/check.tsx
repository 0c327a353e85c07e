import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { applyWords, ownWords, ventureWords } from '../../../text/ventures.ts'
import type { Own } from '../ventures/model.ts'
import { askedOf, orgOf, sumFenOf } from './model.ts'
import type { Asked } from './whose.tsx'

interface Props extends Asked { callId: string; own: Own | undefined; photos: string[]; clear: () => void }

/** All of it once more, then it is sent; what comes of it stands on the page of the call. */
export const Check = ({ callId, own, photos, clear, draft, step, steps, previous }: Props) => {
  const say = useText()
  const action = useAction()
  const asked = askedOf(draft, [...own?.photos ?? [], ...photos], own?.papers ?? [])
  const org = orgOf(draft)
  const send = () => action.run(async () => {
    if (asked === undefined) return
    if (own) await change('PUT /venture-calls/:callId/applications/:ventureId', { callId, ventureId: own.id, ...asked })
    else if (org) await change('POST /venture-calls/:callId/applications', { callId, org, ...asked })
    clear()
    replaceWith('venture', { callId })
  })
  return (
    <Question step={step} steps={steps} question={say(applyWords.check)} onPrevious={previous}
      next={{
        label: say(own ? applyWords.saveChange : applyWords.send), busy: action.busy, disabled: asked === undefined || (!own && !org),
        onTap: () => void send(),
      }}>
      <Card id='applying'>
        {org?.kind === 'organisation' && <Fact name={say(ownWords.org)}>{org.name}（{org.creditCode}）</Fact>}
        {org?.kind === 'team' && <Fact name={say(ownWords.org)}>{say(applyWords.team)}</Fact>}
        <Fact name={say(applyWords.nameOfProject)}>{draft.title.trim()}</Fact>
        <Fact name={say(applyWords.purposeLabel)}>{draft.purpose.trim()}</Fact>
        <Fact name={say(applyWords.servesLabel)}>{draft.serves.trim()}</Fact>
        <Fact name={say(ventureWords.sum)}>{say(yuanWords(sumFenOf(draft.lines)))}</Fact>
        <Fact name={say(ownWords.contact)}>{draft.contact.trim()} {draft.phone.trim()}</Fact>
      </Card>
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}

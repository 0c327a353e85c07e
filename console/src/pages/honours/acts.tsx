import type { ReactNode } from 'react'
import { useMe } from '../../api/me.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { type Nomination, type Work, workOn } from './model.ts'
import { PaperObjection, PaperVoice } from './paper.tsx'
import { Review } from './review.tsx'

export interface ActProps { community: string; nomination: Nomination; done: () => void }
const words = text.honours

const Part = ({ title, children }: { title: Words; children: ReactNode }) => {
  const { say } = useSpeech()
  return <section className="deed"><h3>{say(title)}</h3>{children}</section>
}

/** What is to be done with a nomination now, by whoever may. */
export const Acts = (props: ActProps) => {
  const { community, nomination: { id }, done } = props
  const which = { community, nominationId: id }
  const parts: Partial<Record<Work, ReactNode>> = {
    words: (
      <Part key="words" title={words.looking}>
        <ReasonAct call="POST /honour-work/nominations/:nominationId/words" id={`words-${id}`} label={words.reason} done={done} choices={[
          { id: 'fit', label: words.fit, input: (reason) => ({ ...which, fit: true, reason }) },
          { id: 'unfit', label: words.unfit, input: (reason) => ({ ...which, fit: false, reason }) },
        ]} />
      </Part>
    ),
    paperVoice: <PaperVoice key="paperVoice" {...props} />,
    paperObjection: <PaperObjection key="paperObjection" {...props} />,
    review: <Review key="review" {...props} />,
    decision: (
      <Part key="decision" title={words.decision}>
        <ReasonAct call="POST /honour-work/nominations/:nominationId/decision" id={`decision-${id}`} label={words.reason} done={done} choices={[
          { id: 'grant', label: words.grant, input: (reason) => ({ ...which, grant: true, reason }) },
          { id: 'refuse', label: words.refuse, input: (reason) => ({ ...which, grant: false, reason }) },
        ]} />
      </Part>
    ),
    paper: (
      <Part key="paper" title={words.paper}>
        <ReasonAct call="POST /honour-work/nominations/:nominationId/paper-answer" id={`paper-${id}`} label={words.paperNote} done={done} choices={[
          ...props.nomination.state === 'asked'
            ? [{ id: 'yes', label: words.paperYes, input: (note: string) => ({ ...which, yes: true, note }) }] : [],
          { id: 'no', label: words.paperNo, input: (note) => ({ ...which, yes: false, note }) },
        ]} />
      </Part>
    ),
    paperAppeal: (
      <Part key="appeal" title={words.paperAppeal}>
        <ReasonAct call="POST /honour-work/nominations/:nominationId/paper-appeal" id={`appeal-${id}`} label={words.reason} done={done}
          choices={[{ id: 'appeal', label: words.paperAppeal, input: (said) => ({ ...which, text: said }) }]} />
      </Part>
    ),
    board: (
      <Part key="board" title={words.board}>
        <ReasonAct call="PUT /honour-work/nominations/:nominationId/paper-board" id={`board-${id}`} label={words.paperNote} done={done}
          choices={([['none', words.boardNone], ['masked', words.boardMasked], ['named', words.boardNamed]] as const).map(([shown, label]) => ({
            id: shown, label, input: (note) => ({ ...which, shown, note }),
          }))} />
      </Part>
    ),
    revoke: (
      <Part key="revoke" title={words.revoke}>
        <ReasonAct call="POST /honour-work/nominations/:nominationId/revocation" id={`revoke-${id}`} label={words.reason} done={done}
          choices={[
            { id: 'wrongly', label: words.revokeWrongly, input: (reason) => ({ ...which, reason, wronglyGiven: true }) },
            { id: 'later', label: words.revokeLater, input: (reason) => ({ ...which, reason, wronglyGiven: false }) },
          ]} />
      </Part>
    ),
    revocation: (
      <Part key="revocation" title={words.revocation}>
        <ReasonAct call="POST /honour-work/nominations/:nominationId/revocation/decision" id={`revocation-${id}`} label={words.reason} done={done}
          choices={[
            { id: 'confirm', label: words.revokeConfirm, input: (reason) => ({ ...which, revoke: true, reason }) },
            { id: 'keep', label: words.revokeKeep, input: (reason) => ({ ...which, revoke: false, reason }) },
          ]} />
      </Part>
    ),
  }
  return workOn(props.nomination, useMe().roles, community).map((work) => parts[work])
}

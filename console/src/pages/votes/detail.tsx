import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Amount } from '../../components/amount.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { fenOf } from '../../format/amount.ts'
import { mayApproveFunds, mayPrepareFunds, mayServe } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Kept, Project } from './model.ts'
import { Paper } from './paper.tsx'
import { AskForProject } from './spend.tsx'

const words = text.votes

interface Props { community: string; round: Kept; done: () => void }

/** A resident's project waits: on the ballot with what it costs, or not. */
const Decide = ({ community, round, project, done }: Props & { project: Project }) => {
  const [yuan, setYuan] = useState<number | null>(project.costFen / 100)
  return (
    <div className="filters">
      <DeedField label={words.cost}>
        <InputNumber value={yuan} min={0.01} precision={2} onChange={setYuan} data-testid={`cost-${project.id}`} />
      </DeedField>
      <ReasonAct call="POST /fund-work/vote-rounds/:roundId/projects/:projectId/decisions" id={project.id} label={words.reason} done={done}
        choices={[true, false].map((admit) => ({
          id: admit ? 'admit' : 'decline', label: admit ? words.admit : words.decline,
          input: (reason) => (yuan
            ? { community, roundId: round.id, projectId: project.id, admit, costFen: fenOf(yuan), reason } : undefined),
        }))} />
    </div>
  )
}

const Projects = (props: Props) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { community, round, done } = props
  const prepares = mayPrepareFunds(roles, community)
  const decides = prepares && ['proposing', 'waiting'].includes(round.phase)
  return (
    <ul data-testid="vote-projects">
      {round.projects.map((project) => (
        <li key={project.id} data-testid={`project-${project.id}`}>
          <strong>{project.title}</strong> · <Amount asset="cny" amount={project.costFen} /> · {say(words.from[project.from])} {project.byName}
          {' · '}{say(words.projectStates[project.state])} {project.reason}
          {project.votes !== undefined && ` · ${say(words.votes, { votes: project.votes })}`}
          {project.paperVotes !== undefined && ` · ${say(words.ofPaper, { paper: project.paperVotes })}`}
          {project.chosen && ` · ${say(words.chosen)}`}
          <p className="note">{project.text}</p>
          {decides && project.state === 'proposed' && <Decide {...props} project={project} />}
          {prepares && project.chosen && !project.spendingId && (
            <AskForProject community={community} roundId={round.id} project={project} done={done} />
          )}
          {project.spendingId && <p className="note">{say(words.asked)}</p>}
        </li>
      ))}
    </ul>
  )
}

/** A project of the committee's own. */
const AddProject = ({ community, round: { id: roundId }, done }: Props) => {
  const [title, setTitle] = useState('')
  const [yuan, setYuan] = useState<number | null>(null)
  return (
    <Deed id={`add-project-${roundId}`} title={words.add} call="POST /fund-work/vote-rounds/:roundId/projects" button={words.add} done={words.added}
      noteLabel={words.text} after={() => { setTitle(''); setYuan(null); done() }}
      input={(said) => (title.trim() && yuan ? { community, roundId, title: title.trim(), text: said, costFen: fenOf(yuan) } : undefined)}>
      <div className="filters">
        <DeedField label={words.projectTitle}>
          <Input value={title} maxLength={40} onChange={(event) => setTitle(event.target.value)} data-testid="project-title" />
        </DeedField>
        <DeedField label={words.cost}>
          <InputNumber value={yuan} min={0.01} precision={2} onChange={setYuan} data-testid="project-cost" />
        </DeedField>
      </div>
    </Deed>
  )
}

const Shown = (props: Props) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { community, round, done } = props
  const { id: roundId, phase, phoneVoters, paperVoters } = round
  const early = phase === 'proposing' || phase === 'waiting'
  return (
    <div className="panel" data-testid={`round-${roundId}`}>
      <Facts wide>
        <Fact name={say(words.share)}><Amount asset="cny" amount={round.shareFen} /></Fact>
        <Fact name={say(words.proposeUntil)}>{round.proposeUntil}</Fact>
        <Fact name={say(words.days)}>{round.firstDay} – {round.lastDay}</Fact>
        <Fact name={say(words.choices)}>{round.choices}</Fact>
        <Fact name={say(words.resolution)}>{round.resolution}</Fact>
        <Fact name={say(words.onRoll)}><span data-testid={`roll-${roundId}`}>{round.onRoll}</span></Fact>
        {phoneVoters !== undefined && <Fact name={say(words.turnout)}>{say(words.voters, { phone: phoneVoters, paper: paperVoters ?? 0 })}</Fact>}
        {round.cancelReason && <Fact name={say(words.cancelWhy)}>{round.cancelReason}</Fact>}
      </Facts>
      <Projects {...props} />
      {early && mayPrepareFunds(roles, community) && <AddProject {...props} />}
      {(mayServe(roles, community) || mayApproveFunds(roles, community)) && ['voting', 'counting'].includes(phase) && <Paper {...props} />}
      {mayApproveFunds(roles, community) && !['counted', 'cancelled'].includes(phase) && (
        <ReasonAct call="POST /fund-work/vote-rounds/:roundId/cancellation" id={`cancel-${roundId}`} label={words.cancelWhy} done={done}
          choices={[{ id: 'cancel', label: words.cancel, input: (reason) => ({ community, roundId, reason }) }]} />
      )}
    </div>
  )
}

/** One vote, with what is to be done on it now, by whoever may. */
export const RoundDetail = ({ community, roundId, done }: { community: string; roundId: string; done: () => void }) => {
  const read = useRead('GET /fund-work/vote-rounds/:roundId', { community, roundId })
  const round = useKept(read, roundId)
  return (
    <>
      {read.failure && <FailureNote failure={read.failure} again={read.again} />}
      {round && <Shown community={community} round={round} done={() => { read.again(); done() }} />}
    </>
  )
}

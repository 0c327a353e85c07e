import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Checks } from '../../../components/checks.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { pickedOf, voteWords } from '../../../text/votes.ts'
import type { Vote } from '../model.ts'

interface Props { vote: Vote; reload: () => Promise<void> }

/** The ballot: so many of the projects, one tap each; the last tap says that it stands. */
const Ballot = ({ vote: { id: roundId, projects, choices }, reload }: Props) => {
  const say = useText()
  const [picked, setPicked] = useState<string[]>([])
  const [tooMany, setTooMany] = useState(false)
  const action = useAction()
  const pick = (next: string[]) => {
    setTooMany(next.length > choices)
    if (next.length <= choices) setPicked(next)
  }
  const send = () => action.run(async () => {
    await change('POST /vote-rounds/:roundId/votes', { roundId, projectIds: picked })
    await reload()
  })
  return (
    <Section title={say(voteWords.onBallot)}>
      <Notice tone='info'>{say(voteWords.choose)}</Notice>
      <Checks name='choose' picked={picked} onChange={pick}
        options={projects.map(({ id, title, text, costFen }) => ({ key: id, label: title, note: `${say(yuanWords(costFen))} · ${text}` }))} />
      <View id='picked' className='fund-note'>{say(pickedOf(picked.length, choices))}</View>
      {tooMany && <Notice id='too-many' tone='problem'>{say(voteWords.tooMany)}</Notice>}
      {picked.length > 0 && (
        <Sure id='cast' label={voteWords.cast} question={voteWords.sure} yes={voteWords.yes} busy={action.busy} onYes={() => void send()} />
      )}
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}

/** While voting is on: the ballot, or why there is none for whoever looks. */
export const Casting = (props: Props) => {
  const say = useText()
  const { voted, may, why } = props.vote.mine
  if (voted) return <Notice id='voted' tone='good'>{say(voted === 'phone' ? voteWords.votedPhone : voteWords.votedPaper)}</Notice>
  if (may) return <Ballot {...props} />
  return (
    <>
      <Notice id='why-not' tone='info'>{say(voteWords[why ?? 'elsewhere'])}</Notice>
      {why === 'realName' && <Button id='to-real-name' kind='secondary' label={say(voteWords.toRealName)} onTap={() => go('realName')} />}
    </>
  )
}

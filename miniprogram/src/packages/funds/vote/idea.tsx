import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { ideaStateWords, voteWords } from '../../../text/votes.ts'
import { type Vote, costFenOf, ideaToSend } from '../model.ts'

const empty = { title: '', text: '', yuan: '' }

/** A project that a resident proposes: what it is called, what is done, what it costs. */
export const Idea = ({ roundId, reload }: { roundId: string; reload: () => Promise<void> }) => {
  const say = useText()
  const [draft, setDraft] = useState(empty)
  const [sent, setSent] = useState(false)
  const action = useAction()
  const keep = (part: Partial<typeof empty>) => {
    setDraft((before) => ({ ...before, ...part }))
    setSent(false)
  }
  const wanted = ideaToSend(draft)
  const send = () => action.run(async () => {
    if (!wanted) return
    await change('POST /vote-rounds/:roundId/ideas', { roundId, ...wanted })
    setDraft(empty)
    setSent(true)
    await reload()
  })
  return (
    <Section title={say(voteWords.idea)}>
      <Notice tone='info'>{say(voteWords.ideaLead)}</Notice>
      <Field id='idea-title' label={say(voteWords.ideaTitle)} value={draft.title} maxLength={40} onInput={(title) => keep({ title })} />
      <Field id='idea-text' label={say(voteWords.ideaText)} value={draft.text} maxLength={500} onInput={(text) => keep({ text })} />
      <Field id='idea-cost' label={say(voteWords.ideaCost)} type='number' value={draft.yuan} maxLength={8} onInput={(yuan) => keep({ yuan })} />
      {draft.yuan.trim() !== '' && costFenOf(draft.yuan) === undefined && <Notice id='not-a-cost' tone='problem'>{say(voteWords.notACost)}</Notice>}
      <Button id='send-idea' label={say(voteWords.send)} busy={action.busy} disabled={!wanted} onTap={() => void send()} />
      {sent && <Notice id='idea-sent' tone='good'>{say(voteWords.sent)}</Notice>}
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}

/** What became of one's own projects. */
export const MyIdeas = ({ ideas }: { ideas: Vote['mine']['ideas'] }) => {
  const say = useText()
  return (
    <Section title={say(voteWords.mine)}>
      {ideas.map(({ id, title, text, costFen, state, reason }) => (
        <Card key={id} id={`idea-${id}`}>
          <View className='fund-name'>{title}</View>
          <Tag tone={state === 'admitted' ? 'good' : 'plain'}>{say(ideaStateWords[state])}</Tag>
          <View className='fund-words'>{text}</View>
          <View className='fund-note'>{say(yuanWords(costFen))}{reason !== undefined && ` · ${reason}`}</View>
        </Card>
      ))}
    </Section>
  )
}

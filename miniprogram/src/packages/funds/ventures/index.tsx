import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { loadMe } from '../../../state/me.ts'
import { useLoad } from '../../../state/use-load.ts'
import { usePages } from '../../../state/use-pages.ts'
import { yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { toScoreWords, venturePhaseWords, ventureStateWords, ventureWords } from '../../../text/ventures.ts'
import type { Words } from '../../../text/words.ts'
import { NoCommunity } from '../no-community.tsx'
import { type Call, callsParted } from './model.ts'
import '../funds.scss'

const load = async () => {
  const { community } = await loadMe()
  return community === undefined ? undefined : (await client('GET /venture-calls', { community })).items
}

const Calls = ({ title: name, calls }: { title: Words; calls: Call[] }) => {
  const say = useText()
  return (
    <Section title={say(name)}>
      {calls.map(({ id, title, phase, budgetFen, applyUntil }) => (
        <Card key={id} id={`call-${id}`}>
          <View className='fund-name'>{title}</View>
          <Tag tone={phase === 'taking' ? 'good' : 'plain'}>{say(venturePhaseWords[phase])}</Tag>
          <Fact name={say(ventureWords.budget)}>{say(yuanWords(budgetFen))}</Fact>
          {phase === 'taking' && <Fact name={say(ventureWords.until)}>{applyUntil}</Fact>}
          <Button id={`see-call-${id}`} kind='secondary' label={say(ventureWords.see)} onTap={() => go('venture', { callId: id })} />
        </Card>
      ))}
    </Section>
  )
}

/** That projects wait for my scores; nothing for whoever is no judge. */
const Judging = () => {
  const say = useText()
  const { data } = useLoad(() => client('GET /me/venture-judging', {}))
  const left = data?.items.reduce((sum, { toScore }) => sum + toScore, 0) ?? 0
  if (!data?.items.length) return null
  return (
    <Button id='to-judging' kind={left > 0 ? 'primary' : 'secondary'} icon='ribbon' onTap={() => go('ventureJudge')}
      label={left > 0 ? `${say(ventureWords.toJudging)}（${say(toScoreWords(left))}）` : say(ventureWords.toJudging)} />
  )
}

const Mine = () => {
  const say = useText()
  const list = usePages((cursor) => client('GET /me/ventures', { limit: 20, ...(cursor ? { cursor } : {}) }))
  if (!list.data?.items.length) return null
  return (
    <Section title={say(ventureWords.mine)}>
      <View className='lines'>
        {list.data.items.map(({ id, title, state, call }) => (
          <LinkRow key={id} id={`mine-${id}`} icon='paper' label={title} note={say(ventureStateWords[state])}
            onTap={() => go('venture', { callId: call.id })} />
        ))}
      </View>
      <MoreButton from={list} />
    </Section>
  )
}

/** The calls for projects of my community and its street: those open first, then what became of the others. */
export default () => {
  const say = useText()
  const loading = useLoad(load)
  return (
    <Page title={ventureWords.title}>
      <Notice tone='info'>{say(ventureWords.lead)}</Notice>
      <Loaded from={loading}>
        {(calls) => {
          if (calls === undefined) return <NoCommunity />
          const { open, others } = callsParted(calls)
          return (
            <>
              <Judging />
              <Mine />
              {calls.length === 0 && <Empty id='no-calls' icon='ribbon'>{say(ventureWords.none)}</Empty>}
              {open.length > 0 && <Calls title={ventureWords.open} calls={open} />}
              {others.length > 0 && <Calls title={ventureWords.past} calls={others} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

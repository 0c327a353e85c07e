import { View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { leftToRate, pointsWords, rateWords } from '../../../text/earning.ts'
import { useText } from '../../../text/use-text.ts'
import { One } from './one.tsx'
import { sortedOut } from './model.ts'

const words = rateWords

/** The review group rates, one application at a time. */
export default () => {
  const say = useText()
  const loading = useLoad(() => client('GET /point-ratings', {}))
  const [again, setAgain] = useState('')
  const [said, setSaid] = useState(false)
  const done = async () => {
    setAgain('')
    setSaid(true)
    await loading.reload()
  }
  return (
    <Page title={words.title}>
      {said && <Notice id='rating-said' tone='good'>{say(words.said)}</Notice>}
      <Loaded from={loading} cards={1}>
        {({ items }) => {
          const { open, rated } = sortedOut(items)
          const current = items.find(({ id }) => id === again) ?? open[0]
          return (
            <>
              {current === undefined
                ? <Empty id='nothing-to-rate' icon='tick'>{say(words.none)}</Empty>
                : <>
                    {open.length > 1 && <View className='field-hint'>{say(leftToRate(open.length))}</View>}
                    <One key={current.id} application={current} done={done} />
                  </>}
              <Notice tone='info'>{say(words.apart)}</Notice>
              {rated.length > 0 && (
                <Section title={say(words.rated)}>
                  <View className='lines'>
                    {rated.map(({ id, nameMasked, rule, mine }) => (
                      <LinkRow key={id} id={`change-${id}`} icon='pencil' label={`${nameMasked}，${rule.title}`}
                        note={say(pointsWords(mine?.points ?? 0))} onTap={() => setAgain(id)} />
                    ))}
                  </View>
                </Section>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

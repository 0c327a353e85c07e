import { View } from '@tarojs/components'
import { arrangedWhen } from '../../../../../shared/arrangement-words.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { arrangementStatus, arrangementsWords } from '../../../text/arrangements.ts'
import { momentWords } from '../../../text/dates.ts'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'
import type { Listed } from './model.ts'

const noteOf = ({ arrangement, nextAt }: Listed): Words => {
  const { zh, en } = arrangedWhen(arrangement)
  const state = arrangementStatus(arrangement.status)
  const next = nextAt === undefined ? undefined : momentWords(Date.parse(nextAt), nowMs())
  return next
    ? [`${zh}。${arrangementsWords.nextAt[0]} ${next[0]}`, `${en}. ${arrangementsWords.nextAt[1]}: ${next[1]}`]
    : [`${zh}。${state[0]}`, `${en}. ${state[1]}`]
}

/** The visits that come by themselves, of both sides. */
export default () => {
  const say = useText()
  const list = usePages((cursor) =>
    client('GET /me/time-bank/arrangements', { limit: 20, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <Page title={arrangementsWords.title}>
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-arrangements' icon='calendar'>{say(arrangementsWords.none)}</Empty>
          : (
            <View className='lines'>
              {items.map((one) => {
                const { id, title, requesterName, volunteerName } = one.arrangement
                const other = one.side === 'volunteer' ? requesterName : volunteerName
                return (
                  <LinkRow key={id} id={`arrangement-${id}`} icon='calendar' label={`${title} · ${other}`} note={say(noteOf(one))}
                    onTap={() => go('arrangement', { arrangementId: id })} />
                )
              })}
            </View>
          )}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}

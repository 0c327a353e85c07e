import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { usePages } from '../../../state/use-pages.ts'
import { regularsWords } from '../../../text/regulars.ts'
import { useText } from '../../../text/use-text.ts'
import { MoreButton } from '../../../components/more-button.tsx'
import { RegularCard } from './card.tsx'

/** What I take every time: pause, come back, end. */
export default () => {
  const say = useText()
  const list = usePages((cursor) =>
    client('GET /me/regulars', { limit: 20, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <Page title={regularsWords.title}>
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-regulars' icon='calendar'>{say(regularsWords.none)}</Empty>
          : items.map((regular) => <RegularCard key={regular.activityId} regular={regular} reload={list.reload} />)}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { usePages } from '../../../state/use-pages.ts'
import { honourWords, stateWords } from '../../../text/honours.ts'
import { useText } from '../../../text/use-text.ts'
import '../honours.scss'

/** Who is nominated in a round and agreed, in the order of nomination. */
export default () => {
  const say = useText()
  const { roundId = '' } = useRouter().params
  const pages = usePages((cursor) => client('GET /honour-rounds/:roundId/nominations', { roundId, cursor }))
  return (
    <Page title={honourWords.seeRound}>
      <Loaded from={pages}>
        {({ items }) => items.length === 0
          ? <Empty id='nobody' icon='people'>{say(honourWords.nobody)}</Empty>
          : (
            <>
              <View className='honour-note'>{say(honourWords.inOrder)}</View>
              <View id='nominated' className='lines'>
                {items.map(({ id, nameMasked, state }) => (
                  <LinkRow key={id} id={`nomination-${id}`} icon='ribbon' label={nameMasked} note={say(stateWords[state])}
                    onTap={() => go('nomination', { nominationId: id })} />
                ))}
              </View>
              <MoreButton from={pages} />
            </>
          )}
      </Loaded>
    </Page>
  )
}

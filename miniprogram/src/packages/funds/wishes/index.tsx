import { View } from '@tarojs/components'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { wishWords } from '../../../text/gift-wishes.ts'
import { useText } from '../../../text/use-text.ts'
import '../funds.scss'
import { MyWish } from './mine.tsx'
import { WardWishCard } from './ward.tsx'

// Of either side: three are open at a time, and the newest come first.
const newest = { limit: 50 }

const load = async () => {
  const [wards, mine] = await Promise.all([client('GET /me/ward-gift-wishes', newest), client('GET /me/gift-wishes', newest)])
  return { wards: wards.items, mine: mine.items }
}

/** Gifts of children: the child sees what became of the asking, the guardian answers (CF-16). */
export default () => {
  const say = useText()
  const loading = useLoad(load)
  return (
    <Page title={wishWords.title}>
      <Loaded from={loading}>
        {({ wards, mine }) => (
          <>
            {wards.length > 0 && (
              <Section title={say(wishWords.wards)}>
                <View id='ward-wishes' className='fund-list'>
                  {wards.map((wish) => <WardWishCard key={wish.id} wish={wish} reload={loading.reload} />)}
                </View>
              </Section>
            )}
            {mine.length > 0 && (
              <Section title={say(wishWords.mine)}>
                <View id='my-wishes' className='fund-list'>
                  {mine.map((wish) => <MyWish key={wish.id} wish={wish} reload={loading.reload} />)}
                </View>
              </Section>
            )}
            {wards.length + mine.length === 0 && <Empty id='no-wishes' icon='gift'>{say(wishWords.none)}</Empty>}
          </>
        )}
      </Loaded>
    </Page>
  )
}

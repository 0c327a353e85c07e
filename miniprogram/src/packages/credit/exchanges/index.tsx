import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { loadMe, useMe } from '../../../state/me.ts'
import { usePages } from '../../../state/use-pages.ts'
import { exchangeWords } from '../../../text/exchange.ts'
import { useText } from '../../../text/use-text.ts'
import { waitingFirst } from './model.ts'
import '../credit.scss'

/** The group exchanges that I am part of, those that wait for me first. */
export default () => {
  const say = useText()
  const me = useMe()
  const pages = usePages(async (cursor) => {
    const [slice] = await Promise.all([client('GET /me/exchanges', cursor === undefined ? {} : { cursor }), loadMe()])
    return slice
  })
  return (
    <Page title={exchangeWords.title}>
      <Notice tone='info'>{say(exchangeWords.why)}</Notice>
      <Button id='propose' icon='plus' label={say(exchangeWords.propose)} onTap={() => go('proposeExchange')} />
      <Loaded from={pages}>
        {({ items }) => (items.length === 0
          ? <Empty id='no-exchanges' icon='people'>{say(exchangeWords.none)}</Empty>
          : (
            <View id='exchange-list' className='lines'>
              {waitingFirst(items, me?.id ?? '').map(({ id, title, day, status }, index) => (
                <LinkRow key={id} id={`exchange-${index}`} icon='people' label={title} note={`${day} · ${say(exchangeWords[status])}`}
                  onTap={() => go('exchange', { exchangeId: id })} />
              ))}
            </View>
          ))}
      </Loaded>
      <MoreButton from={pages} />
    </Page>
  )
}

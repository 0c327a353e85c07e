import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { loadMe } from '../../../state/me.ts'
import { usePages } from '../../../state/use-pages.ts'
import { certificateWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'

export default () => {
  const say = useText()
  const list = usePages(async (cursor) => {
    const { id: personId } = await loadMe()
    return client('GET /people/:personId/certificates', { personId, ...(cursor === undefined ? {} : { cursor }) })
  })
  return (
    <Page title={certificateWords.title}>
      <Button id='ask-certificate' icon='plus' label={say(certificateWords.ask)} onTap={() => go('askCertificate')} />
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-certificates' icon='paper'>{say(certificateWords.none)}</Empty>
          : <View id='certificates' className='lines'>
              {items.map(({ id, from, to, state }) => (
                <LinkRow key={id} id={`certificate-${id}`} icon='paper' label={`${from} – ${to}`}
                  note={say(certificateWords[state])} onTap={() => go('certificate', { id })} />
              ))}
            </View>}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}

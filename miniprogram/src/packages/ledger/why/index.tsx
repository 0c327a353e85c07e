import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { Card } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { receiptWords } from '../../../text/receipt.ts'
import { statementWords, whyWords } from '../../../text/statement.ts'
import { useText } from '../../../text/use-text.ts'
import { hasReceipt } from '../statement/model.ts'
import './why.scss'

/** One entry of an account in sentences: what happened, by which rule, who stands behind it, what it did. */
export default () => {
  const say = useText()
  const { account = '', sequence = '1' } = useRouter().params
  const loading = useLoad(() => client('GET /accounts/:account/explanation',
    { account: decodeURIComponent(account), cursor: String(Number(sequence) + 1), limit: 1 }))
  return (
    <Page title={whyWords.title}>
      <Loaded from={loading} cards={1}>
        {({ items: [why] }) => (why === undefined
          ? <Empty id='no-entries' icon='paper'>{say(statementWords.none)}</Empty>
          : <>
            <Card id='why'>
              <View className='why'>
                <View className='why-what'>{say([why.what.zh, why.what.en])}</View>
                {why.rule && <View className='why-line'>{say([why.rule.zh, why.rule.en])}</View>}
                {why.by && <View className='why-line'>{say([why.by.zh, why.by.en])}</View>}
                <View className='why-effect'>{say([why.effect.zh, why.effect.en])}</View>
              </View>
            </Card>
            {hasReceipt(why) && (
              <Button id='receipt' kind='secondary' icon='shield' label={say(receiptWords.open)}
                onTap={() => go('receipt', { movementId: why.movementId })} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

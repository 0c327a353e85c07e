import { useRouter } from '@tarojs/taro'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { paperWords } from '../../../text/gift-papers.ts'
import { AgreementPart } from './agreement.tsx'
import { ReceiptPart } from './receipt.tsx'
import '../funds.scss'

/** The papers about one gift: its receipt (CF-13) and the agreement (CF-14). */
export default () => {
  const { giftId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /me/gifts/:giftId/papers', { giftId }), giftId)
  return (
    <Page title={paperWords.title}>
      <Loaded from={loading} cards={2}>
        {(papers) => (
          <>
            <ReceiptPart giftId={giftId} papers={papers} reload={loading.reload} />
            <AgreementPart giftId={giftId} papers={papers} reload={loading.reload} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

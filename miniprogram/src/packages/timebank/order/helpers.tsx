import { View } from '@tarojs/components'
import { fitText } from '../../../../../shared/fits.ts'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { arrangementsWords } from '../../../text/arrangements.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import { type Order, type View as Seen, proposalTo } from './model.ts'

/** The volunteers who fit, each with the reasons in words. */
export const Helpers = ({ order, side }: { order: Order; side: Seen['side'] }) => {
  const say = useText()
  const loading = useLoad(() => client('GET /time-bank/orders/:orderId/volunteers', { orderId: order.id, limit: 5 }))
  return (
    <Section title={say(timebankWords.whoFits)}>
      <Loaded from={loading} cards={1}>
        {({ items }) => (items.length === 0
          ? <Empty id='nobody-fits' icon='people'>{say(timebankWords.nobodyFits)}</Empty>
          : <>
              {items.map(({ offer, fit }) => (
                <Card key={offer.personId} id={`helper-${offer.personId}`}>
                  <View>{offer.name}</View>
                  {fit.reasons.map((reason) => (
                    <Tag key={reason.kind} tone='good'>{say([fitText(reason as never, 'zh'), fitText(reason as never, 'en')])}</Tag>
                  ))}
                  <Button id={`arrange-${offer.personId}`} kind='quiet' label={say(arrangementsWords.askThem)}
                    onTap={() => go('arrange', proposalTo(order, side, offer))} />
                </Card>
              ))}
            </>)}
      </Loaded>
    </Section>
  )
}

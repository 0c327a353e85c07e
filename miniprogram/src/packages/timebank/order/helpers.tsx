import { View } from '@tarojs/components'
import { fitText } from '../../../../../shared/fits.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'

/** The volunteers who fit, each with the reasons in words. */
export const Helpers = ({ orderId }: { orderId: string }) => {
  const say = useText()
  const loading = useLoad(() => client('GET /time-bank/orders/:orderId/volunteers', { orderId, limit: 5 }))
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
                </Card>
              ))}
            </>)}
      </Loaded>
    </Section>
  )
}

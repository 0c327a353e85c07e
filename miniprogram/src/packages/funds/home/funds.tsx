import { View } from '@tarojs/components'
import { LinkRow } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { fundWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import type { Fund } from '../model.ts'

/** The funds of the community and of its street: what is spent of them is on notice also when nothing is being raised. */
export const Funds = ({ funds }: { funds: Fund[] }) => {
  const say = useText()
  return (
    <Section title={say(fundWords.funds)}>
      <View className='lines'>
        {funds.map(({ id, name }) => (
          <LinkRow key={id} id={`fund-${id}`} icon='paper' label={name} note={say(fundWords.toSpendings)}
            onTap={() => go('fundSpendings', { fundId: id })} />
        ))}
      </View>
    </Section>
  )
}

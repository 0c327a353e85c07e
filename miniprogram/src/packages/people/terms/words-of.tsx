import { View } from '@tarojs/components'
import { partsOf } from '../../../../../shared/terms.ts'
import { speak } from '../../../accessibility.ts'
import { Card, Section } from '../../../components/section.tsx'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'
import { inBoth } from './model.ts'
import './terms.scss'

/** One of the two texts, set out under its headings. */
export const WordsOf = ({ id, title, text }: { id: string; title: Words; text: { zh: string; en: string } }) => {
  const say = useText()
  return (
    <Section title={say(title)}>
      <Card id={id}>
        <View className='terms-text'>
          {partsOf(say(inBoth(text))).map((part, index) => part.heading
            ? <View key={index} className='terms-heading' {...speak('heading')}>{part.text}</View>
            : <View key={index} className='terms-paragraph'>{part.text}</View>)}
        </View>
      </Card>
    </Section>
  )
}

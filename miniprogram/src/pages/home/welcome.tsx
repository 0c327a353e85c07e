import { View } from '@tarojs/components'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/section.tsx'
import { go } from '../../navigate.ts'
import { homeWords } from '../../text/home.ts'
import { useText } from '../../text/use-text.ts'

/** For somebody who has not registered: why one would, and how. */
export const Welcome = () => {
  const say = useText()
  return (
    <Card id='welcome'>
      <View>{say(homeWords.registerWhy)}</View>
      <Button id='register-now' icon='pencil' label={say(homeWords.register)} onTap={() => go('register')} />
      <Button id='bind-now' kind='quiet' label={say(homeWords.bind)} onTap={() => go('bind')} />
    </Card>
  )
}

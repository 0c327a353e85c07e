import { View } from '@tarojs/components'
import { go } from '../navigate.ts'
import type { Me } from '../state/me.ts'
import { joiningWords } from '../text/joining.ts'
import { useText } from '../text/use-text.ts'
import { LinkRow } from './row.tsx'

/** The line to where one stands, for whoever the community has not accepted yet. */
export const JoiningRow = ({ me }: { me: Me }) => {
  const say = useText()
  if (!me.joining) return null
  const note = me.joining.state === 'waiting' ? joiningWords.waitingShort : joiningWords.refusedShort
  return (
    <View className='lines'>
      <LinkRow id='joining-link' icon='hourglass' label={say(joiningWords.title)} note={say(note)} onTap={() => go('joining')} />
    </View>
  )
}

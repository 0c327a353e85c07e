import { View as Box } from '@tarojs/components'
import { LinkRow } from '../../../components/row.tsx'
import { go } from '../../../navigate.ts'
import { arrangementsWords } from '../../../text/arrangements.ts'
import { useText } from '../../../text/use-text.ts'
import { type View, arrangeableFrom } from './model.ts'

/** An order that went well leads to more of the same; a visit leads to the arrangement that it is of. */
export const Arrange = ({ view }: { view: View }) => {
  const say = useText()
  const { arrangementId } = view.order
  const given = arrangeableFrom(view)
  if (arrangementId !== undefined) {
    return (
      <Box className='lines'>
        <LinkRow id='see-arrangement' icon='calendar' label={say(arrangementsWords.open)}
          onTap={() => go('arrangement', { arrangementId })} />
      </Box>
    )
  }
  if (!given) return null
  return (
    <Box className='lines'>
      <LinkRow id='arrange' icon='calendar' label={say(arrangementsWords.arrange)} note={say(arrangementsWords.listNote)}
        onTap={() => go('arrange', given)} />
    </Box>
  )
}

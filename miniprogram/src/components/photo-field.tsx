import { Image, View } from '@tarojs/components'
import { speak } from '../accessibility.ts'
import type { Photo } from '../state/photos-rules.ts'
import type { Photos } from '../state/use-photos.ts'
import { common } from '../text/common.ts'
import { photoNumber, photoWords } from '../text/photos.ts'
import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import './photo.scss'

const marks = {
  sending: { icon: 'hourglass', colour: 'river', words: photoWords.sending },
  ready: { icon: 'tick', colour: 'jade', words: photoWords.ready },
  failed: { icon: 'warning', colour: 'osmanthus', words: photoWords.failed },
} as const

interface LineProps { id: string; index: number; photo: Photo; again: () => void; remove: () => void }

const Line = ({ id, index, photo, again, remove }: LineProps) => {
  const say = useText()
  const { icon, colour, words } = marks[photo.state]
  return (
    <View className='photo-line' id={`${id}-${index}`}>
      <Image className='photo-small' mode='aspectFill' src={photo.preview} {...speak('img', say(photoNumber(index)))} />
      <View className='photo-beside'>
        <View className='photo-state' id={`${id}-${index}-${photo.state}`}>
          <Icon name={icon} colour={colour} />
          {say(photoNumber(index))} {say(words)}
        </View>
        <ProblemNotice id={`${id}-${index}-problem`} problem={photo.problem} />
        <View className='photo-acts'>
          {photo.state === 'failed' && (
            <Button id={`${id}-${index}-again`} kind='secondary' icon='refresh' label={say(common.sendAgain)} onTap={again} />
          )}
          {photo.state !== 'sending' && (
            <Button id={`${id}-${index}-remove`} kind='quiet' label={say(photoWords.remove)} onTap={remove} />
          )}
        </View>
      </View>
    </View>
  )
}

/** Photos to go with a form: one line each, with where it is and what can be done about it. */
export const PhotoField = ({ id, label, photos }: { id: string; label: string; photos: Photos }) => {
  const say = useText()
  return (
    <View className='photo-field'>
      <View className='photo-label'>{label}</View>
      {photos.photos.map((photo, index) => (
        <Line key={photo.key} id={id} index={index} photo={photo} again={() => photos.again(photo.key)}
          remove={() => photos.remove(photo.key)} />
      ))}
      {photos.room && (
        <Button id={`${id}-add`} kind='secondary' icon='camera' onTap={() => void photos.add()}
          label={say(photos.photos.length === 0 ? photoWords.add : photoWords.more)} />
      )}
      <ProblemNotice id={`${id}-problem`} problem={photos.problem} />
      <View className='photo-hint'>{say(photos.waiting ? photoWords.waiting : photoWords.privacy)}</View>
    </View>
  )
}

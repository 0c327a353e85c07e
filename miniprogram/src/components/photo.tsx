import { Image, View } from '@tarojs/components'
import { speak } from '../accessibility.ts'
import { enlarge } from '../photos.ts'
import { client } from '../state/client.ts'
import { useLoad } from '../state/use-load.ts'
import { photoNumber, photoWords } from '../text/photos.ts'
import { useText } from '../text/use-text.ts'
import './photo.scss'

/** A photo by its id, as far as one may see it; a tap shows it in full. What it shows is `alt`. */
export const Photo = ({ fileId, alt }: { fileId: string; alt: string }) => {
  const say = useText()
  const { data, problem } = useLoad(() => client('GET /files/:fileId', { fileId }), fileId)
  const url = data?.url
  if (url === undefined) {
    return <View className='photo-seen photo-empty' id={`photo-${fileId}`}>{problem ? say(photoWords.gone) : ''}</View>
  }
  return (
    <View className='photo-seen' id={`photo-${fileId}`} onClick={() => void enlarge(url)}
      {...speak('button', `${alt}，${say(photoWords.look)}`)}>
      <Image className='photo-picture' mode='aspectFill' src={url} lazyLoad {...speak('img', alt)} />
    </View>
  )
}

/** A small photo beside words that lead on: it does nothing by itself, and leaves no hole where it is not to be seen. */
export const Thumbnail = ({ fileId, alt }: { fileId: string; alt: string }) => {
  const { data } = useLoad(() => client('GET /files/:fileId', { fileId }), fileId)
  return data?.url === undefined
    ? null
    : <Image className='photo-small' mode='aspectFill' src={data.url} lazyLoad {...speak('img', alt)} />
}

/** The photos of one thing, side by side. */
export const Photos = ({ fileIds }: { fileIds: readonly string[] }) => {
  const say = useText()
  if (fileIds.length === 0) return null
  return (
    <View className='photos'>
      {fileIds.map((fileId, index) => <Photo key={fileId} fileId={fileId} alt={say(photoNumber(index))} />)}
    </View>
  )
}

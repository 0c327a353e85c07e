import { View } from '@tarojs/components'
import { Papers } from '../../components/paper.tsx'
import { Photos } from '../../components/photo.tsx'
import { spendingWords } from '../../text/spendings.ts'
import { useText } from '../../text/use-text.ts'

interface Props { photos: readonly string[]; papers: readonly string[] }

/** What goes with something: its photos, and its papers below. */
export const Enclosed = ({ photos, papers }: Props) => {
  const say = useText()
  return (
    <>
      <Photos fileIds={photos} />
      {papers.length > 0 && <View className='fund-note'>{say(spendingWords.papers)}</View>}
      <Papers fileIds={papers} />
    </>
  )
}

import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { useText } from '../../../text/use-text.ts'
import { criterionWords, judgeWords } from '../../../text/ventures.ts'
import { pointsOf, stepped } from '../ventures/model.ts'

interface Props {
  id: string
  criterion: { name: string; weightPercent: number }
  value: string
  change: (value: string) => void
}

/** The points for one criterion: typed, or five more and less by large buttons. */
export const Points = ({ id, criterion: { name, weightPercent }, value, change }: Props) => {
  const say = useText()
  return (
    <>
      <Field id={id} label={say(criterionWords(name, weightPercent))} hint={say(judgeWords.range)} type='number' maxLength={3} value={value}
        onInput={change} />
      {value !== '' && pointsOf(value) === undefined && <Notice id={`${id}-wrong`} tone='problem'>{say(judgeWords.notPoints)}</Notice>}
      <View className='judge-steps'>
        <Button id={`${id}-less`} kind='secondary' label={say(judgeWords.less)} onTap={() => change(stepped(value, -5))} />
        <Button id={`${id}-more`} kind='secondary' label={say(judgeWords.more)} onTap={() => change(stepped(value, 5))} />
      </View>
    </>
  )
}

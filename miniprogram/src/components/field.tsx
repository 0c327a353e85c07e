import { Input, View } from '@tarojs/components'
import './field.scss'

interface Props {
  id: string
  label: string
  value: string
  onInput: (value: string) => void
  hint?: string
  type?: 'text' | 'number'
  maxLength?: number
  /** Large, wide digits, for codes. */
  spaced?: boolean
  placeholder?: string
}

// A browser's own number field drops what it does not like and steps at a turn of the wheel: only its keys are wanted.
const numeric = process.env.TARO_ENV === 'weapp' ? { type: 'number' as const } : { inputMode: 'numeric' }

/** A question and the line to answer it on. */
export const Field = (props: Props) => (
  <View className='field'>
    <View className='field-label'>{props.label}</View>
    <Input id={props.id} className={props.spaced === true ? 'field-input field-spaced' : 'field-input'}
      {...(props.type === 'number' ? numeric : {})} value={props.value} maxlength={props.maxLength ?? 100}
      placeholder={props.placeholder ?? ''} placeholderClass='field-placeholder' aria-label={props.label}
      onInput={(event) => props.onInput(event.detail.value)} />
    {props.hint !== undefined && <View className='field-hint'>{props.hint}</View>}
  </View>
)

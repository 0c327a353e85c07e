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

/** A question and the line to answer it on. */
export const Field = (props: Props) => (
  <View className='field'>
    <View className='field-label'>{props.label}</View>
    <Input id={props.id} className={props.spaced === true ? 'field-input field-spaced' : 'field-input'}
      type={props.type ?? 'text'} value={props.value} maxlength={props.maxLength ?? 100}
      placeholder={props.placeholder ?? ''} placeholderClass='field-placeholder' aria-label={props.label}
      onInput={(event) => props.onInput(event.detail.value)} />
    {props.hint !== undefined && <View className='field-hint'>{props.hint}</View>}
  </View>
)

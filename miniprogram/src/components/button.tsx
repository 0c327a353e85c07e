import { View } from '@tarojs/components'
import type { Colour } from '../../../shared/tokens.ts'
import { speak } from '../accessibility.ts'
import { common } from '../text/common.ts'
import { useText } from '../text/use-text.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import './button.scss'

interface Props {
  id: string
  label: string
  onTap: () => void
  /** `primary` is the thing to do on a page and stands there once; `quiet` is a word to tap. */
  kind?: 'primary' | 'secondary' | 'quiet'
  icon?: IconName
  busy?: boolean
  disabled?: boolean
}

const iconColours = {
  primary: 'card', secondary: 'vermilion', quiet: 'river',
} as const satisfies Record<string, Colour>

export const Button = ({ id, label, onTap, kind = 'primary', icon, busy = false, disabled = false }: Props) => {
  const say = useText()
  const resting = busy || disabled
  return (
    <View id={id} className={`button button-${kind}${resting ? ' button-resting' : ''}`}
      {...speak('button', label)} aria-disabled={resting} onClick={() => { if (!resting) onTap() }}>
      {icon !== undefined && !busy && <Icon name={icon} colour={iconColours[kind]} />}
      {busy ? say(common.sending) : label}
    </View>
  )
}

import { mergeInternalComponents } from '@tarojs/shared'

/** The runtime's half of config/accessibility.ts: without it Taro would not map these attributes to the template. */
const attributes = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'aria-checked': '' }
if (process.env.TARO_ENV === 'weapp') {
  mergeInternalComponents({ View: { ...attributes }, Image: { ...attributes }, Input: { ...attributes } })
}

interface Key { key: string; target: unknown; currentTarget: unknown; preventDefault: () => void }
/** With a keyboard, Enter and the space bar tap. */
const press = (event: Key): void => {
  if ((event.key !== 'Enter' && event.key !== ' ') || event.target !== event.currentTarget) return
  event.preventDefault()
  ;(event.currentTarget as HTMLElement).click()
}

type Role = 'button' | 'radio' | 'switch' | 'tab' | 'heading' | 'img' | 'alert' | 'link'

/** Role, name and state of an element, as the browser and as WeChat want them. */
export const speak = (role: Role, label?: string, checked?: boolean): Record<string, unknown> => {
  const named = label === undefined ? {} : { 'aria-label': label }
  const state = checked === undefined ? {} : { 'aria-checked': checked }
  if (process.env.TARO_ENV === 'weapp') return { 'aria-role': role, ...named, ...state }
  const focusable = role === 'heading' || role === 'img' || role === 'alert' ? {} : { tabIndex: 0 }
  return { role, ...focusable, ...named, ...state, ...('tabIndex' in focusable ? { onKeyDown: press } : {}) }
}

/** Decoration: what a screen reader should pass over. */
export const silent: Record<string, unknown> = { 'aria-hidden': true }

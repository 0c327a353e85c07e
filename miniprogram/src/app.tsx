import './accessibility.ts'
// Back from WeChat, the address must name the page that was left before the router reads it.
import './state/client.ts'
import { useDidShow } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { sendKept, startQueue } from './state/queue.ts'
import { start } from './transport/index.ts'
import './app.scss'

start()
startQueue()

export default ({ children }: PropsWithChildren) => {
  useDidShow(() => { void sendKept() })
  return children
}

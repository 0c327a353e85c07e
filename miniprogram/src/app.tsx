import './accessibility.ts'
// Back from WeChat, the address must name the page that was left before the router reads it.
import './state/client.ts'
import type { PropsWithChildren } from 'react'
import { start } from './transport/index.ts'
import './app.scss'

start()

export default ({ children }: PropsWithChildren) => children

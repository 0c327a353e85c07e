import './accessibility.ts'
import type { PropsWithChildren } from 'react'
import { start } from './transport/index.ts'
import './app.scss'

start()

export default ({ children }: PropsWithChildren) => children

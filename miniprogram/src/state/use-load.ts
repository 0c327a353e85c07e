import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { problemOf, type Problem } from './problem.ts'

interface State<T> {
  data: T | undefined
  problem: Problem | undefined
}
export interface Loading<T> extends State<T> {
  reload: () => Promise<void>
}

/**
 * Loads what a page shows: when it comes into sight, when it is pulled down, and when `on` changes. What was shown
 * before stays while the new is on its way, and when it does not come. Of several answers the last question's counts.
 */
export const useLoad = <T>(load: () => Promise<T>, on = ''): Loading<T> => {
  const [state, setState] = useState<State<T>>({ data: undefined, problem: undefined })
  const asked = useRef(0)
  const loadedFor = useRef<string | undefined>(undefined)
  const reload = async () => {
    const mine = ++asked.current
    try {
      const data = await load()
      if (mine === asked.current) setState({ data, problem: undefined })
    } catch (error) {
      if (mine === asked.current) setState((before) => ({ ...before, problem: problemOf(error) }))
    }
  }
  // A part of a page may appear long after the page did: what it shows is loaded then, and again at each return.
  const hidden = useRef(false)
  useDidHide(() => { hidden.current = true })
  useDidShow(() => {
    if (!hidden.current) return
    hidden.current = false
    void reload()
  })
  usePullDownRefresh(() => { void reload().finally(() => Taro.stopPullDownRefresh()) })
  useEffect(() => {
    if (loadedFor.current === on) return
    loadedFor.current = on
    void reload()
  })
  return { ...state, reload }
}

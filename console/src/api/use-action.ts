import { useRef, useState } from 'react'
import { newRequestId } from '../../../shared/client.ts'
import type { CallName, Input, Output } from '../../../shared/contract/index.ts'
import { call } from './call.ts'
import { failureOf, type Failure } from './failure.ts'
import { sendAs, type SentAs } from './request-id.ts'

export interface Action<C extends CallName> {
  busy: boolean
  failure: Failure | undefined
  /** Sends; sent again with the same content it keeps its request id. Undefined when it was refused. */
  send: (input: Input<C>) => Promise<Output<C> | undefined>
  reset: () => void
}

/** A call that changes something, with what the form needs to show about it. */
export const useAction = <C extends CallName>(name: C): Action<C> => {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const last = useRef<SentAs>()
  const send = async (input: Input<C>): Promise<Output<C> | undefined> => {
    last.current = sendAs(last.current, input, newRequestId)
    setBusy(true)
    setFailure(undefined)
    try {
      const answer = await call(name, input, { requestId: last.current.requestId })
      last.current = undefined
      return answer
    } catch (error) {
      setFailure(failureOf(error))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, send, reset: () => setFailure(undefined) }
}

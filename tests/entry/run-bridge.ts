import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { WireAnswer } from '../../shared/client.ts'
import { bundleBridge, root } from '../../infra/bundle.ts'

export interface WechatContext { openId?: string; unionId?: string; appId?: string }
export interface RunningBridge {
  call: (event: unknown, wechat?: WechatContext) => Promise<WireAnswer>
  stop: () => void
}

const freePort = (): Promise<number> => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
})

const listening = async (url: string, child: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 400 && child.exitCode === null; tries++) {
    if (await fetch(url).then(() => true, () => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error('the functions framework did not start')
}

// What CloudBase's gateway puts before the function: the caller never sees or writes this header.
const contextHeader = (wechatContext: WechatContext): Record<string, string> =>
  ({ 'x-wx-ext': gzipSync(JSON.stringify({ wechatContext })).toString('base64') })

/** The built bridge in Tencent's own functions framework, in a process of its own. */
export const runBridge = async (environment: Record<string, string>): Promise<RunningBridge> => {
  mkdirSync(join(root, '.linli'), { recursive: true })
  const folder = mkdtempSync(join(root, '.linli', 'bridge-'))
  await bundleBridge(folder)
  const port = await freePort()
  const framework = join(root, 'node_modules/@cloudbase/functions-framework/bin/tcb-ff.js')
  const child = spawn(process.execPath,
    [framework, `--port=${port}`, '--extendedContextKey=X-Wx-Ext', '--logEventContext=false'],
    { cwd: folder, stdio: 'ignore', env: { PATH: process.env.PATH, ...environment } })
  const url = `http://127.0.0.1:${port}/`
  await listening(url, child)
  return {
    call: async (event, wechat) => {
      const headers = { 'content-type': 'application/json', ...(wechat ? contextHeader(wechat) : {}) }
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(event) })
      return await answer.json() as WireAnswer
    },
    stop: () => {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

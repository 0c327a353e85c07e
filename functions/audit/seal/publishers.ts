import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { config } from '../../platform/config.ts'
import type { Head } from './items.ts'
import { putLocked } from './object-store.ts'

/** What goes out of a head: nothing but figures and hashes. */
export type PublicHead = Pick<Head, 'day' | 'previous' | 'root' | 'firstLink' | 'lastLink' | 'events' | 'hash'>

/** A place outside the operator's reach. `publish` throws where the head did not arrive; sending it twice is safe. */
export interface Publisher {
  name: string
  publish: (head: PublicHead) => Promise<void>
  /** What stands there for a day, where the place can be asked. */
  read?: (day: string) => Promise<PublicHead | undefined>
  days?: () => Promise<string[]>
}

const timeoutMs = 5000

const textOf = (head: PublicHead): string => `${JSON.stringify(head, undefined, 2)}\n`

/** A file a day in a folder: for one machine, or a mounted disk that only takes files once. */
export const filePublisher = (folder: string): Publisher => ({
  name: 'file',
  publish: async (head) => {
    await mkdir(folder, { recursive: true })
    const path = join(folder, `${head.day}.json`)
    await writeFile(`${path}.part`, textOf(head))
    await rename(`${path}.part`, path)
  },
  days: async () => (await readdir(folder).catch(() => [])).flatMap((name) =>
    /^(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1] ?? []).sort(),
  read: async (day) => {
    const found = await readFile(join(folder, `${day}.json`), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    return found === undefined ? undefined : JSON.parse(found) as PublicHead
  },
})

const message = ({ day, hash, events, firstLink, lastLink, previous }: PublicHead): string =>
  `**邻里账本封签 · ${day}**\n> 当日封入事件：${events} 件，链节 ${firstLink}—${lastLink}\n> 日封签：${hash}\n`
  + `> 前一日：${previous}\n\n请留存这条消息：日后任何人改动当日账目，封签就对不上。`

/**
 * A group robot of WeCom (企业微信群机器人): every member of the group keeps the message in their own WeChat. The
 * robot answers 200 also for what it refuses; `errcode` tells.
 */
export const robotPublisher = (url: string): Publisher => ({
  name: 'robot',
  publish: async (head) => {
    const response = await fetch(url, {
      method: 'POST', headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(timeoutMs),
      body: JSON.stringify({ msgtype: 'markdown', markdown: { content: message(head) } }),
    })
    if (!response.ok) throw new Error(`The robot answered ${response.status}.`)
    const { errcode, errmsg } = await response.json() as { errcode?: number; errmsg?: string }
    if (errcode !== 0) throw new Error(`The robot refused: ${errcode} ${errmsg}`)
  },
})

/** A bucket with object lock: nobody, the operator included, changes or deletes a head for years. */
export const storePublisher = (bucketUrl: string, region: string): Publisher => ({
  name: 'store',
  publish: (head) => putLocked(`${bucketUrl.replace(/\/$/, '')}/linli-heads/${head.day}.json`, region, textOf(head)),
})

/** The publishers that this installation has. */
export const publishers = (): Publisher[] => {
  const [folder, robot, store] = [config.headsFolder(), config.headsRobotUrl(), config.headsBucketUrl()]
  return [
    ...(folder ? [filePublisher(folder)] : []), ...(robot ? [robotPublisher(robot)] : []),
    ...(store ? [storePublisher(store, config.headsBucketRegion())] : []),
  ]
}

import { readFileSync } from 'node:fs'
import { verifyPageFile } from '../verify-page.ts'
import { startPage } from './page/start.ts'
import type { Seeding } from './seed/seeding.ts'
import { type Site, type SiteRequest, html, json } from './site.ts'
import type { System } from './system.ts'

interface Task { name: string; state: string; detail: string; share?: number }

const seedTask = (seeding: Seeding | undefined): Task[] => {
  if (!seeding) return []
  const { state, progress: { done, total, day } } = seeding.state()
  return [{ name: '示范社区 · demo community', state, detail: day, share: total > 0 ? done / total : 0 }]
}

const buildTasks = ({ builds }: System): Task[] =>
  (builds?.states() ?? []).map(({ name, state }) => ({ name, state, detail: '' }))

const loopback = /^(localhost|[\w-]+\.localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Only a page of ours may move the clock: another site in the same browser says where it comes from. */
const isOurs = ({ headers }: SiteRequest): boolean => {
  const { host = '', origin } = headers
  return loopback.test(host) && (origin === undefined || origin === `http://${host}`)
}

const mostMinutes = 7 * 24 * 60

const minutesIn = ({ body }: SiteRequest): number | undefined => {
  try {
    const { minutes } = JSON.parse(body.toString()) as { minutes?: unknown }
    const fits = typeof minutes === 'number' && Number.isInteger(minutes) && minutes > 0 && minutes <= mostMinutes
    return fits ? minutes : undefined
  } catch {
    return undefined
  }
}

/** The start page, what it shows, and the clock that it moves. */
export const startSite = (system: System, seeding: () => Seeding | undefined, cameraSees: () => string): Site => {
  const status = () => ({
    now: system.clock.now(), aheadMinutes: system.clock.aheadMinutes(), cameraSees: cameraSees(),
    tasks: [...seedTask(seeding()), ...buildTasks(system)],
  })
  const advance = async (request: SiteRequest) => {
    const minutes = minutesIn(request)
    if (!isOurs(request)) return json(403, { message: 'Only the start page moves the clock.' })
    if (minutes === undefined) return json(400, { message: `Between 1 and ${mostMinutes} minutes, please.` })
    if (seeding()?.state().state === 'running') {
      return json(409, { message: '示范社区还在准备，请稍等。 · The demo community is still being prepared.' })
    }
    await system.clock.advance(minutes)
    return json(200, status())
  }
  return async (request) => {
    switch (`${request.method} ${request.path}`) {
      case 'GET /': return html(startPage(system))
      case 'GET /verify': return html(readFileSync(verifyPageFile, 'utf8'))
      case 'GET /local/status': return json(200, status(), { 'cache-control': 'no-store' })
      case 'POST /local/clock': return advance(request)
      default: return undefined
    }
  }
}

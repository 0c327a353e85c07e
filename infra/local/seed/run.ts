import { useClock } from '../../../functions/platform/clock.ts'
import { appIds, tableNames } from '../environment.ts'
import { loadFunctions } from '../functions.ts'
import { inProcess } from '../in-process.ts'
import { startPoller } from '../poller.ts'
import { eventTail } from '../tail.ts'
import { openIdOf, unionIdOf } from '../wechat/accounts.ts'
import type { MerchantPapers } from '../wechat/pay/keys.ts'
import { type Span, live } from './live.ts'
import { phoneBook } from './phone.ts'

// The life of the demo community, in a process of its own: its clock runs through the past weeks, while the system's
// own clock stays where it is. Started by seeding.ts with the functions' environment; tells its progress to it.
const span = JSON.parse(process.argv[2] ?? '{}') as Span
const endpoint = process.env.LINLI_DYNAMODB_ENDPOINT ?? ''
const wechatUrl = process.env.LINLI_WECHAT_URL ?? ''

// Without the system there is nobody to tell: what is done is done, and the next start goes on.
const alone = (): never => process.exit(1)
process.on('disconnect', alone)

let nowMs = span.fromMs
const now = (): number => nowMs
useClock(now)

const functions = await loadFunctions()
const poller = startPoller({
  tail: eventTail(endpoint, tableNames.events), handler: functions.stream, now, sinceMs: span.fromMs,
})
const due = functions.schedules.find(({ input }) => 'task' in input && input.task === 'due')
const world = {
  phones: phoneBook(inProcess(functions.routes, now), wechatUrl, now), now,
  // Two events of one person in one millisecond would have no order.
  moveTo: (atMs: number) => { nowMs = Math.max(atMs, nowMs + 1) },
  drain: poller.drain,
  openMerchant: async (name: string) =>
    (await fetch(`${wechatUrl}/local/pay/merchants`, { method: 'POST', body: JSON.stringify({ name }) })).json() as Promise<MerchantPapers>,
  doWhatIsDue: async () => { await due?.function(due.input, {}); await poller.drain() },
  personIds: new Map<string, string>(), shiftIds: new Map<string, string>(),
}
const identity = (user: string) => ({ openId: openIdOf(user, appIds.miniProgram), unionId: unionIdOf(user) })
await live(world, span, identity, (progress) => { process.send?.(progress) })
await poller.stop()
process.off('disconnect', alone)
process.exit(0)

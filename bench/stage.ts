import { randomInt } from 'node:crypto'
import { type Client, type Transport, createClient } from '../shared/client.ts'
import { openIdOf } from '../infra/local/wechat/accounts.ts'
import type { GrantableRole } from '../shared/roles.ts'

/** The functions, imported once the environment stands; `file` is where their database keeps its rows. */
export const loadServer = async (file: string) => {
  const { inProcess } = await import('../infra/local/in-process.ts')
  const { loadFunctions } = await import('../infra/local/functions.ts')
  const { meet } = await import('../functions/platform/meet.ts')
  const { issueToken } = await import('../functions/platform/session.ts')
  const bootstrap = await import('../functions/entry/bootstrap.ts')
  const clock = await import('../functions/platform/clock.ts')
  const { database } = await import('../functions/platform/dynamo.ts')
  let aheadMs = 0
  clock.useClock(() => Date.now() + aheadMs)
  const { routes } = await loadFunctions()
  const transport: Transport = inProcess(routes, clock.now)
  let count = 0
  const newPerson = async (community: string, ...roles: GrantableRole[]) => {
    const identity = { app: 'miniProgram' as const, openId: openIdOf(`bench${count++}`, 'wx0'), unionId: '' }
    const { id } = await meet(identity)
    const call: Client = async (...given) => {
      const { token } = await issueToken(id)
      return createClient(transport, () => ({ authorization: `Bearer ${token}` }))(...given)
    }
    await call('PUT /me', { name: '李秀英', community, terms: 1 })
    for (const role of roles) await bootstrap.grantFirst(identity, role, community)
    return { id, call, token: async () => (await issueToken(id)).token }
  }
  const newCommunity = async () => {
    const code = `99${String(randomInt(10 ** 10)).padStart(10, '0')}`
    await bootstrap.loadDivisions(`code,name,parent\n${code},晨光社区,${code.slice(0, 9)}\n`)
    return code
  }
  const newShift = async (leader: { call: Client }, community: string, capacity: number, startsIn = 10) => {
    const at = (minutes: number) => new Date(clock.now() + minutes * 60_000).toISOString()
    const { id: activityId } = await leader.call('POST /activities', {
      title: '银龄互助：陪独居老人量血压、说说话', kind: 'timeBank', summary: '一起把楼道擦干净。', place: '3 栋门口', community,
      guarantees: '提供手套和饮水', riskLevel: 1, checklist: [], shifts: [{ startsAt: at(startsIn), endsAt: at(startsIn + 120), capacity }],
    })
    const admin = await newPerson(community, 'communityAdmin')
    const { shifts } = await admin.call('POST /activities/:activityId/reviews', { activityId, accept: true })
    if (!shifts[0]) throw new Error('an activity has a shift')
    return shifts[0]
  }
  const advance = (minutes: number) => { aheadMs += minutes * 60_000 }
  return { transport, newPerson, newCommunity, newShift, advance, database, file }
}
export type Server = Awaited<ReturnType<typeof loadServer>>

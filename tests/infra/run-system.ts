import { grantFirst } from '../../functions/entry/bootstrap.ts'
import { startSystem } from '../../infra/local/system.ts'

// A system in a process of its own, for tests that kill it. Argument: the data folder. Tells where it is as one line
// of JSON; a line `grant <user> <role> <scope>` on stdin gives a first role and is answered with a line.
const system = await startSystem({ dataFolder: process.argv[2] ?? '' })
const say = (value: object): void => { process.stdout.write(`${JSON.stringify(value)}\n`) }
process.stdin.on('data', (chunk: Buffer) => {
  const [, user = '', role = '', scope = ''] = chunk.toString().trim().split(' ')
  const identity = { app: 'miniProgram', ...system.wechat.cloudContext(user) } as const
  grantFirst(identity, role as never, scope).then(say, (error: unknown) => say({ error: String(error) }))
})
process.on('disconnect', () => process.exit(0))
say({ url: system.url, wechatUrl: system.wechatUrl })

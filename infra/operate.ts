import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { grantableRoles } from '../shared/roles.ts'
import { type KeySet, newKeySet, rotateKeySet } from './key-set.ts'

// What an operator does by hand, once or rarely; docs/operating.md says when and with which environment.
const usage = `node infra/operate.ts keys                          a new key set, to stdout
node infra/operate.ts rotate-keys < old.json        the key set with new keys, to stdout
node infra/operate.ts divisions                     load shared/wuhan-divisions.csv
node infra/operate.ts role OPENID ROLE DIVISION     give somebody their first role
node infra/operate.ts pay-merchant DIVISION < m.json  keep the keys of a charity's account at WeChat Pay`

const print = (value: unknown): void => { process.stdout.write(`${JSON.stringify(value)}\n`) }

const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`Set ${name} first.`)
  return value
}

// Only these reach the database, so only these load what does.
const bootstrap = () => import('../functions/entry/bootstrap.ts')

const isDivision = (code: string): boolean => /^\d{4}(\d{2}(\d{3}(\d{3})?)?)?$/.test(code)

const grant = async (openId = '', role = '', scope = ''): Promise<void> => {
  const known = grantableRoles.find((one) => one === role)
  if (!openId || !known || !isDivision(scope)) throw new Error(usage)
  const { grantFirst } = await bootstrap()
  print(await grantFirst({ app: 'miniProgram', openId, unionId: '' }, known, scope))
}

const merchant = async (division = ''): Promise<void> => {
  if (!isDivision(division)) throw new Error(usage)
  const { keepMerchant } = await bootstrap()
  print(await keepMerchant(division, JSON.parse(await text(process.stdin)) as Parameters<typeof keepMerchant>[1]))
}

const tasks: Record<string, (...words: string[]) => Promise<void> | void> = {
  keys: () => print(newKeySet(required('LINLI_WECHAT_SECRET'), required('LINLI_WECHAT_OFFICIAL_SECRET'))),
  'rotate-keys': async () => print(rotateKeySet(JSON.parse(await text(process.stdin)) as KeySet)),
  divisions: async () => {
    const { loadDivisions } = await bootstrap()
    const csv = readFileSync(new URL('../shared/wuhan-divisions.csv', import.meta.url), 'utf8')
    print({ divisions: await loadDivisions(csv) })
  },
  role: grant,
  'pay-merchant': merchant,
}

const [task = '', ...words] = process.argv.slice(2)
const run = tasks[task]
if (run) {
  await run(...words)
} else {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 1
}

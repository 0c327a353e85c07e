import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startGround } from './database.ts'
import { type Line, lineText, ratioOf } from './line.ts'
import { confirmHours } from './lines/confirm-hours.ts'
import { confirmShift } from './lines/confirm-shift.ts'
import { donateRate, donateUnits } from './lines/donate.ts'
import { publicUnits } from './lines/funds.ts'
import { ledgerGrowth } from './lines/ledger-growth.ts'
import { ledgerHot } from './lines/ledger-hot.ts'
import { ledgerReconcile } from './lines/ledger-reconcile.ts'
import { ledgerBusyRate, ledgerTransferRate } from './lines/ledger-rate.ts'
import { ledgerUnits, settleUnits } from './lines/ledger-units.ts'
import { functionNames, lambdaInit, lambdaSize } from './lines/lambda.ts'
import { nearby } from './lines/nearby.ts'
import { redeemHot, redeemRate, redeemUnits } from './lines/redeem.ts'
import { h5First, weappMain } from './lines/screens.ts'
import { pointsAward, pointsLots } from './lines/points.ts'
import { sealUnits } from './lines/seal.ts'
import { signUpRate } from './lines/sign-up.ts'
import { timebankMatch } from './lines/timebank-match.ts'
import { traceGrowth } from './lines/trace.ts'
import { type Server, loadServer } from './stage.ts'

/** The figures by name; `npm run bench -- PREFIX` measures those that begin so, `--json FILE` writes them too. */
const { positionals: [prefix = ''], values: { json } } = parseArgs({
  allowPositionals: true, options: { json: { type: 'string' } },
})

const onServer: Record<string, (server: Server) => Promise<Line[]>> = {
  'commit.confirmHours.wcu': confirmHours,
  'volunteering.confirmShift': confirmShift,
  'volunteering.nearby': nearby,
  'ledger.seal.wcu': sealUnits,
  'api.signUp.rate': signUpRate,
  ...ledgerUnits,
  'ledger.settle.wcu': settleUnits,
  'ledger.transfer.rate': ledgerTransferRate,
  'ledger.busy.rate': ledgerBusyRate,
  'ledger.hot': ledgerHot,
  'funds.public.rcu': publicUnits,
  'funds.donate.wcu': donateUnits,
  'funds.donate.rate': donateRate,
  'funds.trace': traceGrowth,
  'timebank.match': timebankMatch,
  'points.award': pointsAward,
  'points.lots.growth': pointsLots,
  'points.redeem.wcu': redeemUnits,
  'points.redeem.rate': redeemRate,
  'points.redeem.hot': redeemHot,
}
const alone: Record<string, () => Promise<Line[]>> = {
  ...Object.fromEntries(functionNames().flatMap((name) => [
    [`lambda.${name}.init`, () => lambdaInit(name)], [`lambda.${name}.size`, () => lambdaSize(name)],
  ])),
  'ledger.growth': ledgerGrowth,
  'ledger.reconcile': ledgerReconcile,
  'weapp.main.size': weappMain,
  'h5.first.size': h5First,
}

const wanted = <T>(all: Record<string, T>): T[] =>
  Object.entries(all).filter(([name]) => name.startsWith(prefix) || prefix.startsWith(name)).map(([, measure]) => measure)

const lines: Line[] = []
const tell = (measured: Line[]): void => {
  const asked = measured.filter(({ name }) => name.startsWith(prefix))
  lines.push(...asked)
  for (const line of asked) process.stdout.write(`${lineText(line)}\n`)
}

const served = wanted(onServer)
if (served.length > 0) {
  const { file, stop } = await startGround()
  const server = await loadServer(file)
  for (const measure of served) tell(await measure(server))
  server.database.destroy()
  await stop()
}
for (const measure of wanted(alone)) tell(await measure())
if (json) {
  const withRatios = lines.map((line) => ({ ...line, ratio: ratioOf(line) }))
  writeFileSync(json, `${JSON.stringify(withRatios, undefined, 2)}\n`)
}
if (lines.length === 0) {
  process.stderr.write(`No figure begins with ${prefix}.\n`)
  process.exitCode = 1
}

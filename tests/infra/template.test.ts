import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../shared/contract/index.ts'
import { functionModules, root } from '../../infra/bundle.ts'
import { gatewayRoute, pages } from '../../infra/routes.ts'

type Value = string | { [key: string]: Value } | Value[]
interface Statement { Action: string | string[]; Resource: Value; Condition?: Value }
interface Resource { Type: string; DeletionPolicy?: string; Properties: Record<string, unknown> }

let resources: Record<string, Resource> = {}
const ofType = (type: string): [string, Record<string, unknown>][] =>
  Object.entries(resources).filter(([, { Type }]) => Type === type).map(([name, { Properties }]) => [name, Properties])

const statementsOf = (role: string): Statement[] =>
  ((resources[role]?.Properties.Policies ?? []) as { PolicyDocument: { Statement: Statement[] } }[])
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
const actionsOf = ({ Action }: Statement): string[] => [Action].flat()
const roles = (): string[] => ofType('AWS::IAM::Role').map(([name]) => name)

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'infra/package.ts')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const text = readFileSync(join(root, 'dist/serverless/cloudformation-template-update-stack.json'), 'utf8')
  resources = (JSON.parse(text) as { Resources: Record<string, Resource> }).Resources
})

describe('the CloudFormation that goes to AWS', () => {
  test('has a function for each entry of serverless.yml, on Node 24, with a zip of its own', () => {
    const functions = ofType('AWS::Lambda::Function')
    expect(functions.map(([, { FunctionName }]) => FunctionName).sort())
      .toEqual(Object.keys(functionModules()).map((name) => `linli-prod-${name}`).sort())
    for (const [, { Runtime }] of functions) expect(Runtime).toBe('nodejs24.x')
    for (const name of Object.keys(functionModules())) {
      expect(statSync(join(root, `dist/functions/${name}.zip`)).size).toBeGreaterThan(1000)
    }
  })

  test('routes exactly the calls of the contract, and the documentation', () => {
    const routed = ofType('AWS::ApiGatewayV2::Route').map(([, { RouteKey }]) => String(RouteKey))
    const expected = [
      ...Object.keys(contract).map(gatewayRoute), 'GET /docs', 'GET /openapi.json', ...Object.values(pages).flat(), '$default',
    ]
    expect(routed.sort()).toEqual(expected.sort())
  })

  test('gives every function a role that no other has', () => {
    const used = ofType('AWS::Lambda::Function')
      .map(([, { Role }]) => (Role as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0])
    expect(new Set(used).size).toBe(used.length)
    expect(used.sort()).toEqual(roles().sort())
  })

  test('has no wildcard in any role, but for the one action that knows no resource', () => {
    for (const role of roles()) {
      for (const statement of statementsOf(role)) {
        expect(actionsOf(statement).filter((action) => action.includes('*'))).toEqual([])
        const isWide = JSON.stringify(statement.Resource).includes('"*"')
        if (isWide) expect(actionsOf(statement)).toEqual(['dynamodb:ListStreams'])
      }
    }
  })

  test('lets nobody change or delete an event or an entry', () => {
    for (const role of roles()) {
      const books = statementsOf(role)
        .filter(({ Resource }) => /EventsTable|EntriesTable/.test(JSON.stringify(Resource)))
      const actions = books.flatMap(actionsOf)
      expect(actions.filter((action) => /Update|Delete|BatchWrite|PartiQL/.test(action))).toEqual([])
    }
  })

  test('lets only those scan who reconcile, only those open the keys who need them, and the docs do nothing', () => {
    const may = (action: string): string[] =>
      roles().filter((role) => statementsOf(role).flatMap(actionsOf).includes(action)).sort()
    expect(may('dynamodb:Scan')).toEqual(['AuditRole', 'ScheduleRole', 'SealRole'])
    expect(may('sqs:SendMessage')).toEqual(['StreamRole'])
    expect(may('kms:Decrypt')).not.toContain('DocsRole')
    expect(statementsOf('DocsRole').flatMap(actionsOf)).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents'])
  })

  test('guards the tables: recovery to any second, no deletion, encryption, and a stream on the events', () => {
    const tables = ofType('AWS::DynamoDB::Table')
    expect(tables.map(([name]) => name).sort()).toEqual(['EntriesTable', 'EventsTable', 'RecordsTable'])
    for (const [name, properties] of tables) {
      expect(resources[name]).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
      expect(properties).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }, DeletionProtectionEnabled: true,
        SSESpecification: { SSEEnabled: true }, BillingMode: 'PAY_PER_REQUEST',
      })
    }
    expect(resources.EventsTable?.Properties.StreamSpecification).toEqual({ StreamViewType: 'NEW_IMAGE' })
    expect(resources.RecordsTable?.Properties.TimeToLiveSpecification)
      .toEqual({ AttributeName: 'expiresAtSeconds', Enabled: true })
  })

  test('feeds inserted events to the stream function, which reports failures one by one', () => {
    const [[, mapping] = []] = ofType('AWS::Lambda::EventSourceMapping')
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'], BisectBatchOnFunctionError: true,
      FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['StreamFailures', 'Arn'] } } },
    })
    expect(mapping).toMatchObject({ MaximumRetryAttempts: 1000, MaximumRecordAgeInSeconds: 12 * 3600 })
  })

  test.each([['reconcile', 'cron(30 18 * * ? *)'],
    ['continueReconciling', 'cron(0/5 * * * ? *)'], ['expire', 'cron(10 16 * * ? *)'],
    ['closeMonths', 'cron(0 20 * * ? *)'], ['seal', 'cron(* * * * ? *)'],
    ['check', 'cron(10 19 * * ? *)']])('does %s by schedule', (task, when) => {
    const rules = ofType('AWS::Events::Rule').map(([, rule]) => rule)
    const [rule] = rules.filter((one) => JSON.stringify(one).includes(`\\"task\\":\\"${task}\\"`))
    expect(rule).toMatchObject({ ScheduleExpression: when })
  })

  test('keeps every log for a year and no longer', () => {
    const groups = ofType('AWS::Logs::LogGroup')
    expect(groups.length).toBe(Object.keys(functionModules()).length + 1)
    for (const [, { RetentionInDays }] of groups) expect(RetentionInDays).toBe(365)
  })

  test('wakes somebody for every signal of ours and for what AWS measures', () => {
    const alarms = ofType('AWS::CloudWatch::Alarm')
    for (const [, { AlarmActions }] of alarms) expect(AlarmActions).toEqual([{ Ref: 'AlarmTopic' }])
    const ours = alarms.filter(([, { Namespace }]) => Namespace === 'Linli')
    expect(ours.map(([, { MetricName }]) => MetricName).sort())
      .toEqual(['Bug', 'DueFailed', 'HeadUnpublished', 'Parked', 'PayDiffers', 'ReconcileFailed', 'Reconciled', 'SealBroken'])
    const all = JSON.stringify(alarms)
    for (const metric of ['IteratorAge', 'Throttles', 'Errors', '5xx', 'ApproximateNumberOfMessagesVisible']) {
      expect(all).toContain(`"${metric}"`)
    }
  })

  test('limits everybody together and lets only the configured origins in', () => {
    expect(resources.HttpApiStage?.Properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 1000 })
    expect(resources.HttpApi?.Properties.CorsConfiguration).toMatchObject({ AllowOrigins: { Ref: 'AllowedOrigins' } })
  })

  test('fits the China regions: no partition is written out', () => {
    expect(JSON.stringify(resources)).not.toMatch(/arn:aws[:-]/)
  })
})

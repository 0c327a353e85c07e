import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The whole check, as `npm test` runs it: types, lint, then every test. Ends with the line `N passed, N failed`.
 * Words after `npm test --` go to vitest (a file, a name).
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name: string): string => `${root}node_modules/.bin/${name}`
const report = `${root}.linli/test-report.json`
const only = process.argv.slice(2)

const run = (title: string, command: string, words: string[]): boolean => {
  process.stdout.write(`\n== ${title}\n`)
  const { status } = spawnSync(command, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  return status === 0
}

mkdirSync(`${root}.linli`, { recursive: true })
const checks = only.length > 0 ? [] : [
  run('types', bin('tsc'), []),
  run('lint', bin('oxlint'), ['--type-aware', '--quiet']),
]
const tests = run('tests', bin('vitest'), [
  'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...only,
])
interface Told {
  numPassedTests?: number
  numFailedTests?: number
  testResults: { assertionResults: { status: string; title: string }[] }[]
}
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Told
if (only.length === 0) {
  const left = testResults.flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
  for (const { title } of left) process.stdout.write(`\nNOT RUN on this machine: ${title}\n`)
}
const failedChecks = checks.filter((passed) => !passed).length
const passed = (numPassedTests ?? 0) + checks.length - failedChecks
// A run can fail without a failed test (a file that does not load): that is one failure more.
const failed = Math.max((numFailedTests ?? 0) + failedChecks, tests && failedChecks === 0 ? 0 : 1)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

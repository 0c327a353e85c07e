import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('The linter catches a promise that nobody waits for', () => {
  const folder = mkdtempSync('tests/.lint-')
  writeFileSync(join(folder, 'floating.ts'), 'const save = async (): Promise<number> => 1\nsave()\n')
  try {
    const words = ['--type-aware', '--format=unix', folder]
    expect(() => execFileSync('node_modules/.bin/oxlint', words, { encoding: 'utf8', stdio: 'pipe' }))
      .toThrow(expect.objectContaining({ stdout: expect.stringContaining('no-floating-promises') as string }) as Error)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

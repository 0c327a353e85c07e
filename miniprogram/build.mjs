// Builds the mini-program: `node miniprogram/build.mjs h5` or `weapp`; the result is in dist/h5 or dist/weapp.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const target = process.argv[2]
if (target !== 'h5' && target !== 'weapp') {
  console.error('Say which build: node miniprogram/build.mjs h5 | weapp')
  process.exit(2)
}
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
rmSync(path(`../dist/${target}`), { recursive: true, force: true })
const taro = path('../node_modules/@tarojs/cli/bin/taro')
const command = [taro, 'build', '--type', target, '--disable-global-config', '--no-check']
const { status } = spawnSync(process.execPath, command, {
  cwd: path('.'), stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target },
})
// The configuration's compiler leaves an empty cache behind.
rmSync(path('.swc'), { recursive: true, force: true })
process.exit(status ?? 1)

// Builds the mini-program: `node miniprogram/build.mjs h5` or `weapp`; the result is in dist/h5 or dist/weapp.
import { spawnSync } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const target = process.argv[2]
if (target !== 'h5' && target !== 'weapp') {
  console.error('Say which build: node miniprogram/build.mjs h5 | weapp')
  process.exit(2)
}
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
// Built beside its place and moved there whole, so that whoever reads the folder meanwhile never finds half of it.
const staging = `.${target}-${process.pid}`
const taro = path('../node_modules/@tarojs/cli/bin/taro')
const command = [taro, 'build', '--type', target, '--disable-global-config', '--no-check']
const env = { ...process.env, NODE_ENV: 'production', TARO_ENV: target, LINLI_BUILD_FOLDER: staging }
const { status } = spawnSync(process.execPath, command, { cwd: path('.'), stdio: 'inherit', env })
const place = path(`../dist/${target}`)
const remove = (folder) => rmSync(folder, { recursive: true, force: true })
if (status === 0) {
  remove(place)
  renameSync(path(`../dist/${staging}`), place)
}
remove(path(`../dist/${staging}`))
// The configuration's compiler leaves an empty cache behind.
remove(path('.swc'))
process.exit(status ?? 1)

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assetsOf } from './assets.ts'
import { bundleFunction, functionModules, sizeOf } from './bundle.ts'
import { zip } from './zip.ts'

export interface Packaged { name: string; codeBytes: number; zipBytes: number }

const packageFunction = async (folder: string, name: string, module: string): Promise<Packaged> => {
  const bundle = await bundleFunction(module)
  const assets = Object.entries(assetsOf(name)).map(([path, file]) => [path, readFileSync(file)] as const)
  const archive = await zip({ ...bundle.files, ...Object.fromEntries(assets) })
  writeFileSync(join(folder, `${name}.zip`), archive)
  // The maps stay out of the zip, where they would only slow the start; they are kept to read a stack trace with.
  writeFileSync(join(folder, `${name}.maps.zip`), await zip(bundle.maps))
  return { name, codeBytes: sizeOf(bundle), zipBytes: archive.length }
}

/** A zip for each function of serverless.yml, its module where the function's handler says. */
export const packageFunctions = async (folder: string): Promise<Packaged[]> => {
  mkdirSync(folder, { recursive: true })
  return Promise.all(Object.entries(functionModules()).map(([name, module]) => packageFunction(folder, name, module)))
}

import { build } from 'esbuild'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../infra/bundle.ts'

// The least that a function on DynamoDB can be: the client and one read.
const handler = `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
const endpoint = process.env.LINLI_DYNAMODB_ENDPOINT
const client = new DynamoDBClient({
  endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
})
export const handler = async () => {
  const key = { pk: { S: 'person#nobody' }, sk: { S: 'actor' } }
  await client.send(new GetItemCommand({ TableName: process.env.LINLI_TABLE_RECORDS, Key: key, ConsistentRead: true }))
  return { statusCode: 200 }
}
`

export const writeFloor = (folder: string): string => {
  const file = join(folder, 'floor.ts')
  writeFileSync(file, handler)
  return file
}

/**
 * The bare handler bundled as anybody would: esbuild, ESM, minified, the SDK inside. Without what infra/bundle.ts adds,
 * because that is part of what is measured.
 */
export const bundlePlainly = async (entry: string, outfile: string): Promise<void> => {
  await build({
    entryPoints: [entry], outfile, absWorkingDir: root, bundle: true, minify: true, platform: 'node', format: 'esm',
    target: 'node24', mainFields: ['module', 'main'], legalComments: 'none', logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
}

import { readFileSync } from 'node:fs'
import { config } from './config.ts'

/** The secrets of an installation. In the cloud KMS holds the key to them; locally they lie in a file of mode 600. */
export interface Keys {
  session: Buffer
  bridge: Buffer
  lookup: Buffer
  vault: { current: string; keys: Record<string, Buffer> }
  wechatSecret: string
  wechatOfficialSecret: string
  /** Of the store of files, where it is not one that the functions' own roles open. */
  files?: { accessKeyId: string; secretAccessKey: string }
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64')

const parse = (text: string): Keys => {
  const raw = JSON.parse(text) as {
    session: string; bridge: string; lookup: string
    vault: { current: string; keys: Record<string, string> }
    wechatSecret: string; wechatOfficialSecret: string; files?: { accessKeyId: string; secretAccessKey: string }
  }
  return {
    session: bytes(raw.session),
    bridge: bytes(raw.bridge),
    lookup: bytes(raw.lookup),
    vault: {
      current: raw.vault.current,
      keys: Object.fromEntries(Object.entries(raw.vault.keys).map(([version, key]) => [version, bytes(key)])),
    },
    wechatSecret: raw.wechatSecret,
    wechatOfficialSecret: raw.wechatOfficialSecret,
    ...(raw.files ? { files: raw.files } : {}),
  }
}

/** KMS's one call, signed as Lambda's own role. Its SDK would be a tenth of a function's code for it. */
const decrypt = async (ciphertext: string): Promise<string> => {
  const { AwsClient } = await import('aws4fetch')
  const { endpoint, region, ...credentials } = config.kms()
  const response = await new AwsClient({ ...credentials, region, service: 'kms' }).fetch(endpoint, {
    method: 'POST', body: JSON.stringify({ CiphertextBlob: ciphertext }),
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'TrentService.Decrypt' },
  })
  const { Plaintext, ...answer } = await response.json() as { Plaintext?: string }
  if (!Plaintext) throw new Error(`KMS did not open the keys: ${response.status} ${JSON.stringify(answer)}`)
  return bytes(Plaintext).toString('utf8')
}

const load = async (): Promise<Keys> => {
  const file = config.keysFile()
  if (file) return parse(readFileSync(file, 'utf8'))
  const ciphertext = config.keysCiphertext()
  if (ciphertext) return parse(await decrypt(ciphertext))
  throw new Error('The environment has neither LINLI_KEYS_FILE nor LINLI_KEYS_CIPHERTEXT.')
}

let loaded: Promise<Keys> | undefined

/** The key set, read or decrypted once per process. */
export const keys = (): Promise<Keys> => {
  loaded ??= load().catch((error: unknown) => { loaded = undefined; throw error })
  return loaded
}

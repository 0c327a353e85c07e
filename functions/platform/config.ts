const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`The environment lacks ${name}.`)
  return value
}

/** What the functions read from their environment, each at first use. */
export const config = {
  recordsTable: () => required('LINLI_TABLE_RECORDS'),
  eventsTable: () => required('LINLI_TABLE_EVENTS'),
  entriesTable: () => required('LINLI_TABLE_ENTRIES'),
  dynamodbEndpoint: () => process.env.LINLI_DYNAMODB_ENDPOINT,
  wechatUrl: () => process.env.LINLI_WECHAT_URL ?? 'https://api.weixin.qq.com',
  wechatAuthorizeUrl: () =>
    process.env.LINLI_WECHAT_AUTHORIZE_URL ?? 'https://open.weixin.qq.com/connect/oauth2/authorize',
  wechatPayUrl: () => process.env.LINLI_WECHAT_PAY_URL ?? 'https://api.mch.weixin.qq.com',
  wechatAppId: () => required('LINLI_WECHAT_APPID'),
  wechatOfficialAppId: () => required('LINLI_WECHAT_OFFICIAL_APPID'),
  /** Where the public reaches this system; printed on certificates, and the beginning of calendar links. */
  publicUrl: () => (process.env.LINLI_PUBLIC_URL ?? '').trim().replace(/\/$/, ''),
  /** The Chinese letters of PDF files. */
  fontFile: () => required('LINLI_FONT_FILE'),
  keysFile: () => process.env.LINLI_KEYS_FILE,
  keysCiphertext: () => process.env.LINLI_KEYS_CIPHERTEXT,
  /** Where KMS is, and the credentials that Lambda puts into a function's environment. */
  kms: () => {
    const region = required('AWS_REGION')
    const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
    return {
      region, endpoint: process.env.AWS_ENDPOINT_URL_KMS ?? `https://kms.${region}.${suffix}`,
      accessKeyId: required('AWS_ACCESS_KEY_ID'), secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
      ...(process.env.AWS_SESSION_TOKEN ? { sessionToken: process.env.AWS_SESSION_TOKEN } : {}),
    }
  },
  /** Where the daily heads of the seal are published; each may be absent. */
  headsFolder: () => process.env.LINLI_HEADS_FOLDER,
  headsRobotUrl: () => process.env.LINLI_HEADS_ROBOT_URL?.trim(),
  headsBucketUrl: () => process.env.LINLI_HEADS_BUCKET_URL?.trim(),
  headsBucketRegion: () => process.env.LINLI_HEADS_BUCKET_REGION ?? process.env.AWS_REGION ?? 'cn-north-1',
  /** Where files are kept: the address of a bucket that understands signed requests of S3. */
  filesUrl: () => required('LINLI_FILES_URL').replace(/\/$/, ''),
  filesRegion: () => process.env.LINLI_FILES_REGION ?? process.env.AWS_REGION ?? 'cn-north-1',
}

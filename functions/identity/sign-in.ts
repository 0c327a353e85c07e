import { meet } from '../platform/meet.ts'
import type { Request } from '../platform/commit.ts'
import { markSeen } from './idle/seen.ts'
import { issueToken } from '../platform/session.ts'
import { exchangeCode } from '../platform/wechat.ts'

/** A session for the person behind a WeChat code. Refuses with `code.wechat`. */
export const signIn = async (request: Request, input: { code: string; via: 'miniProgram' | 'officialAccount' }) => {
  const actor = await meet(await exchangeCode(input.code, input.via))
  await markSeen(actor, request.at)
  return { ...await issueToken(actor.id), personId: actor.id, registered: actor.community !== undefined }
}

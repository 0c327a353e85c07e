import { createHash } from 'node:crypto'

/** An app registered at WeChat: the mini-program, or the official account behind the pages in WeChat's browser. */
export interface App { appId: string; secret: string }

/** A phone that somebody holds: `user` is whatever names them on this machine. */
export interface Phone { user: string; name: string; note: string }

const digest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('base64url').replace(/[-_]/g, 'x').slice(0, length)

/** One user has another id in every app, and always the same in one, as at WeChat: 28 characters. */
export const openIdOf = (user: string, appId: string): string => `o${digest(`openid ${appId} ${user}`, 27)}`

/** And one id across the apps of one operator. */
export const unionIdOf = (user: string): string => `u${digest(`unionid ${user}`, 27)}`

import { randomBytes } from 'node:crypto'

/** What this WeChat objects to. WeChat's own lists are its secret; these words let every answer be seen. */
const words: { word: string; suggest: 'review' | 'risky'; label: number }[] = [
  { word: '赌博', suggest: 'risky', label: 20006 },
  { word: '代开发票', suggest: 'risky', label: 20008 },
  { word: '低价代购', suggest: 'review', label: 10001 },
  { word: '加群领红包', suggest: 'review', label: 10001 },
]
const normal = 100
const mostCharacters = 2500
const twoHoursMs = 7200_000

/** When the users of the mini-program were last seen in it; WeChat checks texts of the last two hours' users only. */
export const presenceBook = (now: () => number) => {
  const startedMs = now()
  const seen = new Map<string, number>()
  return {
    see: (openId: string): void => { seen.set(openId, now()) },
    // Whoever has not been seen since this WeChat was started counts as seen at its start.
    isRecent: (openId: string): boolean => now() - (seen.get(openId) ?? startedMs) <= twoHoursMs,
  }
}
export type PresenceBook = ReturnType<typeof presenceBook>

interface Check { openid?: unknown; scene?: unknown; version?: unknown; content?: unknown; title?: unknown; nickname?: unknown }
export type CheckOutcome = { errcode: number; errmsg: string } | { answer: object }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** `msg_sec_check`, version 2, synchronous: an opinion of a text with the word that led to it. */
export const checkContent = (body: Check, presence: PresenceBook): CheckOutcome => {
  const { openid, scene, version, content } = body
  if (version !== 2 || ![1, 2, 3, 4].includes(Number(scene))) return { errcode: 40129, errmsg: 'invalid scene or version' }
  if (typeof openid !== 'string' || !/^o\w{27}$/.test(openid)) return { errcode: 40003, errmsg: 'invalid openid' }
  if (!presence.isRecent(openid)) return { errcode: 61010, errmsg: 'user access record expired' }
  if (textOf(content) === '' || [...textOf(content)].length > mostCharacters) return { errcode: 44002, errmsg: 'invalid content' }
  const whole = [body.title, body.nickname, content].map(textOf).join('\n')
  const found = words.filter(({ word }) => whole.includes(word))
  const worst = found.find(({ suggest }) => suggest === 'risky') ?? found[0]
  const { suggest, label } = worst ?? { suggest: 'pass', label: normal }
  return {
    answer: {
      errcode: 0, errmsg: 'ok', trace_id: randomBytes(12).toString('hex'), result: { suggest, label },
      detail: [
        { strategy: 'content_model', errcode: 0, suggest, label, prob: worst ? 90 : 99 },
        ...(worst ? [{ strategy: 'keyword', errcode: 0, suggest, label, level: 20, keyword: worst.word }] : []),
      ],
    },
  }
}

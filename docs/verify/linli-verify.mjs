/**
 * Verifies a receipt of Linli 邻里 against the published daily heads, offline. It shares no code with the server and
 * needs nothing but JavaScript: `node linli-verify.mjs receipt.json heads.json [more heads]`, or the page beside it.
 * docs/verify/README.md says in words what is hashed.
 */

const constants = []
const firstWords = []
const fraction = (value) => Math.floor((value - Math.floor(value)) * 2 ** 32)
for (let candidate = 2; constants.length < 64; candidate++) {
  let prime = true
  for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) prime = false
  if (!prime) continue
  if (firstWords.length < 8) firstWords.push(fraction(Math.sqrt(candidate)))
  constants.push(fraction(Math.cbrt(candidate)))
}

const turn = (word, by) => (word >>> by) | (word << (32 - by))

const compress = (state, words) => {
  for (let at = 16; at < 64; at++) {
    const [low, high] = [words[at - 15], words[at - 2]]
    const one = turn(low, 7) ^ turn(low, 18) ^ (low >>> 3)
    const two = turn(high, 17) ^ turn(high, 19) ^ (high >>> 10)
    words[at] = (words[at - 16] + one + words[at - 7] + two) | 0
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let at = 0; at < 64; at++) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[at] + words[at]) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + state[index]) | 0)
}

/** SHA-256 of bytes, as FIPS 180-4 says; written out so that the page also works from a disk. */
const sha256 = (bytes) => {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const padded = new Uint8Array(length)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(length - 8, Math.floor((bytes.length * 8) / 2 ** 32))
  view.setUint32(length - 4, (bytes.length * 8) >>> 0)
  let state = firstWords
  for (let block = 0; block < length; block += 64) {
    state = compress(state, Array.from({ length: 64 }, (_, at) => (at < 16 ? view.getInt32(block + at * 4) : 0)))
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const utf8 = (text) => new TextEncoder().encode(text)
const fromHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]))

/** JSON with its keys in order and no spaces (RFC 8785; all numbers here are integers). */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

const leafOf = (bytes) => sha256(join([0], bytes))
const nodeOf = (left, right) => sha256(join([1], fromHex(left), fromHex(right)))

/** The root that a path of hashes leads to (RFC 6962), or undefined where the path has not the right length. */
const rootFrom = (leaf, index, count, path) => {
  if (!Number.isInteger(index) || index < 0 || index >= count) return undefined
  let [hash, place, last, used] = [leaf, index, count - 1, 0]
  while (last > 0) {
    const hasSibling = place % 2 === 1 || place < last
    if (hasSibling) {
      const sibling = path[used++]
      if (sibling === undefined) return undefined
      hash = place % 2 === 1 ? nodeOf(sibling, hash) : nodeOf(hash, sibling)
    }
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return used === path.length ? hash : undefined
}

const headHash = ({ day, previous, root, firstLink, lastLink, events }) =>
  sha256(join([3], utf8(canonical({ day, previous, root, firstLink, lastLink, events }))))

const chinaDay = (moment) => new Date(Date.parse(moment) + 8 * 3600 * 1000).toISOString().slice(0, 10)

const line = (holds, zh, en) => ({ holds, zh, en })

/** From the event to the link: every hash is computed here, none is taken on trust. */
const linkOf = (receipt) => {
  const { about, movement, movementIndex, movementCount, movementPath, rest, leaf, link } = receipt
  const movements = rootFrom(leafOf(utf8(canonical(movement))), movementIndex, movementCount, movementPath)
  if (movements === undefined) return undefined
  const event = leafOf(utf8(canonical({ about, movements, rest })))
  const { number, previous, count, sealedAt } = link
  const root = rootFrom(event, leaf.index, count, leaf.path)
  return root && sha256(join([2], utf8(canonical({ number, previous, root, count, sealedAt }))))
}

const checkDay = ({ day, link }, linkHash, heads) => {
  const { head } = day
  const root = rootFrom(leafOf(fromHex(linkHash)), day.index, day.count, day.path)
  const ofDay = root === head.root && chinaDay(link.sealedAt) === head.day
    && link.number === head.firstLink + day.index && day.count === head.lastLink - head.firstLink + 1
  const fits = ofDay && headHash(head) === head.hash
  const lines = [line(fits, `由这条记录可以逐级算出 ${head.day} 的日封签`, `The record leads, hash by hash, to the head of ${head.day}`)]
  const known = heads.filter(({ day: other }) => other === head.day)
  if (known.length === 0) {
    return [...lines, line(false, `您给的日封签里没有 ${head.day} 这一天`, `The heads you gave have none for ${head.day}`)]
  }
  const same = known.every(({ hash }) => hash === head.hash)
  return [...lines, line(same, '算出的日封签与公开发布的一致', 'That head is the one that was published')]
}

/** Whether the published heads themselves form a chain. */
const checkHeads = (heads) => {
  const sorted = [...heads].filter(({ root }) => root).sort((one, other) => (one.day < other.day ? -1 : 1))
  const whole = sorted.every((head, index) => headHash(head) === head.hash
    && (index === 0 || sorted[index - 1].lastLink + 1 !== head.firstLink || sorted[index - 1].hash === head.previous))
  return sorted.length === 0 ? [] : [line(whole, '公开的日封签前后相连', 'The published heads follow one from the other')]
}

/**
 * Verify a receipt against heads.
 * @returns whether it holds, and one line per step in Chinese and English
 */
export const verify = (receipt, heads) => {
  if (receipt?.format !== 'linli-receipt-1') {
    return { verdict: 'invalid', lines: [line(false, '这不是邻里的凭证', 'This is no receipt of Linli')] }
  }
  let lines
  try {
    const linkHash = linkOf(receipt)
    const inLink = linkHash !== undefined
    lines = [line(inLink, `记录在链节 ${receipt.link.number} 里`, `The record is in link ${receipt.link.number}`)]
    if (inLink && receipt.day) lines.push(...checkDay(receipt, linkHash, heads), ...checkHeads(heads))
  } catch {
    lines = [line(false, '凭证残缺，无法计算', 'The receipt is damaged and cannot be computed')]
  }
  const all = lines.every(({ holds }) => holds)
  if (all && !receipt.day) {
    lines.push(line(true, '当日封签还没有发布：这是临时凭证，请明天再核对',
      'The head of the day is not published yet: provisional, verify again tomorrow'))
    return { verdict: 'provisional', lines }
  }
  return { verdict: all ? 'valid' : 'invalid', lines }
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

const fromBase45 = (text) => {
  const bytes = []
  for (let at = 0; at < text.length; at += 3) {
    const part = Array.from(text.slice(at, at + 3), (letter) => letters.indexOf(letter))
    const value = part.reduce((sum, digit, place) => sum + digit * 45 ** place, 0)
    bytes.push(...(part.length === 3 ? [value >> 8, value & 255] : [value]))
  }
  return Uint8Array.from(bytes)
}

/** A receipt from what was pasted: its JSON, the API's answer around it, or the text of the QR code. */
export const readReceipt = async (text) => {
  if (!text.startsWith('LINLI1:')) {
    const value = JSON.parse(text)
    return value.receipt ?? value
  }
  const bytes = new Blob([fromBase45(text.replace(/[\r\n]+$/, '').slice(7))])
  const plain = bytes.stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return JSON.parse(await new Response(plain).text())
}

/** Heads from a page of the API, a list, one head, or the message of the group robot. */
export const readHeads = (text) => {
  const said = [...text.matchAll(/封签 · (\d{4}-\d\d-\d\d)[^]*?日封签：([0-9a-f]{64})/g)]
  if (said.length > 0) return said.map(([, day, hash]) => ({ day, hash }))
  const value = JSON.parse(text)
  return Array.isArray(value) ? value : value.items ?? [value]
}

const verdicts = {
  valid: ['成立：这条记录在公开的链上，没有被改动。', 'Valid: the record is in the public chain, unchanged.'],
  provisional: ['临时成立：等当日封签发布后再核对一次。', "Provisional: verify again once the day's head is published."],
  invalid: ['不成立：请保留这份凭证，并告诉审计员。', 'Not valid: keep this receipt and tell an auditor.'],
}

/** The result as text for people. */
export const report = ({ verdict, lines }) => [
  ...lines.map(({ holds, zh, en }) => `${holds ? '✓' : '✗'} ${zh}\n  ${en}`), ...verdicts[verdict],
].join('\n')

const main = async () => {
  const { readFile } = await import('node:fs/promises')
  const [receiptFile, ...headFiles] = process.argv.slice(2)
  if (!receiptFile) {
    console.error('node linli-verify.mjs receipt.json heads.json [more heads]')
    return 2
  }
  const receipt = await readReceipt(await readFile(receiptFile, 'utf8'))
  const heads = []
  for (const file of headFiles) heads.push(...readHeads(await readFile(file, 'utf8')))
  const result = verify(receipt, heads)
  process.stdout.write(`${report(result)}\n`)
  return { valid: 0, provisional: 3, invalid: 1 }[result.verdict]
}

if (globalThis.process?.argv?.[1]?.endsWith('linli-verify.mjs')) process.exitCode = await main()

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { html } from '../../infra/local/site.ts'
import { screen } from '../../infra/local/static.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-static-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(join(folder, 'js'))
writeFileSync(join(folder, 'index.html'), '<h1>邻里</h1>')
writeFileSync(join(folder, 'js', 'app.3f2a9c01.js'), 'console.log("邻里")')
writeFileSync(join(folder, 'icon.png'), Buffer.from([1, 2, 3]))

const files = screen('/m/', folder, () => html('not yet', 503))
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  files({ method, path, query: '', headers, body: Buffer.alloc(0), sourceIp: '127.0.0.1', protocol: 'HTTP/1.1' })

describe('a built screen', () => {
  test('keeps files with a hash in their name for ever, and asks again for the others', async () => {
    const [script, page] = [await get('/m/js/app.3f2a9c01.js'), await get('/m/')]
    expect(script?.headers['cache-control']).toContain('immutable')
    expect(page?.headers['cache-control']).toBe('no-cache')
    expect((await get('/m/', { 'if-none-match': String(page?.headers.etag) }))?.status).toBe(304)
  })

  test('compresses what is text, and nothing else', async () => {
    const script = await get('/m/js/app.3f2a9c01.js', { 'accept-encoding': 'gzip, br' })
    expect(script?.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(script?.body as Buffer).toString()).toBe('console.log("邻里")')
    const icon = await get('/m/icon.png', { 'accept-encoding': 'gzip, br' })
    expect(icon?.headers).not.toHaveProperty('content-encoding')
  })

  test('gives its page for paths of its own and nothing for files that are not there', async () => {
    expect((await get('/m/accounts/x'))?.body.toString()).toContain('邻里')
    expect(await get('/m/js/gone.3f2a9c02.js')).toBeUndefined()
    expect((await get('/m'))?.status).toBe(301)
  })

  test('gives nothing from outside its folder and leaves other paths to others', async () => {
    expect(await get('/m/../package.json')).toBeUndefined()
    expect(await get('/m/%2e%2e/%2e%2e/package.json')).toBeUndefined()
    expect(await get('/shifts')).toBeUndefined()
    expect(await get('/m/', {}, 'POST')).toBeUndefined()
  })

  test('says so while it is being built', async () => {
    const empty = screen('/m/', join(folder, 'nothing'), () => html('not yet', 503))
    const answer = await empty({
      method: 'GET', path: '/m/', query: '', headers: {}, body: Buffer.alloc(0), sourceIp: '', protocol: 'HTTP/1.1',
    })
    expect(answer?.status).toBe(503)
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const folder = new URL('../docs/verify/', import.meta.url)
export const verifyPageFile = new URL('linli-verify.html', folder)

const style = `:root{--ink:#2b2420;--soft:#5e554b;--paper:#fbf6ee;--line:#e6dccb;--red:#b3341f;--jade:#1f6b4f}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.6 system-ui,"PingFang SC","Noto Sans SC",sans-serif}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1.1rem 4rem}h1{font-size:1.6rem;margin:.2em 0}
label{display:block;font-weight:700;margin-top:1.2rem}p,small{color:var(--soft)}
textarea{width:100%;box-sizing:border-box;min-height:8rem;font:14px/1.4 ui-monospace,monospace;border:1px solid var(--line);
border-radius:8px;padding:.6rem;background:#fff;color:var(--ink)}
button{margin-top:1.2rem;font:700 1.1rem system-ui;color:#fff;background:var(--red);border:0;border-radius:10px;
min-height:60px;width:100%}output{display:block;white-space:pre-wrap;margin-top:1.2rem;padding:1rem;border-radius:8px;
background:#fff;border:2px solid var(--line)}output:empty{display:none}output[data-verdict=valid]{border-color:var(--jade)}
output[data-verdict=invalid]{border-color:var(--red)}`

const page = (program: string): string => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>核对邻里凭证 · Verify a Linli receipt</title><style>${style}</style>
<main><h1>核对凭证 · Verify a receipt</h1>
<p>全部计算都在这台设备上进行，不联网。 Everything is computed on this device; nothing is sent.</p>
<label for="receipt">凭证，或扫码得到的文字 · Receipt, or the text of its QR code</label><textarea id="receipt"></textarea>
<label for="heads">公开的日封签 · Published heads</label><textarea id="heads"></textarea>
<small>群里机器人的消息，或 /seal/heads 的内容。 The robot's message in the group, or what /seal/heads answers.</small>
<button id="verify">核对 · Verify</button><output id="result"></output></main>
<script type="module">
${program}
const field = (id) => document.getElementById(id)
field('verify').addEventListener('click', async () => {
  const result = field('result')
  try {
    const heads = field('heads').value.trim()
    const found = verify(await readReceipt(field('receipt').value.trimStart()), heads ? readHeads(heads) : [])
    result.dataset.verdict = found.verdict
    result.textContent = report(found)
  } catch {
    result.dataset.verdict = 'invalid'
    result.textContent = '读不懂粘贴的内容，请完整复制后再试。\\nWhat was pasted cannot be read; copy all of it and try again.'
  }
})
</script></html>
`

/** The verifier as one page that works from a disk, made from the program for the command line. */
export const verifyPage = (): string => page(readFileSync(new URL('linli-verify.mjs', folder), 'utf8'))

if (pathToFileURL(process.argv[1] ?? '').href === import.meta.url) writeFileSync(verifyPageFile, verifyPage())

import { escapeHtml } from '../site.ts'
import { frame } from './frame.ts'

/** Shown in place of a screen that is being built; it asks again by itself until the screen is there. */
export const buildingPage = ({ name, state, complaint }: { name: string; state: string; complaint: string }): string =>
  (state === 'failed'
    ? frame(name, `<main class="narrow"><h1>${escapeHtml(name)}：构建失败</h1>
      <p class="en">The build failed. Mend it and start again; this is what it said:</p>
      <pre>${escapeHtml(complaint)}</pre></main>`)
    : frame(name, `<main class="narrow"><h1>${escapeHtml(name)}</h1>
      <p>正在构建，半分钟左右就好，这一页会自己刷新。</p>
      <p class="en">Being built for the first time: half a minute or so. This page reloads by itself.</p>
      <div class="bar"><i></i></div></main>`,
    '<meta http-equiv="refresh" content="2">'))

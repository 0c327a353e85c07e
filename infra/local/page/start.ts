import { readFileSync } from 'node:fs'
import { featured } from '../demo.ts'
import { everybody } from '../seed/people.ts'
import { escapeHtml } from '../site.ts'
import { frame } from './frame.ts'

export interface StartFacts { url: string; wechatUrl: string; endpoint: string; folder: string }

const script = readFileSync(new URL('start-page.js', import.meta.url), 'utf8')

/** `http://chen-wenbin.localhost:7300/m/`: each person has an origin, so several phones can be open side by side. */
const phoneAddress = (url: string, user: string): string => `http://${user}.localhost:${new URL(url).port}/m/`

const opener = (url: string, user: string, name: string, english: string): string =>
  `<a class="open" href="${phoneAddress(url, user)}" target="linli-${user}">打开${escapeHtml(name)}的手机
  <span class="en">Open ${english}’s phone</span></a>`

const steps = ({ url }: StartFacts): string => {
  const chen = opener(url, 'chen-wenbin', '陈文斌', 'Chen Wenbin')
  const wang = opener(url, 'wang-jianguo', '王建国', 'Wang Jianguo')
  const shen = opener(url, 'shen-hui', '沈慧', 'Shen Hui')
  const list: [string, string, string][] = [
    ['报名：在首页找到正在进行的“红巷驿站便民值守”，点“我要报名”。',
      'Sign up: find the watch at the station, which is on right now, and tap 我要报名.', chen],
    ['领队的首页上就是这个班次：点“出示签到码”，六位数字每 30 秒换一次。',
      'The leader has this shift on the first page and shows the code: six digits, new every 30 seconds.', wang],
    ['陈文斌输入现场的六位码，签到。', 'He types the code of the site and checks in.', ''],
    ['一个半小时过去了。', 'An hour and a half goes by.', `<button data-minutes="90">时间往后 90 分钟
      <span class="en">90 minutes later</span></button>`],
    ['陈文斌用新的码签退；王建国在名单上确认时长。',
      'He checks out with the new code; the leader confirms the minutes on the list.', ''],
    ['陈文斌的首页：服务时长、时间银行、家庭积分都到账了，点进去每一笔都有明细。',
      'On his first page: hours, time credit and the household’s points have arrived, each with its statement.', ''],
    ['沈慧登录管理台：她手机“我的”→“登录管理台”要扫码；同一台电脑上扫不到，就把下面的码复制过去。账是平的。',
      'The administrator signs in to the console. A phone cannot scan the screen it is on, so copy the code below '
      + 'into hers (我的, 登录管理台). The books balance.',
      `${shen} <a class="open plain" href="/console/" target="linli-console">打开管理台
      <span class="en">Open the console</span></a>
      <button id="camera" disabled>打开管理台后，这里是它的码<span class="en">The console’s code appears here</span></button>`],
  ]
  return list.map(([zh, en, action]) => `<li><div><p>${zh}</p><p class="en">${en}</p></div>
    ${action ? `<div class="do">${action}</div>` : ''}</li>`).join('')
}

const people = ({ url }: StartFacts): string => featured.map(({ user, name, zh, en }) => `
  <a class="person" href="${phoneAddress(url, user)}" target="linli-${user}">
    <i aria-hidden="true">${escapeHtml(name.slice(0, 1))}</i>
    <span><b>${escapeHtml(name)}</b><span>${escapeHtml(zh)}</span>
    <span class="en">${escapeHtml(en)}</span></span></a>`).join('')

const places = ({ url, wechatUrl, endpoint, folder }: StartFacts): string => {
  const rows: [string, string, string][] = [
    ['小程序（H5）', 'Mini-program as H5', `<a href="/m/" target="_blank">${url}/m/</a>`],
    ['管理台', 'Console', `<a href="/console/" target="linli-console">${url}/console/</a>`],
    ['接口文档', 'API', `<a href="/docs" target="_blank">${url}/docs</a>
      · <a href="/openapi.json" target="_blank">openapi.json</a>`],
    ['本机的微信', 'WeChat on this machine', `<code>${escapeHtml(wechatUrl)}</code>`],
    ['数据库', 'DynamoDB', `<code>${escapeHtml(endpoint)}</code>`],
    ['数据', 'Data', `<code>${escapeHtml(folder)}</code> <span class="en">删掉就重来 · delete it to begin anew</span>`],
  ]
  return rows.map(([zh, en, value]) => `<tr><th>${zh}<span class="en">${en}</span></th><td>${value}</td></tr>`).join('')
}

const water = `<svg class="water" viewBox="0 0 400 24" preserveAspectRatio="none" aria-hidden="true">
  ${[5, 12, 19].map((y) => `<path d="M0 ${y}q25-6 50 0t50 0 50 0 50 0 50 0 50 0 50 0 50 0"/>`).join('')}</svg>`

/** The first page of the local system: where everything is, who is who, and the main job step by step. */
export const startPage = (facts: StartFacts): string => frame('邻里 Linli', `
<header><div class="wrap"><h1>邻里 <small>Linli</small></h1>
  <p>让社区里的好事，一笔一笔记得清楚。<br><span>Keeps a community’s good deeds honest. It is running on your machine.</span></p>
</div>${water}</header>
<main class="wrap">
<section class="now" aria-live="polite">
  <div><b id="time">…</b><p class="en" id="ahead"></p></div>
  <div class="do"><button data-minutes="15">往后 15 分钟<span class="en">15 min later</span></button>
  <button data-minutes="60">往后 60 分钟<span class="en">60 min later</span></button></div>
  <p class="notice" id="notice" hidden></p>
</section>
<section id="work" hidden><ul id="tasks"></ul></section>
<h2>走一遍主流程 <span class="en">The main job, step by step</span></h2>
<ol class="steps">${steps(facts)}</ol>
<h2>谁是谁 <span class="en">Who is who: each opens as a phone of their own, side by side</span></h2>
<div class="people">${people(facts)}</div>
<p class="en">还有 ${everybody.length - featured.length} 位居民：<a href="/m/" target="_blank">打开小程序</a>，本机的微信会问这是谁的手机。
  Everybody else: open the mini-program, and the local WeChat asks whose phone it is.</p>
<h2>都在哪里 <span class="en">Where everything is</span></h2>
<table>${places(facts)}</table>
</main><script>${script}</script>`)

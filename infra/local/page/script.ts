/** What the start page does in the browser: shows the clock and the work in the background, and moves the clock. */
export const startScript = `
const at = (id) => document.getElementById(id)
const words = { running: '进行中 · in progress', building: '构建中 · being built', ready: '好了 · ready', failed: '失败 · failed' }
let offsetMs = 0
const showTime = () => {
  const now = new Date(Date.now() + offsetMs)
  at('time').textContent = now.toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', hour: '2-digit', minute: '2-digit' })
}
const row = ({ name, state, detail, share }) => {
  const item = document.createElement('li')
  item.className = state
  const text = document.createElement('span')
  text.textContent = name + '：' + words[state] + (detail ? ' · ' + detail : '')
  const bar = document.createElement('i')
  if (share !== undefined && state === 'running') bar.style.width = Math.round(share * 100) + '%'
  item.append(text, bar)
  return item
}
const show = (status) => {
  offsetMs = status.now - Date.now()
  showTime()
  at('ahead').textContent = status.aheadMinutes === 0
    ? '与真实时间一致 · the real time, in China'
    : '比真实时间快 ' + status.aheadMinutes + ' 分钟 · ' + status.aheadMinutes + ' minutes ahead of the real time'
  at('tasks').replaceChildren(...status.tasks.map(row))
  at('work').hidden = status.tasks.every((task) => task.state === 'ready')
}
const look = async () => {
  const status = await fetch('/local/status').then((answer) => answer.json())
  show(status)
  setTimeout(() => look().catch(stopped), at('work').hidden ? 10000 : 1000)
}
const say = (text) => { at('notice').hidden = false; at('notice').textContent = text }
const stopped = () => { say('系统停了。再运行一次 npm start。 · The system has stopped; run npm start again.'); setTimeout(() => look().catch(stopped), 3000) }
const advance = async (button) => {
  button.disabled = true
  try {
    const answer = await fetch('/local/clock', {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ minutes: Number(button.dataset.minutes) }) })
    const status = await answer.json()
    if (answer.ok) { show(status); say('时间到了 ' + at('time').textContent + '。打开着的页面刷新一下就知道了。 · Pages that are open learn it when they reload.') }
    else say(status.message)
  } catch { stopped() }
  button.disabled = false
}
for (const button of document.querySelectorAll('[data-minutes]')) button.addEventListener('click', () => advance(button))
setInterval(showTime, 1000)
look().catch(stopped)
`

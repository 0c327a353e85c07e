// What the start page does in the browser: shows the clock and the work in the background, and moves the clock.
const at = (id) => document.getElementById(id)
const words = {
  running: '进行中 · in progress', building: '构建中 · being built', ready: '好了 · ready', failed: '失败 · failed',
}
const timeForm = {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', hour: '2-digit',
  minute: '2-digit',
}
let offsetMs = 0

const showTime = () => {
  at('time').textContent = new Date(Date.now() + offsetMs).toLocaleString('zh-CN', timeForm)
}

const row = ({ name, state, detail, share }) => {
  const [item, text, bar] = ['li', 'span', 'i'].map((tag) => document.createElement(tag))
  item.className = state
  text.textContent = `${name}：${words[state]}${detail ? ` · ${detail}` : ''}`
  if (share !== undefined && state === 'running') bar.style.width = `${Math.max(4, Math.round(share * 100))}%`
  item.append(text, bar)
  return item
}

// What a phone's camera would read off the console, to be copied into the phone.
const showCode = (code) => {
  const button = at('camera')
  if (!code || button.dataset.code === code) return
  button.dataset.code = code
  button.disabled = false
  button.replaceChildren(`复制 ${code.slice(0, 22)}…`, Object.assign(document.createElement('span'), {
    className: 'en', textContent: 'Copy the code of the console',
  }))
}

const show = ({ now, aheadMinutes, tasks, cameraSees }) => {
  showCode(cameraSees)
  offsetMs = now - Date.now()
  showTime()
  at('ahead').textContent = aheadMinutes === 0
    ? '与真实时间一致 · the real time, in China'
    : `比真实时间快 ${aheadMinutes} 分钟 · ${aheadMinutes} minutes ahead of the real time`
  at('tasks').replaceChildren(...tasks.map(row))
  at('work').hidden = tasks.every((task) => task.state === 'ready')
}

const say = (text) => {
  at('notice').hidden = false
  at('notice').textContent = text
}

const look = async () => {
  try {
    show(await fetch('/local/status').then((answer) => answer.json()))
  } catch {
    say('系统停了。再运行一次 npm start。 · The system has stopped; run npm start again.')
  }
  setTimeout(look, at('work').hidden ? 3_000 : 1_000)
}

const advance = async (button) => {
  button.disabled = true
  const answer = await fetch('/local/clock', {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ minutes: Number(button.dataset.minutes) }),
  }).catch(() => undefined)
  const status = await answer?.json()
  if (answer?.ok) {
    show(status)
    say(`时间到了 ${at('time').textContent}。打开着的页面下拉刷新就知道了。 · Open pages learn it when they are refreshed.`)
  } else {
    say(status?.message ?? '没有回应，请再试一次。 · No answer; please try again.')
  }
  button.disabled = false
}

for (const button of document.querySelectorAll('[data-minutes]')) {
  button.addEventListener('click', () => { void advance(button) })
}
at('camera').addEventListener('click', () => {
  navigator.clipboard.writeText(at('camera').dataset.code)
    .then(() => say('码已复制，两分钟内有效。 · Copied; it is good for two minutes.'), () => say(at('camera').dataset.code))
})
setInterval(showTime, 1_000)
void look()

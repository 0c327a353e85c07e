import type { ClosingStep } from '../../../shared/closing.ts'
import type { Words } from './words.ts'

interface StepWords { label: Words; first?: Words; itself?: Words }

/** What is open, and what becomes of it. */
export const stepWords: Record<ClosingStep, StepWords> = {
  leading: { label: ['我带队的班次', 'Shifts that I lead'], first: ['请先取消，或请社区换领队', 'Call them off, or have the community name another leader'] },
  teams: { label: ['我当队长的队伍', 'Teams that I lead'], first: ['请先关闭队伍', 'Please close them first'] },
  running: { label: ['正在进行的互助', 'Help that is going on'], first: ['请等它办完', 'Please let it come to its end'] },
  credit: { label: ['我的时间币', 'My time credit'], first: ['请先转给家人，或捐给时间池', 'Give it to kin or to the pool first'] },
  shifts: { label: ['已报名的班次', 'Shifts ahead'], itself: ['注销时自动取消，名额让给别人', 'Given back to others by themselves'] },
  orders: { label: ['还没开始的互助', 'Requests that have not begun'], itself: ['注销时自动取消，时间币退回', 'Called off by themselves'] },
  arrangements: { label: ['固定互助', 'Weekly help'], itself: ['注销时自动结束', 'Ended by themselves'] },
  offer: { label: ['我能帮的忙', 'What I offer'], itself: ['注销时自动撤下', 'Taken down by itself'] },
  gifts: { label: ['路上的转赠', 'Gifts on their way'], itself: ['一天后照常送到', 'They arrive as they would have'] },
  ventures: { label: ['公益创投项目', 'Projects that I applied with'], first: ['请先撤回申报，或等项目办完', 'Withdraw them, or see them through'] },
  notes: { label: ['还没用的时间券', 'Paper notes not used yet'], itself: ['过期没人用，归社区时间池', 'What nobody uses goes to the pool'] },
  household: { label: ['我的家庭', 'My household'], itself: ['积分留给家人；没有家人的，归爱心超市', 'The points stay with the family, else with the shop'] },
  vouchers: { label: ['没领的兑换券', 'Vouchers not picked up'], itself: ['家人可以照常去领', 'The family may still pick them up'] },
  mandates: { label: ['委托', 'Mandates'], itself: ['注销后不再有效', 'They count no more'] },
  roles: { label: ['我的职务', 'My roles'], itself: ['注销时自动结束', 'Ended by themselves'] },
}

export const leavingWords = {
  title: ['取走资料和注销', 'My data and closing'],
  take: ['取走我的全部资料', 'Take all my data away'],
  takeNote: ['一个文件，里面有社区保存的关于您的一切。', 'One file with everything that is kept of you.'],
  taken: ['资料已保存。文件里有您的隐私，请不要随便发给别人。', 'Saved. It holds private things; be careful with it.'],
  steps: ['离开社区前，看看还有什么没办', 'Before you leave: what is still open'],
  nothing: ['没有要办的事，可以直接注销。', 'Nothing is open; you can close the account.'],
  first: ['先办', 'First'],
  itself: ['自动办', 'By itself'],
  close: ['注销账号', 'Close my account'],
  wait: ['先把上面标着“先办”的事办完，就可以注销。', 'Once everything marked “First” is settled, you can close the account.'],
  yesErase: ['注销，并删除我的资料', 'Close it and erase my data'],
  yesKeep: ['只注销，资料先留着', 'Close it, keep my data for now'],
  eraseSure: ['名字、电话、生日、住址和照片都会删掉，不能恢复。服务时长按法律要保存十年，但看不出是谁。',
    'Name, phone, birthday, address and photos are destroyed for good. Hours are kept for ten years by law, without saying whose.'],
  keepSure: ['账号停用，报名和求助都会取消。', 'The account is closed; what you had signed up for is called off.'],
  sureYes: ['确定注销', 'Yes, close it'],
  closed: ['账号已注销。', 'Your account is closed.'],
  back: ['改主意了，取消注销', 'Take the closing back'],
  backSure: ['账号恢复使用；取消了的报名要重新报。', 'The account opens again; sign up anew for what was called off.'],
  backYes: ['取消注销', 'Yes, take it back'],
  atDesk: ['离开是社区服务台登记的，要恢复请到服务台。', 'The desk recorded that you have left; please go there to take it back.'],
  ask: ['删除我的资料', 'Erase my data'],
  keep: ['不删除了', 'Do not erase it'],
  keepYes: ['资料留着', 'Keep my data'],
  keepAsk: ['撤回删除申请？', 'Take the erasure back?'],
} as const satisfies Record<string, Words>

export const countOf = (count: number, minutes?: number, points?: number): Words => {
  if (minutes !== undefined && minutes > 0) return [`${minutes} 分钟`, `${minutes} min`]
  if (points !== undefined) return [`${points} 积分`, `${points} points`]
  return [`${count} 件`, `${count}`]
}

export const eraseBy = (day: string): Words => [`${day} 之后删除资料。在这之前都可以改主意。`, `Your data is erased after ${day}. Until then you may change your mind.`]
export const eraseInDays = (days: number): Words => [`${days} 天内可以改主意。`, `You may change your mind for ${days} days.`]

import { w } from './words.ts'

/** The texts of an account's state and of what was in it. */
export const accountText = {
  accountStates: {
    open: w('正常', 'Open'),
    frozen: w('这个账户已冻结：不能存入或支出。', 'This account is frozen: nothing can go in or out.'),
    closed: w('这个账户已关闭：不能存入或支出。', 'This account is closed: nothing can go in or out.'),
  },
  marking: {
    frozen: w('冻结账户', 'Freeze the account'), closed: w('关闭账户', 'Close the account'), open: w('重新开放账户', 'Open the account again'),
    since: w('{moment} 由 {who} 办理，原因：{reason}', '{moment}, by {who}; reason: {reason}'),
    lead: {
      frozen: w('冻结后，这个账户不能存入也不能支出，里面的余额不变。到期退回和积分到期也会等到重新开放。',
        'Nothing goes in or out while it is frozen; the balance stays. What would end waits until it is opened again.'),
      closed: w('关闭后，这个账户不能再用，需要时可以重新开放。只有余额为零的账户才能关闭。',
        'A closed account is no longer used; it can be opened again. Only an empty account is closed.'),
      open: w('重新开放后，这个账户可以照常存入和支出。', 'The account can be used as before.'),
    },
    reason: w('原因（账户的主人看得到，也记入管理留痕）', 'Reason (the owner of the account reads it, and the trail keeps it)'),
  },
  past: {
    title: w('某一时刻的余额', 'The balance at a past time'),
    at: w('时间（北京时间）', 'Time (China)'), by: w('按什么算', 'Reckoned by'), show: w('查看', 'Show'),
    booked: w('按入账时间', 'When it was booked'), happened: w('按发生时间', 'When it happened'),
    bookedHelp: w('那时账上记的余额。', 'What the books said then.'),
    happenedHelp: w('按现在知道的情况，那时实际的余额：后来补记的算在内，后来冲正的已扣除。',
      'What was true then as far as is known now: with what was booked later, and without what was taken back later.'),
  },
}

import type { MergingObstacle } from '../../../shared/merging.ts'
import { closing } from './closing-text.ts'
import { type Words, w } from './words.ts'

const obstacles: Record<MergingObstacle, Words> = {
  ...closing.steps,
  household: w('不在同一个家庭：先在“家庭”里把两条记录转到同一户', 'Not in one household: first move them into one under “Households”'),
  joining: w('还在等社区同意加入', 'Still waits to be accepted'), kin: w('亲属：先撤销，再登记到留下的记录', 'Kin: take them back, and verify them on the record that stays'),
  care: w('困难、独居等认定：先解除，再认定到留下的记录', 'Certified care: end it, and certify it on the record that stays'),
  granted: w('本月发放还没用完：月底后再合并', 'A grant not used up: merge after the month'),
  marks: w('爽约等记录还在有效期', 'Marks for not coming still count'), acts: w('还有事项等待复核', 'Acts that wait for a second person'),
  frozen: w('账户冻结或已关闭', 'A frozen or closed account'), ceiling: w('合起来超过时间币上限（分钟）', 'Together beyond the most one may hold (min)'),
}

export const merging = {
  title: w('同一个人有两条记录', 'Two records of one person'),
  lead: w('这条记录并入另一条：时长、时间币全部转过去，一分钟不少；以后用这条记录的微信登录，看到的就是留下的那条。不能撤回，请当面核对身份。',
    'This record becomes part of another: all hours and credit go over, and its WeChat signs in as the one that stays. It cannot be taken back; check who it is, face to face.'),
  find: w('留下哪一条', 'The record that stays'), ask: w('提交合并', 'Submit'),
  what: w('项目', 'Item'), double: w('并入的（这条）', 'Becomes part'), keep: w('留下的', 'Stays'),
  name: w('姓名', 'Name'), registered: w('登记时间', 'Registered'), signsIn: w('微信登录', 'Signs in by WeChat'), yes: w('有', 'yes'), no: w('没有', 'no'),
  hours: w('服务时长', 'Hours of service'), earned: w('时间币', 'Time credit'), gifted: w('受赠时间币', 'Gifted credit'),
  honour: w('荣誉时间', 'Honour'), household: w('家庭', 'Household'), open: w('未了结', 'Open'), minutes: w('{minutes} 分钟', '{minutes} min'),
  home: w('{name}，{members} 人，{points} 分', '{name}, {members} people, {points} points'), none: w('没有', 'none'),
  phone: w('手机尾号', 'Phone ends in'),
  first: w('要先办完：', 'First to be settled:'), ofKeep: w('（留下的记录）', '(of the record that stays)'), free: w('可以合并。', 'They can be merged.'),
  obstacles,
}

import { w } from './words.ts'

export const householdsText = {
  households: {
    title: w('家庭', 'Households'),
    lead: w('一人一户，积分归全家。没有手机的居民由服务台代办：一位工作人员登记，另一位复核后生效。',
      'One household each; points belong to the family. For who has no phone one worker takes it down and another confirms.'),
    all: w('全部家庭', 'All'), waiting: w('等待复核', 'To confirm'), ask: w('代办', 'At the desk'),
    name: w('家庭', 'Household'), head: w('户主', 'Head'), members: w('人数', 'Members'), state: w('状态', 'State'),
    headless: w('缺户主，请指定', 'Needs a head'), merged: w('已并户', 'Merged'), ended: w('已无成员', 'Ended'), fine: w('正常', 'In order'),
    show: w('查看', 'Open'), points: w('积分', 'Points'), earned: w('两年挣', 'Earned'), spent: w('兑换', 'Redeemed'),
    limit: w('孩子每月上限', 'A child’s limit'), heads: w('历任户主', 'Heads in time'), deeds: w('经过', 'What happened'), code: w('家庭编号', 'Id'),
    what: {
      founded: w('建立家庭', 'Founded'), joined: w('加入', 'Joined'), gone: w('去世或搬离', 'Left or died'), returned: w('回来', 'Returned'),
      headChanged: w('换户主', 'Another head'), left: w('分出', 'Left'), arrived: w('转入', 'Arrived'), merged: w('全家并入别户', 'Merged into another'),
      absorbed: w('别户并入', 'Took another in'), donated: w('捐给爱心超市', 'Gave to the shop'), ended: w('已无成员', 'Ended'),
    },
    kind: {
      found: w('建立家庭', 'Found'), join: w('加入家庭', 'Join'), split: w('分户', 'Split'), transfer: w('转户', 'Move'), merge: w('并户', 'Merge'),
      head: w('指定户主', 'Name a head'),
    },
    confirm: w('复核通过', 'Confirm'), reject: w('不通过', 'Turn down'), reason: w('不通过的理由', 'Why not'), confirmed: w('已办好。', 'Done.'),
    none: w('没有等待复核的家庭事项。', 'Nothing waits.'), takes: w('带走积分', 'Points along'), paper: w('依据', 'Paper'),
    askLead: w('人写居民编号，多人用空格隔开。从哪户到哪户写家庭编号：只写新户名是分户或新建，只写去向是加入，都写是转户；不写人只写去向和户主是指定户主。',
      'Ids of residents, parted by spaces. A new name founds or splits, a target joins or moves; without people a head is named.'),
    people: w('居民编号', 'Residents'), from: w('从哪户', 'From'), to: w('到哪户', 'To'), newName: w('新户名', 'New name'), newHead: w('户主的居民编号', 'The head’s id'),
    send: w('登记，交另一位复核', 'Take it down'), sent: w('已登记，等另一位工作人员复核。', 'Taken down; a second worker confirms.'),
  },
}

/** What a team does each week. Times are of the day in China; days count from Monday, 0. */
export interface Team {
  key: string
  title: string
  kind: 'community' | 'timeBank'
  leader: string
  members: string[]
  place: string
  summary: string
  guarantees: string
  riskLevel: number
  risks?: string
  policyNumber?: string
  days: number[]
  from: string
  to: string
  capacity: number
}

const users = (text: string): string[] => text.split(' ')

export const teams: Team[] = [
  {
    key: 'patrol', title: '红巷爷爷晚间巡逻', kind: 'community', leader: 'wang-jianguo',
    members: users('zhang-hansheng liu-deming zhou-guangrong zhao-changjiang xu-guoqing hu-defu he-jiawang '
      + 'liang-weiguo sun-jianping tang-yunsheng'),
    place: '红巷口岗亭集合',
    summary: '沿红巷、都府堤、西城壕走一圈：看楼道杂物和飞线充电，提醒关好门窗，送晚归的孩子到楼下。两人一组，走得慢也没关系。',
    guarantees: '统一反光背心和手电，备热水；已投意外险', riskLevel: 2, policyNumber: 'WHYW-2026-0118027',
    risks: '晚上走路可能滑倒、磕碰；遇到纠纷请先打电话，不要上前',
    days: [1, 3, 5], from: '19:00', to: '20:30', capacity: 8,
  },
  {
    key: 'meals', title: '给高龄老人送午饭', kind: 'timeBank', leader: 'yang-xueqin',
    members: users('chen-guilan liu-ting zhou-min yu-yumei huang-xue xiong-li he-jing zheng-qiuju luo-xiaoling '
      + 'song-jia chen-wenbin ma-zhiyuan'),
    place: '西城壕幸福食堂',
    summary: '从幸福食堂取餐，送到十一位不便下楼的老人家里，看着老人接过去，问一句身体好不好，有事告诉网格员。',
    guarantees: '保温箱和雨衣由食堂提供；志愿者供一份午餐', riskLevel: 1,
    days: [0, 1, 2, 3, 4], from: '10:50', to: '12:20', capacity: 5,
  },
  {
    key: 'silver', title: '银龄互助：陪独居老人量血压、说说话', kind: 'timeBank', leader: 'wu-xiaohong',
    members: users('hu-chunhua peng-cuiying wang-jinzhi cheng-suzhen wan-chuntao xie-yulan zeng-liping feng-juan '
      + 'chen-guilan sun-yue'),
    place: '党群服务中心二楼',
    summary: '两人一组到六户独居老人家里：量血压、记本子、换灯泡、陪着说说话。先在中心二楼碰头领记录本。',
    guarantees: '血压计和记录本由中心提供；有护士电话指导', riskLevel: 1,
    days: [2, 4], from: '14:30', to: '16:30', capacity: 6,
  },
  {
    key: 'clean', title: '小区环境队：楼道清洁日', kind: 'community', leader: 'lin-hanqiao',
    members: users('wang-lei li-zhiqiang huang-zhigang zhu-ming gao-yan he-wei guo-feng xie-jun han-bing tang-yong '
      + 'yang-fan wu-hao zhou-yang liang-shuang zhang-lei chen-wenbin'),
    place: '都府堤小广场',
    summary: '清楼道杂物、擦扶手、铲小广告，给老楼的门禁上点油。带上孩子一起来也欢迎。',
    guarantees: '手套、铲刀和饮水已备好', riskLevel: 1,
    days: [6], from: '09:00', to: '11:00', capacity: 16,
  },
  {
    key: 'class', title: '手机课堂：教老人用微信挂号、视频', kind: 'community', leader: 'wu-xiaohong',
    members: users('wu-hao sun-yue liang-shuang huang-zihan zhu-shiyu song-jia zhang-lei yang-fan'),
    place: '党群服务中心一楼教室',
    summary: '一对一教老人：挂号、视频通话、防骗。慢慢说，让老人自己点，不要替他点。',
    guarantees: '教室有无线网和放大镜', riskLevel: 1,
    days: [0], from: '09:30', to: '11:00', capacity: 6,
  },
]

/** The watch at the station that is on when somebody looks at the demo. */
export const watch: Team = {
  key: 'watch', title: '红巷驿站便民值守', kind: 'timeBank', leader: 'wang-jianguo',
  members: users('liu-deming hu-chunhua he-jing'),
  place: '红巷驿站',
  summary: '给骑手和环卫工倒水、给老人代充手机、登记要修的东西。坐着就能帮忙，随时来都行。',
  guarantees: '驿站有空调、热水和药箱', riskLevel: 1,
  days: [], from: '', to: '', capacity: 6,
}

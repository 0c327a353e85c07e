import type { GoodsFallReason, HandOutReason } from '../../../shared/funds.ts'
import { type Words, w } from './words.ts'

const reasons: Record<GoodsFallReason | HandOutReason, Words> = {
  elders: w('老人', 'Elders'), children: w('儿童', 'Children'), disability: w('残疾人', 'People with disabilities'),
  hardship: w('困难家庭', 'Families in hardship'), illness: w('大病', 'Illness'), disaster: w('受灾', 'Disaster'), event: w('社区活动', 'A community event'),
  expired: w('过期', 'Expired'), spoilt: w('损坏', 'Spoilt'), lost: w('盘点少了', 'Missing'), sold: w('变卖', 'Sold'),
}

export const goodsText = {
  goods: {
    title: w('捐赠物资', 'Gifts in kind'),
    lead: w('收到什么、放在哪里、发给了谁，一批一本账。发放按困难情况编号登记；报损和变卖要第二个人核准（CF-19）。',
      'What came, where it lies and whom it went to, batch by batch. It is handed out by case number; what is spoilt or sold takes a second person (CF-19).'),
    none: w('还没有登记物资。', 'No goods yet.'),
    name: w('品名', 'Name'), brand: w('品牌（可不填）', 'Brand (may be left out)'), unit: w('单位', 'Unit'), batch: w('批号（可不填）', 'Batch (may be left out)'),
    food: w('食品', 'Food'), isFood: w('是食品', 'It is food'), notFood: w('不是食品', 'It is not'), expiresOn: w('保质期到', 'Expires on'),
    value: w('公允价值（元）', 'Fair value, yuan'), evidence: w('价值依据', 'Evidence of the value'), storage: w('存放地点', 'Kept at'),
    quantity: w('数量', 'How many'), giver: w('捐赠方', 'Given by'), anonymous: w('公开时', 'In public'), named: w('写捐赠方名称', 'The giver is named'),
    unnamed: w('写“爱心人士”', 'The giver is not named'), agreement: w('捐赠协议编号', 'Number of the agreement'), photos: w('照片', 'Photos'),
    receive: w('登记一批物资', 'Receive goods'), received: w('收到', 'Came'), handedOut: w('已发放', 'Handed out'), writtenOff: w('报损变卖', 'Written off'),
    left: w('剩余', 'Left'), saved: w('已登记。', 'It is on record.'), soon: w('快到期，请先发', 'Expires soon: hand out first'),
    handOut: w('发放', 'Hand out'), reason: w('用途', 'For'), caseId: w('困难情况编号', 'Case number'), receivedBy: w('签收人', 'Signed for by'), note: w('说明', 'Note'),
    fall: w('报损或变卖', 'Write off or sell'), fallReason: w('原因', 'Why'), proceeds: w('变卖所得（元）', 'Got for it, yuan'), propose: w('提交，等第二个人核准', 'Send to a second person'),
    proposed: w('已提交。', 'It waits for a second person.'), history: w('去向', 'Where it went'), approve: w('核准', 'Approve'), refuse: w('不核准', 'Refuse'),
    manage: w('发放和去向', 'Hand out, history'), states: { done: w('完成', 'Done'), proposed: w('待核准', 'Waiting'), refused: w('未核准', 'Refused') }, reasons,
  },
}

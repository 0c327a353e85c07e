import { w } from './words.ts'

/** The columns of exported files about hours. */
export const hoursColumns = {
  appeal: w('申诉', 'appeal'), by: w('经手人', 'by'), confirmedBy: w('确认人', 'confirmed by'), deadline: w('最晚', 'until'),
  decided: w('结果（分钟）', 'decided'), decision: w('处理说明', 'decision'), endsAt: w('结束', 'ends'), first: w('第一人', 'first'),
  leader: w('领队', 'leader'), minutes: w('分钟', 'minutes'), note: w('说明', 'note'), people: w('人数', 'people'), place: w('地点', 'place'),
  reason: w('原因', 'reason'), recorded: w('原记（分钟）', 'recorded'), reported: w('本人说（分钟）', 'reported'), second: w('第二人', 'second'),
  shift: w('班次', 'shift'), signedUp: w('报名', 'signed up'), startsAt: w('开始', 'starts'), unrecorded: w('未确认人数', 'not recorded'),
  until: w('到', 'until'), volunteer: w('志愿者', 'volunteer'), who: w('录入人', 'entered by'),
}

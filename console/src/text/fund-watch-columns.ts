import { w } from './words.ts'

/** The columns of files about how funds are watched over. */
export const fundWatchColumns = {
  toldOn: w('最近公布', 'last told'), dueOn: w('最迟公布日', 'due by'), isLate: w('逾期', 'late'), toUse: w('改用于', 'to use'), giftCount: w('笔数', 'gifts'),
}

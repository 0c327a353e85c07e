import { w } from './words.ts'

/** The texts of standing arrangements, on the page of orders. */
export const arrangementsText = {
  arrangements: {
    title: w('固定互助', 'Standing arrangements'),
    review: w('待审核', 'To review'), missed: w('有一次没约上', 'A visit was not booked'), active: w('进行中', 'Going on'),
    done: w('已了结', 'Done'), approve: w('通过', 'Open it'), refuse: w('不通过', 'Refuse'), end: w('结束', 'End it'),
    missedVisits: w('没约上的', 'Not booked'),
    statuses: {
      proposed: w('等对方答复', 'Proposed'), review: w('待审核', 'To review'), active: w('进行中', 'Going on'),
      refused: w('没谈成', 'Declined'), lapsed: w('已失效', 'Lapsed'), ended: w('已结束', 'Ended'),
    },
  },
}

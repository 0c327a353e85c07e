import type { WishState } from '../../../shared/giving.ts'
import { type Words, w } from './words.ts'

const states: Record<WishState, Words> = {
  asked: w('等家长同意', 'Waits for a yes'), agreed: w('家长同意了，等孩子付款', 'Agreed to; the child has not paid'), refused: w('家长没有同意', 'Not agreed to'),
  lapsed: w('已经结束，没有捐', 'It is over; nothing was given'), begun: w('孩子已去付款', 'Taken to WeChat by the child'),
}

/** A guardian's word on a child's gift, from a signed paper (CF-16). */
export const wardWishesText = {
  wardWishes: {
    title: w('孩子想捐款，等这位家长同意', 'A child in their care wishes to give'),
    lead: w('家长没有手机的，在这里按签字的单子登记。单子上要写明孩子、捐给哪里、金额，由家长本人签字。付款还是孩子在自己手机上付。',
      'For a guardian without a phone, from a paper that they signed themselves: it names the child, the campaign and the sum. The child still pays on their own phone.'),
    child: w('孩子', 'Child'), campaign: w('捐给', 'For'), amount: w('金额（元）', 'Sum, yuan'), words: w('孩子的留言', 'The child’s words'),
    state: w('状态', 'State'), until: w('等到', 'Until'), papers: w('签字单照片', 'Photos of the signed paper'), answer: w('家长的意思', 'The guardian says'),
    yes: w('同意', 'Agrees'), no: w('不同意', 'Does not agree'), back: w('收回同意', 'Takes the yes back'), choose: w('请选择', 'Choose'),
    record: w('登记家长的意思', 'Record what the guardian says'), recorded: w('已登记，孩子会收到消息。', 'Recorded; the child is told.'), states,
  },
}

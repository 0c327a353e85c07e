import type { Words } from './words.ts'

export const joiningWords = {
  title: ['加入社区', 'Joining the community'],
  in: ['您已经是这个社区的居民，可以报名、下单和兑换。', 'You belong to this community: sign up, order and redeem.'],
  waiting: ['已经替您提交，正在等社区同意。', 'You have asked; the community is to say yes.'],
  waitingShort: ['等社区同意', 'Waiting for the community'],
  meanwhile: [
    '同意以前可以到处看看，还不能报名、下单和兑换。有结果会给您发消息；急的话，请打电话或到社区服务台，当面就能办。',
    'Until then you can look at everything, but not sign up, order or redeem. You will be told. If it is urgent, call or come to '
      + 'the desk.',
  ],
  afterwards: [
    '可以改一改再申请，也可以换一个社区，或者到社区服务台当面说。到处看看没有问题。',
    'Change something and ask again, ask another community, or come to the desk. Looking around is fine.',
  ],
  refused: ['社区没有同意您加入。', 'The community has not accepted you.'],
  refusedShort: ['社区没有同意，点开看原因', 'Not accepted; see why'],
  community: ['社区', 'Community'],
  askedAt: ['提交时间', 'Asked'],
  reason: ['社区的说明', 'Reason given'],
  again: ['改一改，再申请', 'Change something and ask again'],
  another: ['换一个社区', 'Ask another community'],
  home: ['回首页', 'To the first page'],
} as const satisfies Record<string, Words>

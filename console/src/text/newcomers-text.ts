import { w } from './words.ts'

export const newcomersText = {
  newcomers: {
    title: w('新居民', 'Newcomers'),
    lead: w('设置里选了“新居民须经同意”的社区，新登记的人在这里等。拿不准先打个电话：点姓名打开档案，说明原因可以看电话。',
      'Where the community accepts its people itself, whoever registers waits here. In doubt call first: the name opens the record, where the phone is shown with a reason.'),
    person: w('姓名', 'Name'), phone: w('手机尾号', 'Phone ends in'), askedAt: w('提交时间', 'Asked'),
    accept: w('同意加入', 'Accept'), refuse: w('不同意', 'Refuse'), reason: w('不同意的原因（本人会看到）', 'Why not (they read it)'),
    none: w('没有等待加入的新居民。', 'Nobody waits to join.'),
  },
}

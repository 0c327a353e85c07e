import { w } from './words.ts'

export const newcomersText = {
  newcomers: {
    title: w('新居民与实名', 'Newcomers and real names'),
    lead: w('设置里选了“新居民须经同意”的社区，新登记的人在这里等。拿不准先打个电话：点姓名打开档案，说明原因可以看电话。',
      'Where the community accepts its people itself, whoever registers waits here. In doubt call first: the name opens the record, where the phone is shown with a reason.'),
    person: w('姓名', 'Name'), phone: w('手机尾号', 'Phone ends in'), askedAt: w('提交时间', 'Asked'),
    accept: w('同意加入', 'Accept'), refuse: w('不同意', 'Refuse'), reason: w('不同意的原因（本人会看到）', 'Why not (they read it)'),
    cards: w('等待核对的身份证', 'Identity cards to look at'),
    cardsLead: w('打开照片，再说明原因看登记的姓名，一样就通过。每次查看都有记录；办完照片马上删除。不要抄号码，不要拍屏幕。',
      'Open the photo, show the name on record with a reason, and accept if they are the same. Each view is logged; the photo goes with the decision. Copy no number.'),
    cardAt: w('交的时间', 'Sent'), look: w('打开照片', 'Open the photo'), noCards: w('没有等待核对的身份证。', 'No card is waiting.'),
    cardAccept: w('姓名一致，通过', 'The name is the card’s'), cardRefuse: w('不通过', 'Refuse'),
    cardReason: w('不通过的原因（本人会看到）', 'Why not (they read it)'),
    cardTitle: w('实名核对', 'Identity card'), cardSeen: w('我当面看过身份证，姓名一致', 'I have seen the card; the name is the same'),
    cardHint: w('看一眼就好，不复印、不拍照、不抄号码。', 'A look is enough: no copy, no photo, no number.'),
    seenAt: w('身份证已核对', 'Identity card seen'),
    none: w('没有等待加入的新居民。', 'Nobody waits to join.'),
  },
}

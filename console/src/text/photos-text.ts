import { w } from './words.ts'

export const photosText = {
  photos: {
    title: w('公开照片审核', 'Photos for the public'),
    lead: w('居民传来要公开的照片，审核前别人看不到。有人脸而没有同意、广告、隐私，都不要放行。自己传的由别人审核。',
      'What residents want to show in public is seen by nobody before it is let through. No faces without consent, no advertising, nothing private. Nobody decides about their own.'),
    photo: w('照片', 'Photo'), number: w('照片 {n}', 'Photo {n}'), gone: w('照片暂时打不开', 'The photo cannot be shown now'),
    owner: w('谁传的', 'Uploaded by'), purpose: w('用在哪里', 'For'), at: w('什么时候', 'When'),
    approve: w('放行', 'Let it through'), refuse: w('不放行', 'Refuse'), reason: w('不放行的原因', 'Why not'),
    none: w('没有等待审核的照片。', 'No photo is waiting.'),
    purposes: {
      evidence: w('争议证据', 'Evidence'), application: w('积分申请', 'Application for points'), report: w('随手拍', 'Report'),
      reward: w('兑换物品', 'Reward'), honour: w('评选', 'Honour'), paper: w('文件', 'Paper'), identityCard: w('身份证', 'Identity card'),
      goods: w('捐赠物资', 'Gift in kind'), spending: w('基金用款', 'Spending of a fund'),
    },
    add: w('上传照片', 'Upload a photo'), addPaper: w('上传 PDF 文件', 'Upload a PDF'), paper: w('文件 {n}', 'Paper {n}'), removeLast: w('去掉最后一张', 'Take off the last'),
    choose: w('请选择', 'Please choose'),
    faces: w('照片里有人脸吗', 'Can anybody be recognised'),
    noFaces: w('认不出任何人', 'Nobody can be'), agreed: w('有人，都同意公开（孩子的监护人同意）', 'Yes, and they agreed (a child’s guardian)'),
  },
}

import { refuse } from './refuse.ts'

export const fileRefusals = {
  'file.unknown': refuse(404, '找不到这张照片或这份文件。', 'There is no such file.'),
  'file.type': refuse(400, '这里只能用 JPG、PNG、WebP 照片，或在要求文件的地方用 PDF。', 'Only JPEG, PNG and WebP photographs are taken here, or PDF where a document is asked for.'),
  'file.tooLarge': refuse(413, '照片最大 5 MB，文件最大 10 MB。请换一张小一点的。', 'A photograph has at most 5 MB, a document 10 MB; please choose a smaller one.'),
  'file.tooMany': refuse(429, '今天上传的照片和文件已经很多了，请明天再传。', 'You have uploaded very many files today; please go on tomorrow.'),
  'file.notArrived': refuse(409, '照片还没有传上来，请重新上传。', 'The file has not been received; please send it again.'),
  'file.broken': refuse(400, '这张照片或文件不完整，打不开。请重新选一次。', 'This file is incomplete and cannot be opened; please choose it again.'),
  'file.pixels': refuse(400, '照片的尺寸太大（超过 2500 万像素），请换一张。', 'The photograph has more than 25 million pixels; please choose another.'),
  'file.active': refuse(400, '这份 PDF 加了密、带附件或含有脚本，不能上传。请重新导出一份普通的 PDF。', 'This PDF is encrypted, carries attachments or runs scripts; please export a plain one.'),
  'file.notReady': refuse(409, '有照片或文件还没有上传好，请等一下再提交。', 'A file has not been received and checked yet; please wait a moment.'),
  'file.used': refuse(409, '这张照片或这份文件已经用在别处了。', 'This file belongs to something already.'),
  'file.faces': refuse(409, '公开的照片里如有人脸，须本人（孩子须监护人）同意，请先选好这一项。', 'A public photograph shows nobody who has not agreed (for a child, a guardian); please say so first.'),
  'file.reviewed': refuse(409, '这张照片已经审核过了，或不需要审核。', 'This photograph has been reviewed already, or needs no review.'),
} as const

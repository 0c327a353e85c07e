export const noticeTask = 'spending.notice'
export const proofTask = 'spending.proof'

export default definePageConfig({ navigationBarTitleText: '用款申请', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '账户明细', enablePullDownRefresh: true })

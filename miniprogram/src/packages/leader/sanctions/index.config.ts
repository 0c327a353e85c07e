export default definePageConfig({ navigationBarTitleText: '补登处理', enablePullDownRefresh: true })

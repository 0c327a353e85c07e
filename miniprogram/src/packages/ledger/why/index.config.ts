export default definePageConfig({ navigationBarTitleText: '这一笔的来由', enablePullDownRefresh: true })

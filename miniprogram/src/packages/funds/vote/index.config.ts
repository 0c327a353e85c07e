export default definePageConfig({ navigationBarTitleText: '居民投票', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '我的缺席记录', enablePullDownRefresh: true })

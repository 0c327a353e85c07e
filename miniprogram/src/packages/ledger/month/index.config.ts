export default definePageConfig({ navigationBarTitleText: '一个月的账', enablePullDownRefresh: true })

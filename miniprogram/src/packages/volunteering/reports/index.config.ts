export default definePageConfig({ navigationBarTitleText: '时长报错', enablePullDownRefresh: true })

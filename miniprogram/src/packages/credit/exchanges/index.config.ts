export default definePageConfig({ navigationBarTitleText: '多人互助', enablePullDownRefresh: true })

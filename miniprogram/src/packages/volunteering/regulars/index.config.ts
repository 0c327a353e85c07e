export default definePageConfig({ navigationBarTitleText: '我固定参加的活动', enablePullDownRefresh: true })

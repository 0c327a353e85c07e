export default definePageConfig({ navigationBarTitleText: '募捐活动', enablePullDownRefresh: true })

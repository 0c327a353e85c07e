export default definePageConfig({ navigationBarTitleText: '票据和协议', enablePullDownRefresh: true })

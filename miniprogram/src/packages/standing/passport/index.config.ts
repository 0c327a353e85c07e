export default definePageConfig({ navigationBarTitleText: '志愿者护照', enablePullDownRefresh: true })

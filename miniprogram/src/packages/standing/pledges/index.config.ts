export default definePageConfig({ navigationBarTitleText: '三认一创', enablePullDownRefresh: true })

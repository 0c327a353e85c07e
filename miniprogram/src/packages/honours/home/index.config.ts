export default definePageConfig({ navigationBarTitleText: '评选与光荣榜', enablePullDownRefresh: true })

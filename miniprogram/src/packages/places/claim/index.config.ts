export default definePageConfig({ navigationBarTitleText: '认领来宾服务', enablePullDownRefresh: true })

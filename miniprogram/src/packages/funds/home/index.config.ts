export default definePageConfig({ navigationBarTitleText: '社区公益基金', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '谁需要帮忙' })

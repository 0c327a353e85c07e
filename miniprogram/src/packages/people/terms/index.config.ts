export default definePageConfig({ navigationBarTitleText: '服务协议和隐私政策' })

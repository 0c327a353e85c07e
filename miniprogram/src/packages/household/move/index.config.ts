export default definePageConfig({ navigationBarTitleText: '分户与并户' })

export default definePageConfig({ navigationBarTitleText: '固定互助' })
